import type { RateComponent } from '../../../../../schema';
import { mappedFixture, unknownsOf } from './mapped-fixture';

const product = mappedFixture('lending-rates.json');

interface RateCase {
  readonly code: string;
  readonly title: string;
  readonly rates: readonly Partial<RateComponent>[];
  /** Typed unknowns that must be among the product's. */
  readonly unknowns?: readonly string[];
}

const exact = { role: 'CONTRACT', kind: 'VARIABLE', disclosure: 'EXACT', minimumRate: '0.0795', maximumRate: '0.0795' } as const;
const lowerEnd = { role: 'CONTRACT', disclosure: 'FROM', minimumRate: '0.0795', maximumRate: undefined } as const;
const withoutRate = { role: 'CONTRACT', disclosure: 'UNDISCLOSED', minimumRate: undefined, maximumRate: undefined } as const;

const cases: readonly RateCase[] = [
  { code: 'exact', title: 'a rate as published is exact', rates: [exact] },
  { code: 'trailing-zeros', title: 'trailing zeros go, the value stays', rates: [{ ...exact, minimumRate: '0.075', maximumRate: '0.075' }] },
  { code: 'blank-code', title: 'a trailing blank of a code is trimmed', rates: [exact] },
  { code: 'zero', title: 'a rate of zero is ambiguous', rates: [withoutRate], unknowns: ['rates[0].minimumRate AMBIGUOUS 0.0000000000000000'] },
  { code: 'empty', title: 'an empty rate is undisclosed', rates: [withoutRate], unknowns: ['rates[0].minimumRate UNDISCLOSED'] },
  { code: 'percent', title: 'a rate above 1 is not read as a percentage', rates: [withoutRate], unknowns: ['rates[0].minimumRate UNPARSED 7.95'] },
  { code: 'comma', title: 'a decimal comma is not read', rates: [withoutRate], unknowns: ['rates[0].minimumRate UNPARSED 0,0795'] },
  {
    code: 'margin',
    title: 'a base rate to which a margin is added is a lower end',
    rates: [{ ...lowerEnd, conditions: ['Base rate only, an additional margin is applied for risk.'] }],
    unknowns: ['rates[0].maximumRate AMBIGUOUS 0.0795'],
  },
  { code: 'case-by-case', title: 'a rate that varies by borrower is a lower end', rates: [lowerEnd], unknowns: ['rates[0].maximumRate AMBIGUOUS 0.0795'] },
  {
    code: 'market-linked',
    title: 'a market-linked rate is a lower end',
    rates: [{ ...lowerEnd, kind: 'MARKET_LINKED', conditions: ['BBSY'] }],
    unknowns: ['rates[0].maximumRate AMBIGUOUS 0.0795'],
  },
  {
    code: 'penalty',
    title: 'a penalty stands beside the contract rate and leaves it exact',
    rates: [exact, { role: 'PENALTY', disclosure: 'FROM', minimumRate: '0.03', conditions: ['3% above the contract rate'] }],
    unknowns: ['rates[1].kind AMBIGUOUS PENALTY', 'rates[1].maximumRate AMBIGUOUS 0.03'],
  },
  { code: 'penalty-only', title: 'a penalty alone leaves the price undisclosed', rates: [{ role: 'PENALTY' }], unknowns: ['rates UNDISCLOSED'] },
  {
    code: 'introductory',
    title: 'an introductory rate becomes no component',
    rates: [exact],
    unknowns: ['rates AMBIGUOUS INTRODUCTORY', 'rates AMBIGUOUS 0.04', 'rates UNPARSED P6M', 'rates UNPARSED 0.0812'],
  },
  { code: 'fixed-years', title: 'P3Y fixes the rate for 36 months', rates: [{ ...exact, kind: 'FIXED', maximumTermMonths: 36 }] },
  { code: 'fixed-months', title: 'P36M fixes the rate for 36 months', rates: [{ ...exact, kind: 'FIXED', maximumTermMonths: 36 }] },
  {
    code: 'fixed-words',
    title: '"1 Year" is not read, and the rate not a point',
    rates: [{ ...lowerEnd, kind: 'FIXED', maximumTermMonths: undefined }],
    unknowns: ['rates[0].maximumTermMonths UNPARSED 1 Year'],
  },
  {
    code: 'fixed-silent',
    title: 'a fixed rate without its period is a lower end',
    rates: [{ ...lowerEnd, kind: 'FIXED', maximumTermMonths: undefined }],
    unknowns: ['rates[0].maximumTermMonths UNDISCLOSED'],
  },
  {
    code: 'tailored',
    title: 'the rate of a tailored product is a lower end',
    rates: [lowerEnd],
    unknowns: ['rates AMBIGUOUS true', 'fees AMBIGUOUS true', 'rates[0].maximumRate AMBIGUOUS 0.0795'],
  },
  {
    code: 'repayment-types',
    title: 'a repayment type bounds the methods, a loan purpose is a condition',
    rates: [
      { ...exact, repaymentMethods: ['EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'PERIODIC'], conditions: ['loanPurpose INVESTMENT'] },
      { repaymentMethods: ['INTEREST_ONLY'] },
    ],
  },
  { code: 'in-advance', title: 'interest in advance costs more than the rate says', rates: [lowerEnd], unknowns: ['rates[0] AMBIGUOUS IN_ADVANCE'] },
  {
    code: 'timing',
    title: 'frequencies and comparison rate are kept as text and take nothing from the rate',
    rates: [exact],
    unknowns: ['dayCount UNPARSED P1D', 'repayments UNPARSED P1M', 'rates[0] UNPARSED IN_ARREARS', 'rates[0] UNPARSED 0.0801'],
  },
  {
    code: 'dollar-tiers',
    title: 'a rate with two tiers of dollars is two components',
    rates: [
      { ...exact, minimumAmount: '20000.0', maximumAmount: '999999.0', tierMethod: 'WHOLE_BALANCE', clause: 'Small' },
      { ...exact, minimumAmount: '1000000', maximumAmount: undefined, tierMethod: 'PER_TIER', clause: 'Large', conditions: ['New lending only'] },
    ],
  },
  {
    code: 'tiers-of-two-rates',
    title: 'two rates with a tier each keep their own bounds',
    rates: [
      { minimumRate: '0.0861', minimumAmount: '50000', maximumAmount: '149999' },
      { minimumRate: '0.0831', minimumAmount: '150000', maximumAmount: undefined },
    ],
  },
  {
    code: 'tier-without-method',
    title: 'a tier that does not say what it takes leaves the method open',
    rates: [{ ...exact, minimumAmount: '5000', tierMethod: undefined }],
    unknowns: ['rates[0].tierMethod UNDISCLOSED'],
  },
  {
    code: 'month-tier',
    title: 'a tier of months bounds the term, the shorter of it and the fixed period',
    rates: [{ ...exact, kind: 'FIXED', minimumTermMonths: 0, maximumTermMonths: 12 }],
  },
  {
    code: 'percent-tier',
    title: 'a tier of percent is a condition and ambiguous',
    rates: [{ ...exact, conditions: ['tier from 0.7 to 0.8 PERCENT'], minimumAmount: undefined, clause: 'up to 80%' }],
    unknowns: ['rates[0].conditions AMBIGUOUS PERCENT', 'rates[0].conditions AMBIGUOUS 0.7', 'rates[0].conditions AMBIGUOUS 0.8'],
  },
  {
    code: 'ratio-as-dollars',
    title: 'a ratio in the unit of dollars bounds no amount',
    rates: [{ ...lowerEnd, minimumAmount: undefined, maximumAmount: undefined }],
    unknowns: ['rates[0] AMBIGUOUS DOLLAR', 'rates[0] AMBIGUOUS 0.5', 'rates[0] AMBIGUOUS 0.6'],
  },
  {
    code: 'tiers-of-two-units',
    title: 'tiers of two units on one rate are not read',
    rates: [{ ...lowerEnd, minimumAmount: undefined, maximumTermMonths: undefined }],
    unknowns: ['rates[0] AMBIGUOUS MONTH', 'rates[0] AMBIGUOUS 5000'],
  },
];

test.each(cases)('$code: $title', ({ code, rates, unknowns = [] }) => {
  const mapped = product(code);
  expect(mapped.terms.rates).toHaveLength(rates.length);
  rates.forEach((rate, index) => {
    const keys = Object.keys(rate) as (keyof RateComponent)[];
    expect(Object.fromEntries(keys.map((key) => [key, mapped.terms.rates[index]?.[key]]))).toEqual(rate);
  });
  expect(unknownsOf(mapped)).toEqual(expect.arrayContaining([...unknowns]));
});

it('raises no unknown about an exact rate', () => {
  expect(unknownsOf(product('exact'))).toEqual(['effectiveFrom UNDISCLOSED']);
});

it('reports the trimmed blank as a repair', () => {
  expect(product('blank-code').report.repairs).toEqual([
    { code: 'blank-code', path: 'lendingRates[0].lendingRateType', repair: 'blanks around the code trimmed' },
  ]);
});

const repaymentCases = [
  { code: 'exact', methods: [], says: 'none where no rate states a type' },
  { code: 'interest-only', methods: ['INTEREST_ONLY'], says: 'interest only' },
  { code: 'repayment-types', methods: ['EQUAL_INSTALMENT', 'INTEREST_ONLY'], says: 'both where both are stated' },
  { code: 'one-open-repayment-type', methods: ['EQUAL_INSTALMENT', 'INTEREST_ONLY'], says: 'both where one rate is for all types' },
] as const;

test.each(repaymentCases)('the repayment methods of $code are $says', ({ code, methods }) => {
  const mapped = product(code);
  expect(mapped.terms.repayments.map(({ method, frequency }) => [method, frequency])).toEqual(methods.map((method) => [method, undefined]));
  const doubted = unknownsOf(mapped).some((unknown) => unknown.startsWith('repayments[0].method AMBIGUOUS'));
  expect(doubted).toBe(methods.some((method) => method === 'EQUAL_INSTALMENT'));
});
