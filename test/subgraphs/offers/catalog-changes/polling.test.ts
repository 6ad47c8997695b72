import type { ContractFields } from '../../../../schema';
import type { VersionChange } from '../../../../subgraphs/offers/catalog-changes/change-index';
import { type ChangesAsked, pageOfChanges } from '../../../../subgraphs/offers/catalog-changes/page-of-changes';
import type { SnapshotKeeper } from '../../../../subgraphs/offers/snapshots/snapshot-keeper';
import { product } from '../kit/builders';
import { type BankCode, type KeeperUnderTest, catalog, openKeeper } from '../kit/keeper-under-test';

const version = (bankCode: BankCode, text: string, effectiveFrom: string, recordedAt = '2026-06-01'): ContractFields =>
  product({ bankCode, version: text, effectiveFrom: `${effectiveFrom}T00:00:00.000Z`, recordedAt: `${recordedAt}T00:00:00.000Z` });

const published: Record<BankCode, ContractFields[]> = { abc: [], icbc: [] };
let harness: KeeperUnderTest;
beforeEach(async () => {
  published.abc = [version('abc', 'a1', '2026-01-01'), version('abc', 'a2', '2026-03-01')];
  published.icbc = [version('icbc', 'i1', '2026-02-01')];
  harness = await openKeeper(published);
});
afterEach(() => harness.close());

let edition = 1;
async function receive(keeper: SnapshotKeeper, added: Partial<Record<BankCode, readonly ContractFields[]>>): Promise<void> {
  for (const code of ['abc', 'icbc'] as const) {
    published[code] = [...published[code], ...(added[code] ?? [])];
    harness.banks[code].answer(catalog(code, `${code}-later-${(edition += 1)}`, published[code]));
  }
  await keeper.refresh();
}

function page({ catalog: current }: SnapshotKeeper, asked: Partial<ChangesAsked> = {}) {
  return pageOfChanges([...current.banks, ...current.delisted].map((bank) => current.changes(bank)), { since: null, ...asked });
}

const names = (changes: readonly VersionChange[]) => changes.map(({ after }) => after.version);

/** What a portal does: pages until there is none, and keeps the last cursor. */
function poll(keeper: SnapshotKeeper, from: string | null, first: number): { readonly seen: string[]; readonly cursor: string | null } {
  const seen: string[] = [];
  for (let cursor = from; ; ) {
    const { nodes, pageInfo } = page(keeper, { after: cursor, first });
    seen.push(...names(nodes));
    cursor = pageInfo.endCursor ?? cursor;
    if (!pageInfo.hasNextPage) return { seen, cursor };
  }
}

it('lists what was received together in the order in which it comes into force, over all banks', async () => {
  const keeper = await harness.start();
  expect(names(page(keeper).nodes)).toEqual(['a1', 'i1', 'a2']);
  expect(page(keeper).nodes.map(({ before }) => before?.version ?? null)).toEqual([null, null, 'a1']);
  expect(new Set(page(keeper).nodes.map(({ receivedAt }) => receivedAt)).size).toBe(1);
});

it('shows a later poll what came since: scheduled, late and backfilled versions too', async () => {
  const keeper = await harness.start();
  const { cursor } = poll(keeper, null, 2);
  await receive(keeper, {
    abc: [version('abc', 'scheduled', '2026-12-01'), { ...version('abc', 'backfilled', '2024-01-01', '2026-06-20'), backfilled: true }],
    icbc: [version('icbc', 'recorded long ago', '2025-02-01', '2025-01-01')],
  });
  const next = poll(keeper, cursor, 2);
  expect(next.seen).toEqual(['backfilled', 'recorded long ago', 'scheduled']);
  expect(poll(keeper, next.cursor, 2).seen).toEqual([]);
});

it('gives each change once, never twice and none too few, to pollers of any page while the catalogs change', async () => {
  const keeper = await harness.start();
  const pollers = [1, 2, 3, 7, 100].map((first) => ({ first, cursor: null as string | null, seen: [] as string[] }));
  for (let round = 0; round < 12; round += 1) {
    for (const poller of pollers) {
      // Some come seldom, and some leave in the middle.
      if (round % poller.first !== 0 && poller.first < 100) continue;
      const { nodes, pageInfo } = page(keeper, { after: poller.cursor, first: poller.first });
      poller.seen.push(...names(nodes));
      poller.cursor = pageInfo.endCursor ?? poller.cursor;
    }
    const day = (month: number): string => `2026-${String((month % 12) + 1).padStart(2, '0')}-01`;
    if (round === 5) await harness.banks.icbc.stop();
    if (round === 8) await harness.banks.icbc.restart();
    await receive(keeper, {
      abc: [version('abc', `a-${round}`, day(round * 7)), version('abc', `b-${round}`, day(round * 5), '2024-01-01')],
      icbc: round % 3 === 0 ? [version('icbc', `i-${round}`, day(round * 3))] : [],
    });
  }
  const all = keeper.catalog.banks.flatMap(({ versions }) => versions.map((each) => each.version)).sort();
  expect(all.length).toBeGreaterThan(28);
  for (const { cursor, first, seen } of pollers) expect([...seen, ...poll(keeper, cursor, first).seen].sort()).toEqual(all);
});

it('goes on after a restart, and where the clock has gone back', async () => {
  const keeper = await harness.start();
  const { cursor } = poll(keeper, null, 100);
  await harness.database.dataSource.query(`UPDATE product_snapshot SET received_at = '2030-01-01T00:00:00.000Z' WHERE version = 'a2'`);
  const restarted = await harness.start();
  await receive(restarted, { abc: [version('abc', 'a3', '2026-04-01')] });
  expect(names(page(restarted).nodes)).toEqual(['a1', 'i1', 'a2', 'a3']);
  expect(page(restarted).nodes.at(-1)?.receivedAt).toBe('2030-01-01T00:00:00.002Z');
  expect(poll(restarted, cursor, 100).seen).toEqual(['a2', 'a3']);
});

it.each<[string, (keeper: SnapshotKeeper) => Promise<SnapshotKeeper>]>([
  ['', async (keeper) => keeper],
  [', over a restart', async () => harness.start()],
  [' while it is down', async (keeper) => {
    await harness.banks.abc.stop();
    return keeper;
  }],
])('loses no change of a bank that is listed no longer, and none when it is listed again%s', async (_when, meanwhile) => {
  const keeper = await harness.start();
  const first = poll(keeper, null, 100);
  await receive(keeper, { abc: [version('abc', 'a3', '2026-04-01')] });
  harness.registry = harness.listed('icbc');
  await receive(keeper, { icbc: [version('icbc', 'i2', '2026-05-01')] });
  expect(keeper.catalog.banks.map(({ bankCode }) => bankCode)).toEqual(['icbc']);
  const second = poll(keeper, first.cursor, 1);
  expect(second.seen).toEqual(['a3', 'i2']);
  const later = await meanwhile(keeper);
  expect(poll(later, first.cursor, 100).seen).toEqual(['a3', 'i2']);
  harness.registry = harness.listed('icbc', 'abc');
  await receive(later, { icbc: [version('icbc', 'i3', '2026-06-01')] });
  expect(poll(later, second.cursor, 100).seen).toEqual(['i3']);
  expect(page(later).totalCount).toBe(6);
});

it('puts first what was kept before receptions were recorded', async () => {
  await harness.start();
  await harness.database.dataSource.query('UPDATE product_snapshot SET received_at = NULL');
  const keeper = await harness.start();
  await receive(keeper, { abc: [version('abc', 'a0', '2025-01-01')] });
  expect(page(keeper).nodes.map(({ after, receivedAt }) => [after.version, receivedAt !== ''])).toEqual([['a1', false], ['i1', false], ['a2', false], ['a0', true]]);
});

it('begins where `since` says, by when the bank recorded the change, and counts so', async () => {
  const keeper = await harness.start();
  await receive(keeper, { abc: [version('abc', 'old', '2026-02-02', '2026-02-01'), version('abc', 'new', '2026-09-01', '2026-07-01')] });
  const { nodes, totalCount } = page(keeper, { since: '2026-06-01T00:00:00.000Z' });
  expect(names(nodes)).toEqual(['a1', 'i1', 'a2', 'new']);
  expect(totalCount).toBe(4);
  expect(names(page(keeper, { since: '2026-06-01T00:00:00.001Z' }).nodes)).toEqual(['new']);
  expect(page(keeper, { since: '2027-01-01T00:00:00.000Z' })).toMatchObject({ nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } });
});

it('takes no cursor of another list', async () => {
  const keeper = await harness.start();
  expect(() => page(keeper, { after: 'AVsiYSJd' })).toThrow(/after cannot be/);
});
