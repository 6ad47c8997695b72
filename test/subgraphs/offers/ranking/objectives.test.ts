import fc from 'fast-check';
import { OfferOrder, type Verdict } from '../../../../schema';
import { type RankedBy, compareOffers } from '../../../../subgraphs/offers/ranking/objectives';

const ORDERS = Object.keys(OfferOrder) as OfferOrder[];

const base: RankedBy = {
  verdict: 'ELIGIBLE',
  certainAmountMinor: 100n,
  irr: 50n,
  irrAfterIncentives: 40n,
  totalCostMinor: 500n,
  totalCostAfterIncentivesMinor: 400n,
  largestDueMinor: 10n,
  turnaroundWorkingDays: 3,
  tieBreaker: 'm',
};

/** Whatever the objective, without an upper end; with nothing at all. */
const UNBOUNDED: Partial<RankedBy> = { certainAmountMinor: null, irr: null, irrAfterIncentives: null, largestDueMinor: null, turnaroundWorkingDays: null };
const UNKNOWN: Partial<RankedBy> = { ...UNBOUNDED, totalCostMinor: null, totalCostAfterIncentivesMinor: null };

interface OrderCase {
  readonly title: string;
  readonly orders: readonly OfferOrder[];
  readonly first: Partial<RankedBy>;
  readonly second: Partial<RankedBy>;
}

const CASES: readonly OrderCase[] = [
  { title: 'the lower rate after incentives first', orders: ['ALL_IN_AFTER_INCENTIVES'], first: { irrAfterIncentives: 39n, irr: 99n }, second: {} },
  { title: 'the lower rate before incentives first', orders: ['ALL_IN'], first: { irr: 49n, irrAfterIncentives: 99n }, second: {} },
  { title: 'a negative rate before a positive one', orders: ['ALL_IN_AFTER_INCENTIVES'], first: { irrAfterIncentives: -1n }, second: { irrAfterIncentives: 0n } },
  { title: 'the shorter promise first', orders: ['FASTEST'], first: { turnaroundWorkingDays: 2 }, second: { turnaroundWorkingDays: 10 } },
  { title: 'the lower largest due first', orders: ['LOWEST_INSTALMENT'], first: { largestDueMinor: 9n }, second: {} },
  { title: 'the greater amount first', orders: ['AMOUNT_COVERED'], first: { certainAmountMinor: 101n }, second: {} },
  { title: 'amounts that a floating-point number does not tell apart', orders: ['AMOUNT_COVERED'], first: { certainAmountMinor: 9_007_199_254_740_993n }, second: { certainAmountMinor: 9_007_199_254_740_992n } },

  { title: 'an unbounded rate last', orders: ['ALL_IN_AFTER_INCENTIVES'], first: { irrAfterIncentives: 10_000n }, second: { irrAfterIncentives: null } },
  { title: 'an unbounded rate before incentives last', orders: ['ALL_IN'], first: { irr: 10_000n }, second: { irr: null } },
  { title: 'an undisclosed promise last', orders: ['FASTEST'], first: { turnaroundWorkingDays: 365 }, second: { turnaroundWorkingDays: null } },
  { title: 'unknown dues last', orders: ['LOWEST_INSTALMENT'], first: { largestDueMinor: 10_000n }, second: { largestDueMinor: null } },
  { title: 'no amount last', orders: ['AMOUNT_COVERED'], first: { certainAmountMinor: 1n }, second: { certainAmountMinor: null } },
  { title: 'the lower total of two whose objective is unbounded', orders: ORDERS, first: { ...UNBOUNDED, totalCostMinor: 499n, totalCostAfterIncentivesMinor: 399n }, second: UNBOUNDED },
  { title: 'the hash of two of which nothing is known', orders: ORDERS, first: { ...UNKNOWN, tieBreaker: 'l' }, second: UNKNOWN },

  { title: 'what is eligible before what the bank must judge', orders: ORDERS, first: {}, second: { verdict: 'REFER', irr: 0n, irrAfterIncentives: 0n, largestDueMinor: 0n, certainAmountMinor: 999n, turnaroundWorkingDays: 0 } },
  { title: 'what the bank must judge before what lacks a fact', orders: ORDERS, first: { verdict: 'REFER' }, second: { verdict: 'UNABLE_TO_DETERMINE', irr: 0n, irrAfterIncentives: 0n, largestDueMinor: 0n, certainAmountMinor: 999n, turnaroundWorkingDays: 0 } },
  { title: 'what lacks a fact before what is ineligible', orders: ORDERS, first: { verdict: 'UNABLE_TO_DETERMINE', irr: null, irrAfterIncentives: null }, second: { verdict: 'INELIGIBLE' } },

  { title: 'a tie by the total cost after incentives', orders: ORDERS.filter((order) => order !== 'ALL_IN'), first: { totalCostAfterIncentivesMinor: 399n, totalCostMinor: 999n }, second: {} },
  { title: 'a tie before incentives by the total cost before them', orders: ['ALL_IN'], first: { totalCostMinor: 499n, totalCostAfterIncentivesMinor: 999n }, second: {} },
  { title: 'a tie with an unknown total last', orders: ORDERS, first: {}, second: { totalCostMinor: null, totalCostAfterIncentivesMinor: null, tieBreaker: 'a' } },
  { title: 'a tie of everything by the hash', orders: ORDERS, first: { tieBreaker: 'l' }, second: {} },
];

describe('offers are ordered with', () => {
  it.each(CASES.flatMap(({ orders, ...each }) => orders.map((order) => ({ order, ...each }))))('$title, $order', ({ first, order, second }) => {
    const compare = compareOffers(order);
    const [a, b] = [{ ...base, ...first }, { ...base, ...second }];
    expect(compare(a, b)).toBeLessThan(0);
    expect(compare(b, a)).toBeGreaterThan(0);
  });

  it.each(ORDERS)('an offer equal to itself, %s', (order) => {
    expect(compareOffers(order)(base, { ...base })).toBe(0);
  });
});

describe('the order', () => {
  const figure = fc.option(fc.bigInt(-3n, 3n));
  const offer = fc.record<RankedBy>({
    verdict: fc.constantFrom<Verdict>('ELIGIBLE', 'REFER', 'UNABLE_TO_DETERMINE', 'INELIGIBLE'),
    certainAmountMinor: figure,
    irr: figure,
    irrAfterIncentives: figure,
    totalCostMinor: figure,
    totalCostAfterIncentivesMinor: figure,
    largestDueMinor: figure,
    turnaroundWorkingDays: fc.option(fc.integer({ min: 0, max: 3 })),
    tieBreaker: fc.string({ minLength: 4, maxLength: 8 }),
  });
  const offers = fc.uniqueArray(offer, { selector: ({ tieBreaker }) => tieBreaker, maxLength: 20 });

  it.each(ORDERS)('is strict and total: antisymmetric, transitive, and no two offers of distinct hashes are equal, %s', (order) => {
    const compare = compareOffers(order);
    const triple = fc.uniqueArray(offer, { selector: ({ tieBreaker }) => tieBreaker, minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(triple, (three) => {
        const [a, b, c] = three as [RankedBy, RankedBy, RankedBy];
        for (const each of three) expect(compare(each, { ...each })).toBe(0);
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)));
        expect(compare(a, b)).not.toBe(0);
        if (compare(a, b) < 0 && compare(b, c) < 0) expect(compare(a, c)).toBeLessThan(0);
      }),
      { seed: 42, numRuns: 1_000 },
    );
  });

  it.each(ORDERS)('does not depend on the order of what is ordered, %s', (order) => {
    fc.assert(
      fc.property(offers, fc.integer(), (list, seed) => {
        const shuffled = list.map((each, index) => ({ each, key: (index * 7 + seed) % 11 })).sort((a, b) => a.key - b.key).map(({ each }) => each);
        expect(shuffled.sort(compareOffers(order))).toEqual([...list].sort(compareOffers(order)));
      }),
      { seed: 42 },
    );
  });
});
