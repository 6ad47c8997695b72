import fc from 'fast-check';
import { type ContractFields, type Fee, OfferOrder, type RateComponent } from '../../../../schema';
import { candidateOf, matchOf, rankedBy, situationOf } from '../../../../subgraphs/offers/candidate';
import { type RankedBy, compareOffers } from '../../../../subgraphs/offers/ranking/objectives';
import { AS_OF, exactRate, fee, need, policy, policySet, product } from '../kit/builders';

/*
 * A product is priced as it is published and again as a bank might rather publish it. As the order
 * is total, a change that never compares better never moves the offer up, whatever its rivals are.
 */

const ORDERS = Object.keys(OfferOrder) as OfferOrder[];

function ranked(terms: ContractFields, termMonths: number): RankedBy {
  const situation = situationOf(need({ termMonths }), policySet([policy()]), AS_OF);
  return rankedBy(candidateOf(terms, matchOf(terms, situation), situation), situation.needHash);
}

function expectNotHelped(order: OfferOrder, published: ContractFields, changed: ContractFields, termMonths = 12): void {
  expect(compareOffers(order)(ranked(changed, termMonths), ranked(published, termMonths))).toBeGreaterThanOrEqual(0);
}

const basisPoints = fc.integer({ min: 0, max: 2_000 });
const rateOf = (points: number): string => (points / 10_000).toFixed(4);

const component: fc.Arbitrary<RateComponent> = fc.tuple(basisPoints, basisPoints).map(([a, b]) =>
  a === b
    ? exactRate(rateOf(a))
    : { ...exactRate(rateOf(Math.min(a, b))), disclosure: 'RANGE', maximumRate: rateOf(Math.max(a, b)) },
);

const charge: fc.Arbitrary<Partial<Fee>> = fc.oneof(
  fc.integer({ min: 0, max: 20_000 }).map((amount): Partial<Fee> => ({ amount: String(amount) })),
  fc.tuple(fc.constantFrom('PRINCIPAL' as const, 'PRINCIPAL_PER_YEAR' as const, 'BALANCE_PER_YEAR' as const), fc.integer({ min: 0, max: 300 })).map(
    ([base, points]): Partial<Fee> => ({ amount: null, base, rate: rateOf(points) }),
  ),
);

const borrowerFee: fc.Arbitrary<Fee> = fc
  .record({
    charge,
    frequency: fc.constantFrom<NonNullable<Fee['frequency']>>('UPFRONT', 'PER_PERIOD', 'YEARLY', 'QUARTERLY', 'MONTHLY', 'AT_END'),
    type: fc.constantFrom<Fee['type']>('SERVICE', 'GUARANTEE', 'APPRAISAL'),
    refundable: fc.boolean(),
  })
  .map(({ charge: size, ...more }) => fee({ ...size, ...more }));

const published: fc.Arbitrary<ContractFields> = fc
  .record({
    rate: component,
    fees: fc.array(borrowerFee, { minLength: 1, maxLength: 3 }),
    method: fc.constantFrom('INTEREST_ONLY' as const, 'EQUAL_INSTALMENT' as const, 'EQUAL_PRINCIPAL' as const, 'BULLET' as const),
    maximumWorkingDays: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ fees, maximumWorkingDays, method, rate }) =>
    product({ rates: [rate], fees, turnaround: { maximumWorkingDays }, repayments: [{ ...product().repayments[0]!, method }] }),
  );

interface Concealment {
  readonly title: string;
  conceal(terms: ContractFields): ContractFields;
}

const changeFee = (change: Partial<Fee>) => (terms: ContractFields): ContractFields => {
  const [first, ...rest] = terms.fees;
  return { ...terms, fees: [{ ...first!, ...change }, ...rest] };
};
const NO_SIZE: Partial<Fee> = { amount: null, minimumAmount: null, maximumAmount: null, rate: null, minimumRate: null, maximumRate: null, base: null };

const CONCEALMENTS: readonly Concealment[] = [
  { title: 'what a fee is', conceal: changeFee({ ...NO_SIZE, disclosure: 'UNDISCLOSED' }) },
  { title: 'all but the lower end of a fee', conceal: changeFee({ ...NO_SIZE, disclosure: 'FROM', minimumAmount: '0' }) },
  { title: 'when a fee falls due', conceal: changeFee({ frequency: null }) },
  { title: 'whom a fee meets, in words', conceal: changeFee({ condition: '视情况收取' }) },
  { title: 'what a fee is, by a doubt', conceal: (terms) => ({ ...terms, unknowns: [{ field: 'fees[0]', reason: 'CONFLICTING' }] }) },
  {
    title: 'the upper end of the rate',
    conceal: ({ rates: [first], ...terms }) => ({ ...terms, rates: [{ ...first!, disclosure: 'FROM', maximumRate: null }] }),
  },
  { title: 'the rate', conceal: (terms) => ({ ...terms, rates: [{ role: 'CONTRACT', kind: 'FIXED', disclosure: 'UNDISCLOSED' }] }) },
  { title: 'that there is a rate', conceal: (terms) => ({ ...terms, rates: [] }) },
  { title: 'the condition of a rate, in words', conceal: ({ rates: [first], ...terms }) => ({ ...terms, rates: [{ ...first!, conditions: ['优质客户'] }] }) },
  { title: 'how it is repaid', conceal: (terms) => ({ ...terms, repayments: [{ ...terms.repayments[0]!, method: 'OTHER' }] }) },
  { title: 'how long the bank takes', conceal: (terms) => ({ ...terms, turnaround: null }) },
];

describe.each(CONCEALMENTS)('not to publish $title', ({ conceal }) => {
  it.each(ORDERS)('never moves an offer up, %s', (order) => {
    fc.assert(fc.property(published, (terms) => expectNotHelped(order, terms, conceal(terms))), { seed: 42, numRuns: 40 });
  });
});

describe('a fee that the borrower pays', () => {
  it.each(['ALL_IN', 'ALL_IN_AFTER_INCENTIVES', 'LOWEST_INSTALMENT'] as const)('never moves an offer up when it is added, %s', (order) => {
    fc.assert(
      // Terms in which yearly and quarterly fees fall between the dues of a bullet, and after the last whole period.
      fc.property(published, borrowerFee, fc.constantFrom(1, 7, 12, 18), (terms, added, termMonths) =>
        expectNotHelped(order, terms, { ...terms, fees: [...terms.fees, added] }, termMonths)),
      { seed: 42, numRuns: 200 },
    );
  });
});
