import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIRST_QUERY } from '../../gateway/cli/first-query';
import { PRINCIPAL_KINDS } from '../../schema';
import { listParts } from '../../subgraphs/chassis';
import { type Answer, type WholeOptions, startWholeUnderTest } from '../kit/whole';
import { mariadbStorage } from './server';

const START_TIMEOUT_MS = 120_000;

const NEEDS = '{ financingNeeds(first: 100) { totalCount nodes { id enterprise { name } sharedWith } } }';

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

  async function answersOfAll(options: WholeOptions): Promise<{ readonly offers: Offers; readonly needs: Record<string, Answer> }> {
    const system = await startWholeUnderTest(options);
    try {
      const offers = await system.ask<Offers>(FIRST_QUERY);
      const needs: Record<string, Answer> = {};
      for (const kind of PRINCIPAL_KINDS) needs[kind] = await system.ask(NEEDS, {}, kind);
      return { offers, needs };
    } finally {
      await system.close();
    }
  }

  test('answers the unified query, and the same again after another start over what it kept', async () => {
    const first = await answerOfOneRun();
    expect(first.errors).toBeUndefined();
    expect(first.data.financingOffers.totalCount).toBeGreaterThan(10);
    expect(first.data.financingOffers.nodes).toHaveLength(3);
    expect(await listParts(storage)).toEqual(['audit', 'bank-abc', 'bank-icbc', 'bank-mengyin', 'bank-rcb', 'enterprise', 'identity', 'offers', 'policy', 'registry']);
    expect(await answerOfOneRun()).toEqual(first);
  }, START_TIMEOUT_MS);

  test('answers as over SQLite, each principal what it may see', async () => {
    const expected = await answersOfAll({});
    expect(new Set(Object.values(expected.needs).map((answer) => JSON.stringify(answer))).size).toBeGreaterThan(3);
    expect(await answersOfAll({ storage, dataFolder })).toEqual(expected);
  }, START_TIMEOUT_MS);
});
