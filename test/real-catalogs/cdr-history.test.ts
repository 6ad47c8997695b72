import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bank, importCdrHistory, loadStoredBank } from '../../subgraphs/bank-kit';
import type { RunningOffers } from '../../subgraphs/offers';
import { startWholeUnderTest } from '../kit/whole';
import { ABSENT, CDR_FOLDER } from './folder';

/* The history of four banks, observed from 2022 to 2024: it stands beside the folder of published files. */

jest.setTimeout(240_000);

const NOW = '2026-08-20T08:00:00.000Z';
const BANKS = ['heritage-bank', 'judo-bank', 'rural-bank', 'suncorp-bank'];
const FEED = `query Feed($after: String) {
  catalogChanges(first: 100, after: $after) {
    totalCount
    nodes { productId after { version } changes(first: 5) { nodes { path before after } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Feed {
  readonly totalCount: number;
  readonly nodes: readonly { readonly productId: string; readonly after: { readonly version: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const folder = CDR_FOLDER === null ? null : join(CDR_FOLDER, '..', 'cdr-history');

if (folder === null || !existsSync(folder)) {
  test(ABSENT, () => expect(folder === null || !existsSync(folder)).toBe(true));
} else {
  describe('the history of four banks', () => {
    let scratch: string;
    const storage = () => ({ kind: 'sqlite', folder: scratch }) as const;
    const load = async (code: string) => {
      const fileName = `${code}.jsonl.gz`;
      const outcome = await importCdrHistory({ file: readFileSync(join(folder, fileName)), fileName, bankCode: code, storage, clock: () => NOW, onProgress: () => undefined });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
      return outcome.report;
    };

    beforeAll(() => {
      scratch = mkdtempSync(join(tmpdir(), 'jinqiao-real-history-'));
    });
    afterAll(() => rmSync(scratch, { recursive: true, force: true }));

    it.each([
      ['heritage-bank', { lines: 185, products: 22, errorReplies: 0, outcomes: { FIRST: 22, CHANGED: 163, WITHDRAWN: 0, REOPENED: 0, KEPT: 0, UNCHANGED: 0, NEVER_OFFERED: 0 } }],
      ['judo-bank', { lines: 18, products: 4, errorReplies: 4, outcomes: { FIRST: 4, CHANGED: 2, WITHDRAWN: 0, REOPENED: 0, KEPT: 0, UNCHANGED: 8, NEVER_OFFERED: 0 } }],
      ['rural-bank', { lines: 20, products: 8, errorReplies: 0, outcomes: { FIRST: 8, CHANGED: 8, WITHDRAWN: 2, REOPENED: 2, KEPT: 0, UNCHANGED: 0, NEVER_OFFERED: 0 } }],
      ['suncorp-bank', { lines: 85, products: 8, errorReplies: 16, outcomes: { FIRST: 8, CHANGED: 53, WITHDRAWN: 0, REOPENED: 0, KEPT: 0, UNCHANGED: 8, NEVER_OFFERED: 0 } }],
    ])('%s becomes versions, and adds nothing a second time', async (code, expected) => {
      expect(await load(code)).toMatchObject({ ...expected, repeated: 0 });
      const { CHANGED, FIRST, REOPENED, WITHDRAWN } = (await load(code)).outcomes;
      expect([FIRST, CHANGED, WITHDRAWN, REOPENED]).toEqual([0, 0, 0, 0]);
    });

    it('is held by offers whole: every version, and in the feed each of them once', async () => {
      const banks = (await Promise.all(BANKS.map((code) => loadStoredBank(code, storage())))).flatMap((bank): Bank[] => (bank ? [bank] : []));
      const system = await startWholeUnderTest({ storage: storage(), dataFolder: scratch, banks });
      try {
        // Where other work has the machine, a catalog may come too late for one refresh.
        const offers = system.whole.parts.find(({ name }) => name === 'offers') as RunningOffers;
        for (let round = 0; round < 5 && system.logged.some((message) => message.startsWith('no catalog')); round += 1) await offers.refresh();
        expect(system.logged.filter((message) => message.includes('left out'))).toEqual([]);
        const seen: string[] = [];
        for (let after: string | null = null, more = true; more; ) {
          const { data }: { data: { catalogChanges: Feed } } = await system.ask(FEED, { after });
          expect(data.catalogChanges.totalCount).toBe(272);
          seen.push(...data.catalogChanges.nodes.map((change) => `${change.productId}@${change.after.version}`));
          ({ endCursor: after, hasNextPage: more } = data.catalogChanges.pageInfo);
        }
        expect([seen.length, new Set(seen).size]).toEqual([272, 272]);
      } finally {
        await system.close();
      }
    });
  });
}
