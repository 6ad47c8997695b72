import type DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Caller } from '../../../schema';
import { type CallerContext, type Clock, createOneLoader } from '../../chassis';
import type { Policy } from '../policy';
import { BenchmarkRepository } from '../storage/benchmark-repository';
import { IndicatorRepository } from '../storage/indicator-repository';
import { PolicyRepository, keyText } from '../storage/policy-repository';

export interface PolicyStores {
  readonly policies: PolicyRepository;
  readonly benchmarks: BenchmarkRepository;
  readonly indicators: IndicatorRepository;
}

/** What one request of the policy subgraph carries. */
export interface PolicyContext extends PolicyStores, CallerContext {
  readonly clock: Clock;
  /** Versions by `id@version`. */
  readonly versions: DataLoader<string, Policy | null>;
}

export function openPolicyStores(dataSource: DataSource): PolicyStores {
  return {
    policies: new PolicyRepository(dataSource),
    benchmarks: new BenchmarkRepository(dataSource),
    indicators: new IndicatorRepository(dataSource),
  };
}

export function createPolicyContext(stores: PolicyStores, clock: Clock, caller: Caller): PolicyContext {
  return {
    ...stores,
    caller,
    clock,
    versions: createOneLoader(
      (keys) =>
        stores.policies.findVersions(
          keys.map((key) => {
            const at = key.lastIndexOf('@');
            return { id: key.slice(0, at), version: key.slice(at + 1) };
          }),
        ),
      keyText,
    ),
  };
}
