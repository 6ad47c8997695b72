import type DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Caller } from '../../../schema';
import { type CallerContext, type Clock, type VersionKey, createManyLoader, createOneLoader, keyOf, keyText } from '../../chassis';
import type { Policy } from '../policy';
import { BenchmarkRepository } from '../storage/benchmark-repository';
import { IndicatorRepository } from '../storage/indicator-repository';
import { PolicyRepository } from '../storage/policy-repository';
import type { PolicyWriter } from '../storage/policy-writer';

export interface PolicyStores {
  readonly policies: PolicyRepository;
  readonly benchmarks: BenchmarkRepository;
  readonly indicators: IndicatorRepository;
}

/** What is one for all requests. */
export interface PolicyService {
  readonly clock: Clock;
  /** Changes wait for each other in it. */
  readonly writer: PolicyWriter;
  /** Illustrative data is neither recorded nor served. */
  readonly production: boolean;
}

/** What one request of the policy subgraph carries. */
export interface PolicyContext extends PolicyStores, PolicyService, CallerContext {
  /** Versions by `id@version`. */
  readonly versions: DataLoader<string, Policy | null>;
  /** Of a policy the keys of every version, the newest first. */
  readonly history: DataLoader<string, readonly VersionKey[]>;
}

export function openPolicyStores(dataSource: DataSource): PolicyStores {
  return {
    policies: new PolicyRepository(dataSource),
    benchmarks: new BenchmarkRepository(dataSource),
    indicators: new IndicatorRepository(dataSource),
  };
}

export function createPolicyContext(stores: PolicyStores, service: PolicyService, caller: Caller): PolicyContext {
  return {
    ...stores,
    ...service,
    caller,
    versions: createOneLoader((keys) => stores.policies.findVersions(keys.map(keyOf)), keyText),
    history: createManyLoader((ids) => stores.policies.versionsOf(ids), ({ id }) => id),
  };
}
