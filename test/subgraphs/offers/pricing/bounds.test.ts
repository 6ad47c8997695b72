import fc from 'fast-check';
import type { ContractFields, Fee, IncentiveRule, RateComponent, RepaymentTerm } from '../../../../schema';
import type { LoanCost } from '../../../../subgraphs/finance';
import { quotationsKnownOn } from '../../../../subgraphs/offers/pricing/benchmark';
import { type Pricing, priceProduct } from '../../../../subgraphs/offers/pricing/price-product';
import { exactRate, fee, need, policy, policySet, product } from '../kit/builders';

const ON = '2026-07-01';
const POLICY = quotationsKnownOn(policySet(), ON);

/** Picks a value of a range. */
type At = (low: number, high: number) => number;

/**
 * Terms whose ranges are of whole basis points and yuan: between closer points what is rounded to the
 * fen with each due would outweigh the difference.
 */
interface Ranged {
  readonly rates: (at: At) => RateComponent[];
  readonly fees: (at: At) => Fee[];
  readonly rule: IncentiveRule | null;
  readonly repayment: RepaymentTerm;
  readonly drawdownOn: string;
  readonly termMonths: number;
}

const decimal = (basisPoints: number): string => `0.${String(basisPoints).padStart(4, '0')}`;

const LOW: At = (low) => low;
const HIGH: At = (_low, high) => high;

/** The rates as ranges from their values at the lower end to those at the upper one. */
function rangedRates(rates: Ranged['rates']): RateComponent[] {
  const highs = rates(HIGH);
  return rates(LOW).map((low, index) => ({
    ...low,
    disclosure: 'RANGE' as const,
    maximumRate: highs[index]?.maximumRate ?? null,
    maximumSpreadBasisPoints: highs[index]?.maximumSpreadBasisPoints ?? null,
  }));
}

function rangedFees(fees: Ranged['fees']): Fee[] {
  const highs = fees(HIGH);
  return fees(LOW).map((low, index) => {
    const high = highs[index];
    const isRate = low.rate != null;
    return {
      ...low,
      disclosure: 'RANGE' as const,
      amount: null,
      rate: null,
      ...(isRate ? { minimumRate: low.rate, maximumRate: high?.rate ?? null } : { minimumAmount: low.amount, maximumAmount: high?.amount ?? null }),
    };
  });
}

function price({ drawdownOn, repayment, rule, termMonths }: Ranged, rates: RateComponent[], fees: Fee[]): Pricing {
  const terms: Partial<ContractFields> = { rates, fees, repayments: [repayment] };
  const policies = rule ? [{ ...policy(), rule }] : [];
  return priceProduct({ product: product(terms), need: need({ drawdownOn, termMonths }), sizeClass: null, policy: POLICY, policies, fractionDigits: 2 });
}

const range = fc.tuple(fc.integer({ min: 200, max: 700 }), fc.integer({ min: 1, max: 400 }));
const lpr = (repricing: RateComponent['repricing'], benchmark: RateComponent['benchmark']) =>
  range.map(([low, width]): Ranged['rates'] => (at) => {
    const spread = at(low - 400, low - 400 + width);
    return [{ role: 'CONTRACT', kind: 'LPR_LINKED', disclosure: 'EXACT', benchmark, repricing, minimumSpreadBasisPoints: spread, maximumSpreadBasisPoints: spread }];
  });

const ratesOf: fc.Arbitrary<Ranged['rates']> = fc.oneof(
  range.map(([low, width]): Ranged['rates'] => (at) => [exactRate(decimal(at(low, low + width)))]),
  lpr('EVERY_1_JANUARY', 'LPR_1Y'),
  lpr('ANNIVERSARY', 'LPR_5Y'),
  fc.tuple(range, range, fc.integer({ min: 1, max: 999_999 })).map(([[first, firstWidth], [second, secondWidth], border]): Ranged['rates'] => (at) => [
    exactRate(decimal(at(first, first + firstWidth)), { tierMethod: 'PER_TIER', maximumAmount: String(border) }),
    exactRate(decimal(at(second, second + secondWidth)), { tierMethod: 'PER_TIER', minimumAmount: `${border}.01` }),
  ]),
);

const feesOf: fc.Arbitrary<Ranged['fees']> = fc.array(
  fc.oneof(
    fc.record({ low: fc.integer({ min: 1, max: 9_000 }), width: fc.integer({ min: 1, max: 9_000 }), frequency: fc.constantFrom('UPFRONT' as const, 'AT_END' as const, 'YEARLY' as const), refundable: fc.boolean() })
      .map(({ frequency, low, refundable, width }) => (at: At): Fee => fee({ frequency, refundable, amount: String(at(low, low + width)) })),
    fc.record({ low: fc.integer({ min: 1, max: 50 }), width: fc.integer({ min: 1, max: 50 }), base: fc.constantFrom('PRINCIPAL' as const, 'BALANCE_PER_YEAR' as const), cap: fc.option(fc.integer({ min: 100, max: 5_000 })) })
      .map(({ base, cap, low, width }) => (at: At): Fee =>
        fee({ type: 'GUARANTEE', frequency: 'YEARLY', amount: null, base, rate: decimal(at(low, low + width)), maximumAmount: cap === null ? null : String(cap) })),
  ),
  { maxLength: 2 },
).map((fees): Ranged['fees'] => (at) => fees.map((one) => one(at)));

const RULES: readonly (IncentiveRule | null)[] = [
  null,
  { kind: 'INTEREST_SUBSIDY', conditions: {}, formula: { annualRatePoints: '0.015', dayCount: 'ACTUAL_360', payment: 'AT_END' } },
  { kind: 'INTEREST_SUBSIDY', conditions: {}, formula: { shareOfInterest: '0.5', payment: 'WITH_EACH_DUE' } },
  { kind: 'INTEREST_SUBSIDY', conditions: {}, formula: { shareOfInterest: '0.5', totalCap: '9000', payment: 'AT_END' } },
  { kind: 'GUARANTEE_FEE_SUBSIDY', conditions: {}, formula: { shareOfGuaranteeFee: '0.5', yearlyCap: '2000', payment: 'AT_END' } },
];

const REPAYMENTS: readonly RepaymentTerm[] = [
  { method: 'EQUAL_INSTALMENT', creditReportCode: '11', frequency: 'MONTHLY', settlementDay: 20 },
  { method: 'EQUAL_PRINCIPAL', creditReportCode: '12', frequency: 'QUARTERLY', graceMonths: 6 },
  { method: 'INTEREST_ONLY', creditReportCode: '31', frequency: 'QUARTERLY', settlementDay: 20, firstPeriod: 'LONG' },
  { method: 'BULLET', creditReportCode: '21' },
  { method: 'SEASONAL', creditReportCode: '19', frequency: 'HALF_YEARLY', principalMonths: [9, 10] },
  { method: 'STEP_GEOMETRIC', creditReportCode: '14', frequency: 'QUARTERLY', stepRate: '0.05' },
  { method: 'REVOLVING', creditReportCode: '32', frequency: 'MONTHLY' },
];

const ranged: fc.Arbitrary<Ranged> = fc.record({
  rates: ratesOf,
  fees: feesOf,
  rule: fc.constantFrom(...RULES),
  repayment: fc.constantFrom(...REPAYMENTS),
  drawdownOn: fc.constantFrom('2024-11-05', '2025-01-31', '2026-07-01'),
  termMonths: fc.integer({ min: 1, max: 60 }),
});

const FIGURES: readonly [string, (cost: LoanCost) => bigint | null][] = [
  ['totalInterest', ({ totalInterest }) => totalInterest.minor],
  ['totalFees', ({ totalFees }) => totalFees.minor],
  ['totalSubsidies', ({ totalSubsidies }) => totalSubsidies.minor],
  ['totalCost', ({ totalCost }) => totalCost.minor],
  ['annualRateSimple', ({ annualRateSimple }) => annualRateSimple],
  ['annualRateIrr', ({ annualRateIrr }) => annualRateIrr],
  ['statementAnnualRate', ({ statementAnnualRate }) => statementAnnualRate],
];

/** The figures of a cost at a point that lie outside what the two ends span. */
function outside(pricing: Pricing, inner: Pricing, which: 'cost' | 'costAfterIncentives'): string[] {
  const [low, high, point] = [pricing.scenarios?.low, pricing.scenarios?.high, inner.scenarios?.low].map((scenario) => scenario?.[which]);
  if (!low || !high || !point) return ['no end'];
  return FIGURES.flatMap(([name, read]) => {
    const [a, b, value] = [read(low), read(high), read(point)];
    if (a === null || b === null || value === null) return [];
    const [least, most] = a < b ? [a, b] : [b, a];
    return value < least || value > most ? [`${which}.${name} ${value} outside ${least} – ${most}`] : [];
  });
}

describe('what two computations bound', () => {
  it('holds at every point between them', () => {
    fc.assert(
      fc.property(ranged, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (terms, rateShare, feeShare) => {
        const within = (share: number): At => (low, high) => low + Math.floor(((high - low) * share) / 100);
        const pricing = price(terms, rangedRates(terms.rates), rangedFees(terms.fees));
        const inner = price(terms, terms.rates(within(rateShare)), terms.fees(within(feeShare)));
        expect([...outside(pricing, inner, 'cost'), ...outside(pricing, inner, 'costAfterIncentives')]).toEqual([]);
        expect(inner.scenarios?.low).toBe(inner.scenarios?.high);
      }),
      { seed: 20260701, numRuns: 400 },
    );
  });
});
