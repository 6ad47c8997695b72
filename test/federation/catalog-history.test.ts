import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE_BANKS } from '../../gateway/cli/sample-banks';
import { importCdrHistory, loadStoredBank } from '../../subgraphs/bank-kit';
import type { RunningOffers } from '../../subgraphs/offers';
import { type Answer, TEST_NOW, type WholeUnderTest, startWholeUnderTest } from '../kit/whole';
import { SIX_LINES, fileOf } from '../subgraphs/bank-kit/catalog-import/cdr-history/kit';

/* What changed, asked of the gateway: the sample banks' past, and a bank that was imported from its history. */

const CODE = 'example-mutual';
const ID = `${CODE}:a`;
const VERSION = '{ version effectiveFrom recordedAt backfilled withdrawn product { id name marketingState rates { minimumRate } } }';
const VERSIONS = `query Versions($id: ID!, $first: Int, $after: String) {
  financingProduct(id: $id) { versions(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes ${VERSION} } }
}`;
const CHANGES = 'changes(first: 100) { totalCount nodes { path before after label labelEn } }';
const DIFF = `query Diff($id: ID!, $from: String!, $to: String!) { productDiff(id: $id, from: $from, to: $to) { from { version } to { version } ${CHANGES} } }`;
const FEED = `query Feed($since: DateTime, $bank: ID, $first: Int, $after: String) {
  catalogChanges(since: $since, bank: $bank, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { kind productId effectiveFrom recordedAt receivedAt bank { code } before { version } after { version } ${CHANGES} }
  }
}`;

interface Version {
  readonly version: string;
  readonly effectiveFrom: string;
  readonly withdrawn: boolean;
  readonly product: { readonly id: string };
}
interface FieldChange {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}
interface Change {
  readonly kind: string;
  readonly productId: string;
  readonly effectiveFrom: string;
  readonly bank: { readonly code: string };
  readonly changes: { readonly totalCount: number; readonly nodes: readonly FieldChange[] };
}
interface Feed {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Change[];
}

let folder: string;
let system: WholeUnderTest;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jinqiao-history-'));
  const storage = { kind: 'sqlite', folder } as const;
  await importCdrHistory({ file: fileOf(SIX_LINES), fileName: 'x.jsonl', bankCode: CODE, storage: () => storage, clock: () => TEST_NOW, onProgress: () => undefined });
  const imported = await loadStoredBank(CODE, storage);
  if (!imported) throw new Error('the bank was not imported');
  system = await startWholeUnderTest({ storage, dataFolder: folder, banks: [...SAMPLE_BANKS, imported] });
}, 60_000);
afterAll(async () => {
  await system?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function versionsOf(id: string, page: object = {}) {
  const { data } = await system.ask<{ data: { financingProduct: { versions: { totalCount: number; pageInfo: Feed['pageInfo']; nodes: Version[] } } } }>(VERSIONS, { id, ...page });
  return data.financingProduct.versions;
}

async function feed(variables: object): Promise<Feed> {
  const answer = await system.ask<{ data: { catalogChanges: Feed }; errors?: unknown }>(FEED, { ...variables });
  expect(answer.errors).toBeUndefined();
  return answer.data.catalogChanges;
}

it('versions of an imported product stand newest first, each with the product as it was', async () => {
  const { nodes, totalCount } = await versionsOf(ID);
  expect(totalCount).toBe(4);
  expect(nodes.map(({ effectiveFrom, withdrawn }) => [effectiveFrom, withdrawn])).toEqual([
    ['2023-01-31T14:00:00.000Z', false],
    ['2022-12-31T14:00:00.000Z', true],
    ['2022-10-31T14:00:00.000Z', false],
    ['2022-08-31T14:00:00.000Z', false],
  ]);
  expect(nodes.at(-1)).toMatchObject({ recordedAt: TEST_NOW, backfilled: true, product: { id: ID, marketingState: 'REGULAR', rates: [{ minimumRate: '0.05' }] } });
});

it('versions come page by page', async () => {
  const first = await versionsOf('abc:jinsui-nongdan-dai', { first: 3 });
  const second = await versionsOf('abc:jinsui-nongdan-dai', { first: 3, after: first.pageInfo.endCursor });
  expect([first.nodes.length, first.pageInfo.hasNextPage, second.nodes.length, second.pageInfo.hasNextPage]).toEqual([3, true, 1, false]);
});

it('a diff says what changed, in words too', async () => {
  const { nodes } = await versionsOf('rcb:zhengyindan-dai');
  const [, current, cheaper, dearest] = nodes;
  const { data } = await system.ask<Answer>(DIFF, { id: 'rcb:zhengyindan-dai', from: dearest?.version, to: cheaper?.version });
  expect(data).toMatchObject({
    productDiff: {
      from: { version: dearest?.version },
      changes: {
        totalCount: 2,
        nodes: [
          { path: 'rates[CONTRACT].minimumRate', before: '0.0410', after: '0.0385', label: '利率（合同利率） · 利率或费率下限', labelEn: 'rate (Contract rate): lower end of the rate' },
          { path: 'rates[CONTRACT].maximumRate', before: '0.0410', after: '0.0385' },
        ],
      },
    },
  });
  const later = await system.ask<{ data: { productDiff: { changes: { nodes: FieldChange[] } } } }>(DIFF, { id: 'rcb:zhengyindan-dai', from: cheaper?.version, to: current?.version });
  const changed = new Map(later.data.productDiff.changes.nodes.map(({ after, before, path }) => [path, [before, after]]));
  expect(changed.get('amount.maximum')).toEqual(['5000000', '10000000']);
  expect(changed.get('fees[GUARANTEE].rate')).toEqual(['0.01', '0.008']);
});

it.each([
  ['from', { id: ID, from: 'none', to: 'none' }, /does not keep version none of example-mutual:a; it keeps [0-9a-f]{16}, [0-9a-f]{16}/],
  ['id', { id: 'abc:none', from: 'a', to: 'b' }, /keeps no version of a product abc:none/],
])('a diff of what is not kept is refused, naming %s and what is', async (field, variables, sentence) => {
  const { data, errors } = await system.ask<Answer>(DIFF, variables);
  expect(data).toEqual({ productDiff: null });
  expect(errors).toMatchObject([{ message: expect.stringMatching(sentence), path: ['productDiff'], extensions: { code: 'VERSION_NOT_KEPT', field } }]);
});

it('versions are had by id, whether or not one is in force', async () => {
  const ask = (id: string) => system.ask<Answer>('query ($id: ID!, $after: String) { productVersions(id: $id, first: 2, after: $after) { totalCount nodes { withdrawn product { id } } } financingProduct(id: $id, asOf: "2023-01-15T00:00:00Z") { id } }', { id });
  expect((await ask(ID)).data).toEqual({
    productVersions: { totalCount: 4, nodes: [{ withdrawn: false, product: { id: ID } }, { withdrawn: true, product: { id: ID } }] },
    financingProduct: null,
  });
  expect((await ask('abc:none')).data).toEqual({ productVersions: null, financingProduct: null });
});

it('a product at a version that is not kept is refused as a diff of it is', async () => {
  const { data, errors } = await system.ask<Answer>('query ($id: ID!) { financingProduct(id: $id, version: "zz") { id } }', { id: ID });
  expect(data).toEqual({ financingProduct: null });
  expect(errors).toMatchObject([{ path: ['financingProduct'], extensions: { code: 'VERSION_NOT_KEPT', field: 'version', value: 'zz' } }]);
});

it('the changes of a bank say what each version changed', async () => {
  const { nodes, totalCount } = await feed({ bank: CODE });
  expect(totalCount).toBe(4);
  expect(nodes.map(({ changes, kind }) => [kind, changes.nodes.slice(0, 1).map(({ after, before, path }) => [path, before, after])])).toEqual([
    ['NEW', []],
    ['CHANGED', [['rates[CONTRACT].minimumRate', '0.05', '0.06']]],
    ['WITHDRAWN', [['marketingState', 'REGULAR', 'WITHDRAWN']]],
    ['REOPENED', [['marketingState', 'WITHDRAWN', 'REGULAR']]],
  ]);
});

it('since begins by when a bank recorded; an unknown bank is refused', async () => {
  const revised = await feed({ since: '2026-02-01T00:00:00Z', bank: 'abc' });
  expect(revised.nodes.map(({ kind, productId }) => [kind, productId])).toEqual([['CHANGED', 'abc:jinsui-nongdan-dai'], ['CHANGED', 'abc:longtou-jidi-dai']]);
  const { errors } = await system.ask<Answer>(FEED, { bank: 'nobody' });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'bank' } }]);
});

it('a portal that polls with its last cursor sees a change of a bank once, scheduled ones too', async () => {
  let cursor: string | null = null;
  let seen = 0;
  for (let page: Feed | null = null; page === null || page.pageInfo.hasNextPage; seen += page.nodes.length) {
    page = await feed({ first: 40, after: cursor });
    cursor = page.pageInfo.endCursor ?? cursor;
  }
  expect(seen).toBe((await feed({ first: 1 })).totalCount);
  const withdraw = 'mutation { abcWithdrawProduct(id: "abc:weijie-dai", effectiveFrom: "2026-12-01T00:00:00Z") { changed } }';
  expect(await system.ask(withdraw, {}, 'bank')).toEqual({ data: { abcWithdrawProduct: { changed: true } } });
  await (system.whole.parts.find(({ name }) => name === 'offers') as RunningOffers).refresh();
  const next = await feed({ after: cursor });
  expect(next.nodes).toMatchObject([{ kind: 'WITHDRAWN', productId: 'abc:weijie-dai', effectiveFrom: '2026-12-01T00:00:00.000Z', recordedAt: TEST_NOW, bank: { code: 'abc' } }]);
  expect((await feed({ after: next.pageInfo.endCursor })).nodes).toEqual([]);
});
