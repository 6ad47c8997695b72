import { type ExecutionResult, graphql } from 'graphql';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource, Logger } from 'typeorm';
import type { Caller } from '../../../schema';
import { openDatabase } from '../../../subgraphs/chassis';
import { enterpriseEntities, enterpriseMigrations } from '../../../subgraphs/enterprise';
import { sampleSeed } from '../../../subgraphs/enterprise/data';
import { buildEnterpriseSchema } from '../../../subgraphs/enterprise/enterprise-schema';
import { createEnterpriseContext } from '../../../subgraphs/enterprise/graphql/enterprise-context';
import { openRepositories } from '../../../subgraphs/enterprise/storage/loaders';
import { type Seed, seedIfEmpty } from '../../../subgraphs/enterprise/storage/seed';
import { OFFICER } from '../../kit/callers';

/** After the last sample version was recorded. */
export const NOW = '2026-07-01T02:00:00.000Z';

/** Keeps the statements that a data source runs. */
export class StatementLog implements Logger {
  readonly statements: string[] = [];
  logQuery(query: string): void {
    this.statements.push(query);
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

export interface Answer<T> {
  readonly data: T;
  readonly errors: NonNullable<ExecutionResult['errors']>;
  /** SQL statements that the one request ran. */
  readonly statements: readonly string[];
}

export interface OpenSubgraph {
  readonly dataSource: DataSource;
  /** One request, of an officer unless a caller is given: its own context, its own loaders. */
  ask<T = Record<string, never>>(query: string, variables?: Record<string, unknown>, caller?: Caller): Promise<Answer<T>>;
  close(): Promise<void>;
}

/** The subgraph over a new SQLite file, filled with the seed, without its HTTP server. */
export async function openSubgraph(seed: Seed = sampleSeed): Promise<OpenSubgraph> {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiao-enterprise-'));
  const log = new StatementLog();
  const dataSource = await openDatabase({
    storage: { kind: 'sqlite', folder },
    part: 'enterprise',
    entities: enterpriseEntities,
    migrations: enterpriseMigrations,
    logger: log,
  });
  await seedIfEmpty(dataSource, seed);
  const repositories = openRepositories(dataSource);
  const { schema } = buildEnterpriseSchema();
  return {
    dataSource,
    async ask<T>(source: string, variableValues?: Record<string, unknown>, caller: Caller = OFFICER) {
      const before = log.statements.length;
      const contextValue = createEnterpriseContext(repositories, NOW, caller);
      const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue });
      return { data: JSON.parse(JSON.stringify(data ?? null)) as T, errors, statements: log.statements.slice(before) };
    },
    async close() {
      await dataSource.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
