import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIRST_QUERY } from '../../gateway/cli/first-query';
import { listParts } from '../../subgraphs/chassis';
import { startWholeUnderTest } from '../kit/whole';
import { mariadbStorage } from './server';

const START_TIMEOUT_MS = 120_000;

interface Offers {
  readonly data: { readonly financingOffers: { readonly totalCount: number; readonly nodes: readonly object[] } };
  readonly errors?: readonly object[];
}

describe('the whole system on MariaDB', () => {
  const { dispose, storage } = mariadbStorage();
  const dataFolder = mkdtempSync(join(tmpdir(), 'jinqiao-mariadb-'));
  afterAll(async () => {
    await dispose();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  async function answerOfOneRun(): Promise<Offers> {
    const system = await startWholeUnderTest({ storage, dataFolder });
    try {
      return await system.ask<Offers>(FIRST_QUERY);
    } finally {
      await system.close();
    }
  }

  test('answers the unified query, and the same again after another start over what it kept', async () => {
    const first = await answerOfOneRun();
    expect(first.errors).toBeUndefined();
    expect(first.data.financingOffers.totalCount).toBeGreaterThan(10);
    expect(first.data.financingOffers.nodes).toHaveLength(3);
    expect(await listParts(storage)).toEqual(['bank-abc', 'bank-icbc', 'bank-mengyin', 'bank-rcb', 'enterprise', 'offers', 'policy', 'registry']);
    expect(await answerOfOneRun()).toEqual(first);
  }, START_TIMEOUT_MS);

  test('answers as over SQLite', async () => {
    const overSqlite = await startWholeUnderTest();
    const expected = await overSqlite.ask<Offers>(FIRST_QUERY);
    await overSqlite.close();
    expect(await answerOfOneRun()).toEqual(expected);
  }, START_TIMEOUT_MS);
});
