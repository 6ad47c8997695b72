import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadStoredBank, storeBank, storedBankCodes } from '../../../../../subgraphs/bank-kit';
import { formatHistoryReport } from '../../../../../subgraphs/bank-kit/catalog-import/cdr-history';
import { bankFromCdrFile, bankPart, importCdrHistory } from '../../../../../subgraphs/bank-kit';
import { bankEntities, bankMigrations } from '../../../../../subgraphs/bank-kit';
import { ProductRepository } from '../../../../../subgraphs/bank-kit/storage/product-repository';
import { openDatabase } from '../../../../../subgraphs/chassis';
import { type Line, NOW, SIX_LINES, at, fileOf, product } from './kit';

const CODE = 'example-mutual';
let folder: string;
const storage = () => ({ kind: 'sqlite', folder }) as const;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jinqiao-history-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function load(lines: readonly (Line | string)[], now = NOW) {
  const progress: number[] = [];
  const outcome = await importCdrHistory({ file: fileOf(lines), fileName: 'x.jsonl', bankCode: CODE, storage, clock: () => now, onProgress: (done) => progress.push(done) });
  return { outcome, progress, counts: outcome.ok ? outcome.report.outcomes : null };
}

async function versions() {
  const dataSource = await openDatabase({ storage: storage(), part: bankPart(CODE), entities: bankEntities, migrations: bankMigrations });
  try {
    return await new ProductRepository(dataSource, CODE).allVersions();
  } finally {
    await dataSource.destroy();
  }
}

const rateOf = (version: { rates: readonly { minimumRate?: string | null }[] }) => version.rates[0]?.minimumRate;
const ofA = (day: string, rate: string): Line => ({ observedAt: at(day), productId: 'a', product: product('a', rate) });

it('makes a version wherever the terms differ, in force from the instant observed, recorded now, and says so', async () => {
  const { counts } = await load(SIX_LINES);
  expect(counts).toEqual({ FIRST: 1, CHANGED: 1, WITHDRAWN: 1, REOPENED: 1, KEPT: 0, UNCHANGED: 1, NEVER_OFFERED: 0 });
  const kept = await versions();
  expect(kept.map((version) => [version.effectiveFrom, rateOf(version), version.marketingState])).toEqual([
    ['2022-08-31T14:00:00.000Z', '0.05', 'REGULAR'],
    ['2022-10-31T14:00:00.000Z', '0.06', 'REGULAR'],
    ['2022-12-31T14:00:00.000Z', '0.06', 'WITHDRAWN'],
    ['2023-01-31T14:00:00.000Z', '0.06', 'REGULAR'],
  ]);
  expect(new Set(kept.map(({ backfilled, illustrative, recordedAt }) => `${recordedAt} ${backfilled} ${illustrative}`))).toEqual(new Set([`${NOW} true false`]));
  expect(kept[0]?.unknowns).toContainEqual(expect.objectContaining({ field: 'effectiveFrom', note: expect.stringContaining('first observed') }));
  expect(kept[0]?.provenance.lastUpdatedAt).toBe('2022-01-01T00:00:00.000Z');
});

it('says how many lines became versions, and what of each other one', async () => {
  const { outcome } = await load([...SIX_LINES, SIX_LINES[0] as Line, { observedAt: at('2022-09-01'), productId: 'b', product: null }]);
  expect(formatHistoryReport(outcome).split('\n')).toEqual([
    'x.jsonl: 8 readings of 2 products of Example Mutual as bank example-mutual, observed from 2022-08-31T14:00:00.000Z to 2023-01-31T14:00:00.000Z.',
    '4 became versions: 1 first, 1 changed, 1 withdrawn, 1 offered again.',
    '4 did not: 1 with the terms in force already, 0 kept already, 1 replies with an error, 1 repeated, 1 of products not offered before.',
    `Each is in force from the instant observed, for from when before that cannot be known, and is recorded at ${NOW} as backfilled.`,
  ]);
});

it('adds nothing a second time, whenever that is', async () => {
  await load(SIX_LINES);
  const before = await versions();
  const { counts } = await load([...SIX_LINES].reverse(), '2026-09-01T00:00:00.000Z');
  expect(counts).toMatchObject({ FIRST: 0, CHANGED: 0, WITHDRAWN: 0, REOPENED: 0, KEPT: 4, UNCHANGED: 1 });
  expect(await versions()).toEqual(before);
});

it('goes on from what is kept: a longer file adds what it has more', async () => {
  await load([ofA('2022-09-01', '0.05'), ofA('2023-09-01', '0.07')]);
  const { counts } = await load([ofA('2022-12-01', '0.05'), ofA('2023-03-01', '0.06'), ofA('2023-09-01', '0.07'), ofA('2024-01-01', '0.07'), ofA('2024-02-01', '0.08')]);
  expect(counts).toMatchObject({ FIRST: 0, CHANGED: 2, KEPT: 1, UNCHANGED: 2 });
  expect((await versions()).map(rateOf)).toEqual(['0.05', '0.06', '0.07', '0.08']);
});

it('stores nothing of a file with an error, not even the bank', async () => {
  const { outcome } = await load([...SIX_LINES, '{']);
  expect(outcome.ok).toBe(false);
  expect(await storedBankCodes(storage())).toEqual([]);
});

it('adds to a bank that was imported from its present file, and leaves its profile', async () => {
  const { definition } = bankFromCdrFile(JSON.stringify({ data: [product('a', '0.09', { brand: 'Example Mutual Ltd', lastUpdated: '2024-01-01T00:00:00Z' })] }), 'x.json', CODE);
  if (!definition) throw new Error('the file is refused');
  await storeBank(definition, storage());
  await load(SIX_LINES);
  expect((await versions()).map(rateOf)).toEqual(['0.05', '0.06', '0.06', '0.06', '0.09']);
  expect((await loadStoredBank(CODE, storage()))?.profile.name).toBe('Example Mutual Ltd');
});

it('tells every five hundred readings how far it is', async () => {
  const lines = Array.from({ length: 1_100 }, (_each, index): Line => ({ observedAt: new Date(Date.UTC(2022, 0, 1) + index * 60_000).toISOString(), productId: 'a', product: product('a', '0.05') }));
  const { counts, progress } = await load(lines);
  expect(progress).toEqual([500, 1_000]);
  expect(counts).toMatchObject({ FIRST: 1, UNCHANGED: 1_099 });
});
