import { randomInstant } from '../../../bench/kit/replay/random-question';
import { NOW, type DatedParts, startDatedParts } from '../../../bench/kit/replay/dated-parts';
import { openRunStorage } from '../../../bench/kit/replay/run-storage';
import { moveHistoryOn } from '../../../bench/kit/replay/sample-history';
import { Dice } from '../../../bench/kit/random-needs';
import { SAMPLE_BANKS } from '../../../gateway/cli/sample-banks';
import { TEST_CALL_KEY } from '../../kit/calls';
import { demonstrationApplicant } from '../../kit/demonstration-need';
import { bordersOf } from './borders';
import { type Asked, faultsAt } from './check-instant';
import { productsInForce } from './naive';
import { type RawHistory, readRawHistory } from './raw-history';
import { RESTLESS_BANK } from './restless-bank';

/*
 * What the graph answers as of an instant, against loops over the raw rows. The history is the sample's,
 * moved on by corrections, withdrawals and later quotations, and a bank that changes at any millisecond.
 * `AS_OF_INSTANTS=500 npx jest test/federation/as-of` looks at more instants.
 */

const INSTANTS = Number(process.env.AS_OF_INSTANTS ?? 50);
const GROUPS = 10;
const TIMEOUT_MS = 600_000;
const MOST_FAULTS = 10;
const DECISION_KEY = Buffer.alloc(32, 3);

const NEEDS = [
  { amount: '2000000', termMonths: 36, purpose: 'WORKING_CAPITAL' },
  { amount: '600000', termMonths: 12, purpose: 'AGRICULTURE', drawdownOn: '2026-09-30' },
  { amount: '5000000', termMonths: 60, purpose: 'FIXED_ASSET', drawdownOn: '2025-05-20' },
] as const;

const { dispose, storage } = openRunStorage(null);
let parts: DatedParts;
let history: RawHistory;
beforeAll(async () => {
  parts = await startDatedParts({ storage, banks: [...SAMPLE_BANKS, RESTLESS_BANK], decisionKey: DECISION_KEY, callKey: TEST_CALL_KEY });
  await moveHistoryOn(storage);
  await parts.refresh();
  history = await readRawHistory(storage);
}, TIMEOUT_MS);
afterAll(async () => {
  await parts?.close();
  await dispose();
});

function asked(dice: Dice): Asked {
  const ids = [...new Set(history.products.map(({ id }) => id))].sort();
  const establishedOn = dice.of(['2016-05-20', '2016-02-29', '2012-01-31']);
  const applicant = { ...demonstrationApplicant, region: dice.of(['150926', '150928', '110101']), establishedOn };
  return { parts, history, decisionKey: DECISION_KEY, need: { ...dice.of(NEEDS), applicant }, productIds: [dice.of(ids), dice.of(ids), dice.of(ids.filter((id) => id.startsWith('restless:')))] };
}

describe(`as of ${INSTANTS} instants at random`, () => {
  it.each(Array.from({ length: GROUPS }, (_each, group) => group))('catalogs, policies, LPR and ages are those of raw history: group %i', async (group) => {
    const dice = new Dice(1_000 + group);
    const borders = bordersOf(history);
    for (let index = group; index < INSTANTS; index += GROUPS) {
      expect((await faultsAt(randomInstant(dice, borders), asked(dice))).slice(0, MOST_FAULTS)).toEqual([]);
    }
  }, TIMEOUT_MS);
});

describe('the history looked at', () => {
  it('has ties of effectiveFrom, versions a millisecond apart, withdrawals, and what came back after one', () => {
    const of = new Map<string, RawHistory['products'][number][]>();
    for (const product of [...history.products].sort((a, b) => (a.effectiveFrom + a.recordedAt < b.effectiveFrom + b.recordedAt ? -1 : 1))) of.set(product.id, [...(of.get(product.id) ?? []), product]);
    const pairs = [...of.values()].flatMap((versions) => versions.slice(1).map((later, index) => [versions[index]!, later] as const));
    const count = (test: (before: RawHistory['products'][number], later: RawHistory['products'][number]) => boolean): number => pairs.filter(([before, later]) => test(before, later)).length;
    expect(count((before, later) => before.effectiveFrom === later.effectiveFrom)).toBeGreaterThan(20);
    expect(count((before, later) => Date.parse(later.effectiveFrom) - Date.parse(before.effectiveFrom) === 1)).toBeGreaterThan(3);
    expect(count((_before, later) => later.marketingState === 'WITHDRAWN')).toBeGreaterThan(10);
    expect(count((before, later) => before.marketingState === 'WITHDRAWN' && later.marketingState !== 'WITHDRAWN')).toBeGreaterThan(3);
    expect(new Set(history.policies.map(({ effectiveFrom, id }) => `${id} ${effectiveFrom}`)).size).toBeLessThan(history.policies.length);
  });
});

interface Told {
  readonly financingOffers: {
    readonly totalCount: number;
    readonly notes: readonly string[];
    readonly nodes: readonly { readonly drawdownOn: string; readonly nominalAnnualRate: string | null; readonly rates: readonly { readonly benchmark: string | null }[]; readonly assumptions: readonly { readonly code: string }[] }[];
    readonly sources: readonly { readonly bank: { readonly code: string }; readonly firstEffectiveFrom: string }[];
  };
  readonly financingProducts: { readonly totalCount: number; readonly notes: readonly string[] };
}

const TOLD = `query ($need: FinancingNeedInput!, $asOf: DateTime) {
  financingOffers(need: $need, asOf: $asOf, first: 100) { totalCount notes nodes { drawdownOn nominalAnnualRate rates { benchmark } assumptions { code } } sources { bank { code } firstEffectiveFrom } }
  financingProducts(asOf: $asOf) { totalCount notes }
}`;
const NEED = { amount: '2000000', termMonths: 12, purpose: 'WORKING_CAPITAL', applicant: demonstrationApplicant };

describe('an instant beyond the history', () => {
  const tell = (asOf: string, need: object = NEED): Promise<Told> => parts.ask<Told>('offers', TOLD, { need, asOf });

  it('before the first version of all has nothing to offer, and the notes and sources say why', async () => {
    const first = history.products.map(({ effectiveFrom }) => effectiveFrom).sort()[0]!;
    const before = await tell(new Date(Date.parse(first) - 1).toISOString());
    expect(before.financingOffers).toMatchObject({ totalCount: 0, nodes: [], notes: ['BEFORE_FIRST_CATALOG', 'BEFORE_FIRST_POLICY'] });
    expect(before.financingProducts).toEqual({ totalCount: 0, notes: ['BEFORE_FIRST_CATALOG'] });
    expect(before.financingOffers.sources.map(({ firstEffectiveFrom }) => firstEffectiveFrom).sort()[0]).toBe(first);
    const at = await tell(first);
    expect(at.financingProducts).toEqual({ totalCount: productsInForce(history, first).length, notes: [] });
    expect(at.financingOffers.notes).toEqual(['BEFORE_FIRST_POLICY']);
  });

  it.each([
    ['the instant before the first quotation, in Shanghai', '2019-08-19T15:59:59.999Z', ['BEFORE_FIRST_CATALOG', 'BEFORE_FIRST_POLICY', 'BEFORE_FIRST_BENCHMARK']],
    ['the midnight in Shanghai that begins its day', '2019-08-19T16:00:00.000Z', ['BEFORE_FIRST_CATALOG', 'BEFORE_FIRST_POLICY']],
    ['the first instant there is', '1900-01-01T00:00:00+14:00', ['BEFORE_FIRST_CATALOG', 'BEFORE_FIRST_POLICY', 'BEFORE_FIRST_BENCHMARK']],
    ['now', NOW, []],
    ['a millisecond from now', new Date(Date.parse(NOW) + 1).toISOString(), ['AFTER_NOW']],
  ])('%s says what it lacks', async (_title, asOf, notes) => {
    expect((await tell(asOf)).financingOffers.notes).toEqual(notes);
  });

  it('in the future is answered from what is recorded, its LPR not confirmed', async () => {
    const { financingOffers, financingProducts } = await tell('2031-03-01T00:00:00Z');
    expect([financingOffers.notes, financingProducts.notes]).toEqual([['AFTER_NOW'], ['AFTER_NOW']]);
    const linked = financingOffers.nodes.filter(({ rates }) => rates.some(({ benchmark }) => benchmark !== null));
    expect(linked.length).toBeGreaterThan(5);
    for (const { assumptions, drawdownOn } of linked) {
      expect(drawdownOn).toBe('2031-03-01');
      expect(assumptions.map(({ code }) => code)).toContain('BENCHMARK_NOT_CONFIRMED');
    }
  });

  it('the last there is answers where the money is drawn before, and else is refused by its own name', async () => {
    const last = '2199-12-31T23:59:59.999Z';
    const { financingOffers, financingProducts } = await tell(last, { ...NEED, drawdownOn: '2026-09-01' });
    expect([financingOffers.notes, financingProducts.notes]).toEqual([['AFTER_NOW'], ['AFTER_NOW']]);
    expect(financingProducts.totalCount).toBe(productsInForce(history, last).length);
    await expect(tell(last)).rejects.toThrow(/asOf/);
  });
});
