import { type ExecutionResult, graphql } from 'graphql';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource, Logger } from 'typeorm';
import type { Caller } from '../../../schema';
import { openDatabase } from '../../../subgraphs/chassis';
import { seed } from '../../../subgraphs/policy/create-policy';
import type { BenchmarkRates, QuotationConnection } from '../../../subgraphs/policy/graphql/benchmark-classes';
import { buildPolicySchema } from '../../../subgraphs/policy/graphql/build-policy-schema';
import type { PolicyConnection, PolicySnapshot } from '../../../subgraphs/policy/graphql/policy-classes';
import { type PolicyStores, createPolicyContext, openPolicyStores } from '../../../subgraphs/policy/graphql/policy-context';
import type { Policy } from '../../../subgraphs/policy/policy';
import type { RegionIndicator } from '../../../subgraphs/policy/storage/indicator-repository';
import { PolicyWriter } from '../../../subgraphs/policy/storage/policy-writer';
import { policyEntities, policyMigrations } from '../../../subgraphs/policy/storage/schema';
import { NOBODY } from '../../kit/callers';

/** The instant at which these tests run. */
export const NOW = '2026-09-01T02:00:00.000Z';

/** What an answer may hold; only what the query selects is there. */
export interface PolicyAnswer {
  readonly incentivePolicies: PolicyConnection | null;
  readonly incentivePolicy: Policy | null;
  readonly policySnapshot: PolicySnapshot | null;
  readonly benchmarkRates: BenchmarkRates | null;
  readonly benchmarkHistory: QuotationConnection | null;
  readonly regionIndicators: RegionIndicator[] | null;
  readonly _entities: (Policy | null)[];
}

export interface PolicyHarness {
  readonly dataSource: DataSource;
  readonly stores: PolicyStores;
  readonly sdl: string;
  /** Every SQL statement so far, transactions' brackets left out. */
  readonly statements: string[];
  /** Executes one request with loaders of its own, of nobody known unless a caller is given. */
  ask(query: string, variables?: Record<string, unknown>, caller?: Caller): Promise<ExecutionResult<PolicyAnswer>>;
  /** The instant of every request from now on. */
  setNow(instant: string): void;
  close(): Promise<void>;
}

/** The policy subgraph over a SQLite file of its own, with the sample data, without a server. */
export async function openPolicyHarness({ production = false } = {}): Promise<PolicyHarness> {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiao-policy-'));
  const statements: string[] = [];
  const dataSource = await openDatabase({
    storage: { kind: 'sqlite', folder },
    part: 'policy',
    entities: policyEntities,
    migrations: policyMigrations,
    logger: recordingLogger(statements),
  });
  const stores = openPolicyStores(dataSource);
  await seed(stores);
  const { schema, sdl } = buildPolicySchema();
  let now = NOW;
  const writer = new PolicyWriter(dataSource, () => now);
  return {
    dataSource,
    stores,
    sdl,
    statements,
    setNow: (instant) => {
      now = instant;
    },
    ask: async (source, variableValues, caller = NOBODY) => {
      const contextValue = createPolicyContext(stores, { clock: () => now, production, writer }, caller);
      return (await graphql({ schema, source, variableValues, contextValue })) as unknown as ExecutionResult<PolicyAnswer>;
    },
    async close() {
      await dataSource.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function recordingLogger(statements: string[]): Logger {
  const ignore = () => undefined;
  return {
    logQuery: (statement) => {
      if (!/^(BEGIN|COMMIT|ROLLBACK|START)/i.test(statement)) statements.push(statement);
    },
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
}
