import fc from 'fast-check';
import type { Fee, IncentiveRule, RateComponent, RepaymentTerm } from '../../../../schema';
import type { Cost } from '../../../../subgraphs/offers/graphql/cost.type';
import type { FinancingOffer } from '../../../../subgraphs/offers/graphql/offer.type';
import { compareDecimals } from '../../../../subgraphs/offers/matching/compare-decimals';
import { exactRate, fee, policy, policySet } from '../kit/builders';
import { offerOf } from '../kit/offer-of';

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

function offer({ drawdownOn, repayment, rule, termMonths }: Ranged, rates: RateComponent[], fees: Fee[]): FinancingOffer {
  const policies = policySet(rule ? [policy({ rule, effectiveFrom: '2024-01-01T00:00:00.000Z' })] : []);
  return offerOf({ product: { rates, fees, repayments: [repayment] }, need: { drawdownOn, termMonths }, policies });
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
  // Beyond the day of asking, whatever the day of drawdown.
  termMonths: fc.integer({ min: 21, max: 60 }),
});

const FIGURES = ['totalInterest', 'totalFees', 'totalSubsidies', 'totalCost', 'annualRateSimple', 'annualRateIrr', 'statementAnnualRate'] as const;

/** The figures of the cost at a point that lie outside what the answer says of the whole. */
function outside(whole: Cost | null, point: Cost | null): string[] {
  if (!whole || !point) return ['no cost'];
  return FIGURES.flatMap((name) => {
    const value = point[name];
    const { max, min } = whole[`${name}Range`] ?? { min: whole[name] ?? '0', max: whole[name] };
    if (value === null) return [`${name} is no point`];
    return compareDecimals(value, min) < 0 || (max !== null && compareDecimals(value, max) > 0) ? [`${name} ${value} outside ${min} – ${max}`] : [];
  });
}

describe('the ranges of an answer', () => {
  it('hold the cost at every point of what the source leaves open', () => {
    fc.assert(
      fc.property(ranged, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (terms, rateShare, feeShare) => {
        const within = (share: number): At => (low, high) => low + Math.floor(((high - low) * share) / 100);
        const whole = offer(terms, rangedRates(terms.rates), rangedFees(terms.fees));
        const point = offer(terms, terms.rates(within(rateShare)), terms.fees(within(feeShare)));
        expect(outside(whole.cost, point.cost)).toEqual([]);
        expect(outside(whole.costAfterIncentives, point.costAfterIncentives)).toEqual([]);
        expect(typeof whole.cost?.totalInterestRange?.max).toBe('string');
      }),
      { seed: 20260701, numRuns: 200 },
    );
  });
});
