import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Caller } from '../../../../schema';
import { type BankDefinition, createBank } from '../../../../subgraphs/bank-kit';
import type { Clock } from '../../../../subgraphs/chassis';
import { type Answer, post } from '../../../kit/ask';
import { NOBODY, callerOf } from '../../../kit/callers';
import { TEST_CALLS } from '../../../kit/calls';
import { StatementLog } from '../../chassis/statement-log';
import { profile } from '../sample-entries';

/** The instant at which these tests run. */
export const NOW = '2026-07-01T00:00:00.000Z';

export interface OpenBank {
  readonly url: string;
  readonly sdl: string;
  /** One request over HTTP, with the statements that it cost; by the bank's caller unless another is given. */
  ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>, by?: Caller): Promise<Answer<Data> & { readonly statements: readonly string[] }>;
  close(): Promise<void>;
}

/** The principal whose catalog the test bank's is. */
export const TEST_BANK = callerOf('bank', { bank: profile.code });

interface Asked {
  readonly clock?: Clock;
  /** Who asks; nobody known unless given. */
  readonly caller?: Caller;
}

/** The test bank, served over a SQLite file of its own. */
export async function openBank<T extends object>(
  definition: Pick<BankDefinition<T>, 'catalog'> & Partial<BankDefinition<T>>,
  { caller = NOBODY, clock = () => NOW }: Asked = {},
): Promise<OpenBank> {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiao-bank-'));
  const logger = new StatementLog();
  const bank = createBank({ profile, fields: [], ...definition });
  const running = await bank.start({ storage: { kind: 'sqlite', folder }, host: '127.0.0.1', port: 0, clock, calls: TEST_CALLS, logger });
  return {
    url: running.url,
    sdl: running.sdl,
    async ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>, by = caller) {
      logger.clear();
      const { answer } = await post<Data>(running.url, query, variables, { to: running.name, from: by.part, principal: by.principal });
      return { ...answer, statements: [...logger.statements] };
    },
    async close() {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
