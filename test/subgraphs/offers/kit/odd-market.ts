import {
  type CollateralTerm,
  type ContractFields,
  CreditRating,
  type Fee,
  FeeBase,
  FeeFrequency,
  FeePayer,
  FeeType,
  Instrument,
  type RateComponent,
  RepaymentMethod,
  type RepaymentTerm,
  type TypedUnknown,
  termOf,
} from '../../../../schema';
import { generatedProduct } from '../../../../bench/kit/matching/generated-products';
import { generatedPolicies } from '../../../../bench/kit/matching/generated-market';
import type { Seeded } from '../../../../bench/kit/matching/seeded';
import type { Need } from '../../../../subgraphs/offers/matching/need';
import { readNeed } from '../../../../subgraphs/offers/matching/read-need';
import type { PolicySnapshot } from '../../../../subgraphs/offers/snapshots/policy-snapshot';
import { ON, policy } from './builders';

/*
 * Products, needs and policies with every term that the contract has, likely or not: what is computed
 * of them is looked at by nobody, and only compared with what computes the same in another way.
 */

const keysOf = <T extends object>(codes: T): (keyof T & string)[] => Object.keys(codes) as (keyof T & string)[];
const maybe = <T extends object>(seeded: Seeded, probability: number, fields: T): Partial<T> => (seeded.chance(probability) ? fields : {});
const rate = (seeded: Seeded, most: number): string => (seeded.between(0, most) / 10_000).toFixed(4);

export function oddProduct(seeded: Seeded, bankCode: string, number: number): ContractFields {
  const product = generatedProduct(seeded, bankCode, number);
  const fees = seeded.chance(0.4) ? product.fees : Array.from({ length: seeded.between(0, 3) }, () => oddFee(seeded));
  const rates = seeded.chance(0.3) ? product.rates : oddRates(seeded);
  const repayments = seeded.chance(0.2) ? [] : Array.from({ length: seeded.between(1, 3) }, () => oddRepayment(seeded));
  return {
    ...product,
    instrument: seeded.chance(0.8) ? product.instrument : seeded.pick(keysOf(Instrument)),
    amount: { ...maybe(seeded, 0.5, { minimum: seeded.pick(['1', '100', '50000']) }), ...maybe(seeded, 0.6, { maximum: seeded.pick(['5000', '9999.99', '200000', '3000000', '5000000.5']) }) },
    rates,
    repayments,
    fees,
    collaterals: seeded.chance(0.6) ? [] : Array.from({ length: seeded.between(1, 2) }, () => oddCollateral(seeded)),
    criteria: seeded.chance(0.8) ? product.criteria.slice(0, 4) : [],
    unknowns: seeded.chance(0.7) ? [] : Array.from({ length: seeded.between(1, 2) }, () => oddUnknown(seeded)),
  };
}

function oddFee(seeded: Seeded): Fee {
  const isRate = seeded.chance(0.6);
  return {
    type: seeded.chance(0.4) ? 'GUARANTEE' : seeded.pick(keysOf(FeeType)),
    name: '费用',
    payer: seeded.chance(0.8) ? 'BORROWER' : seeded.pick(keysOf(FeePayer)),
    frequency: seeded.chance(0.95) ? seeded.pick(keysOf(FeeFrequency)) : null,
    disclosure: 'EXACT',
    refundable: seeded.chance(0.15),
    ...(isRate ? oddRateFee(seeded) : oddAmountFee(seeded)),
    ...maybe(seeded, 0.1, { yearlyCap: '500' }),
    ...maybe(seeded, 0.1, { totalCap: '800' }),
    ...maybe(seeded, 0.1, { condition: '视情况收取' }),
  };
}

function oddRateFee(seeded: Seeded): Partial<Fee> {
  const base = seeded.chance(0.95) ? seeded.pick(keysOf(FeeBase)) : null;
  const size = seeded.chance(0.7) ? { rate: rate(seeded, 300) } : { ...maybe(seeded, 0.8, { minimumRate: rate(seeded, 50) }), ...maybe(seeded, 0.8, { maximumRate: rate(seeded, 400) }) };
  return { base, ...size, ...maybe(seeded, 0.2, { maximumAmount: '1000' }), ...maybe(seeded, 0.1, { minimumAmount: '10' }) };
}

function oddAmountFee(seeded: Seeded): Partial<Fee> {
  const amount = (most: number): string => (seeded.between(0, most) / 100).toFixed(2);
  if (seeded.chance(0.7)) return { amount: amount(500_000) };
  return { ...maybe(seeded, 0.8, { minimumAmount: amount(1_000) }), ...maybe(seeded, 0.8, { maximumAmount: amount(900_000) }) };
}

function oddRates(seeded: Seeded): RateComponent[] {
  return Array.from({ length: seeded.between(0, 3) }, (): RateComponent => {
    const component: RateComponent = seeded.chance(0.5) ? absoluteRate(seeded) : linkedRate(seeded);
    return {
      ...component,
      ...maybe(seeded, 0.15, { tierMethod: seeded.pick(['PER_TIER', 'WHOLE_BALANCE'] as const) }),
      ...maybe(seeded, 0.2, { minimumAmount: seeded.pick(['0', '100000', '1000000.01']) }),
      ...maybe(seeded, 0.2, { maximumAmount: seeded.pick(['100000', '1000000', '9000000']) }),
      ...maybe(seeded, 0.15, { minimumTermMonths: 7 }),
      ...maybe(seeded, 0.15, { maximumTermMonths: 24 }),
      ...maybe(seeded, 0.15, { creditRatings: seeded.some(keysOf(CreditRating), 4) }),
      ...maybe(seeded, 0.1, { repaymentMethods: ['EQUAL_INSTALMENT', 'BULLET'] satisfies RepaymentMethod[] }),
      ...maybe(seeded, 0.05, { conditions: ['信用良好的客户'] }),
    };
  });
}

function absoluteRate(seeded: Seeded): RateComponent {
  const [low, high] = [seeded.between(0, 900), seeded.between(0, 600)];
  const isPoint = seeded.chance(0.6);
  return {
    role: seeded.chance(0.9) ? 'CONTRACT' : 'PENALTY',
    kind: seeded.pick(['FIXED', 'VARIABLE', 'MARKET_LINKED'] as const),
    disclosure: isPoint ? 'EXACT' : 'RANGE',
    minimumRate: (low / 10_000).toFixed(4),
    maximumRate: isPoint ? (low / 10_000).toFixed(4) : seeded.chance(0.8) ? ((low + high) / 10_000).toFixed(4) : null,
  };
}

function linkedRate(seeded: Seeded): RateComponent {
  const points = seeded.between(-400, 400);
  return {
    role: 'CONTRACT',
    kind: 'LPR_LINKED',
    disclosure: 'EXACT',
    benchmark: seeded.pick(['LPR_1Y', 'LPR_5Y', 'OTHER'] as const),
    minimumSpreadBasisPoints: points,
    maximumSpreadBasisPoints: seeded.chance(0.7) ? points : points + 60,
    repricing: seeded.pick(['NONE', 'EVERY_1_JANUARY', 'ANNIVERSARY', null] as const),
  };
}

function oddRepayment(seeded: Seeded): RepaymentTerm {
  const method = seeded.pick(keysOf(RepaymentMethod));
  return {
    method,
    creditReportCode: termOf(RepaymentMethod, method).creditReportCode ?? '90',
    ...maybe(seeded, 0.8, { frequency: seeded.pick(['MONTHLY', 'MONTHLY', 'BIMONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'AT_END', 'IRREGULAR'] as const) }),
    ...maybe(seeded, 0.15, { graceMonths: seeded.pick([0, 3, 12]) }),
    ...maybe(seeded, 0.4, { principalMonths: seeded.pick([[9, 10], [1], [6, 12]]) }),
    ...maybe(seeded, 0.25, { settlementDay: seeded.pick([1, 20, 31]) }),
    ...maybe(seeded, 0.15, { firstPeriod: seeded.pick(['SHORT', 'LONG'] as const) }),
    ...maybe(seeded, 0.5, { stepRate: seeded.pick(['0.02', '-0.01']), stepAmount: seeded.pick(['100', '-50']) }),
  };
}

function oddCollateral(seeded: Seeded): CollateralTerm {
  return {
    kind: seeded.pick(['RESIDENTIAL_PROPERTY', 'LIVESTOCK', 'RECEIVABLES', 'GUARANTEE_COMPANY'] as const),
    required: seeded.chance(0.6),
    ...maybe(seeded, 0.7, { maximumLoanToValue: rate(seeded, 9_000) }),
    ...maybe(seeded, 0.2, { minimumLoanToValue: '0.1' }),
    ...maybe(seeded, 0.2, { tagged: true }),
    ...maybe(seeded, 0.2, { condition: '银行认可' }),
  };
}

function oddUnknown(seeded: Seeded): TypedUnknown {
  const field = seeded.pick([
    'amount', 'amount.minimum', 'amount.maximum', 'term.minimumMonths', 'criteria', 'criteria[0]', 'criteria[1].minimum', 'criteria[10]',
    'repayments', 'repayments[0].method', 'repayments[0].graceMonths', 'rates[0]', 'rates[0].maximumRate', 'rates[0].kind', 'rates',
    'fees[0]', 'fees[0].rate', 'fees[0].frequency', 'fees', 'collaterals', 'collaterals[0].maximumLoanToValue', 'dayCount', 'purposes',
  ]);
  return { field, reason: seeded.pick(['AMBIGUOUS', 'UNPARSED', 'UNDISCLOSED', 'CONFLICTING'] as const) };
}

export function oddNeed(seeded: Seeded): Need {
  const termMonths = seeded.pick([1, 3, 6, 7, 12, 14, 24, 36, 60]);
  const [drawdownOn, soon, later] = seeded.pick([[ON, '2026-07-10', '2026-07-20'], ['2026-08-31', '2026-09-15', '2026-09-30'], ['2026-01-31', '2026-02-10', '2026-02-20'], ['2028-02-01', '2028-02-10', '2028-02-20']] as const);
  const amount = seeded.pick(['5000', '9999.99', '80000', '1000000', '2500000.5', '8000000']);
  return readNeed(
    {
      amount,
      termMonths,
      purpose: seeded.pick(['WORKING_CAPITAL', 'AGRICULTURE', 'TRADE'] as const),
      drawdownOn,
      repaymentMethods: seeded.chance(0.7) ? [] : seeded.some(keysOf(RepaymentMethod), 3),
      cashPlan: seeded.chance(0.75)
        ? null
        : {
            ...maybe(seeded, 0.5, { settlementDay: 20 }),
            ...maybe(seeded, 0.5, { principalMonths: [9, 10] }),
            ...(seeded.chance(0.4) ? { draws: [{ on: drawdownOn, amount: '500' }, { on: soon, amount: (Number(amount) - 500).toFixed(2) }] } : {}),
            ...(seeded.chance(0.4) ? { repayments: [{ on: later, amount: '300' }] } : {}),
          },
      applicant: {
        ...maybe(seeded, 0.9, { region: '150926', industry: seeded.pick(['A0313', 'C1351']) }),
        ...maybe(seeded, 0.8, { employees: 40, annualRevenue: `${seeded.between(100, 900) * 10_000}`, totalAssets: '60000000', totalLiabilities: '24000000' }),
        ...maybe(seeded, 0.8, { establishedOn: '2016-05-20', taxCreditGrade: seeded.pick(['A', 'B'] as const), existingLenders: seeded.between(0, 3) }),
        ...maybe(seeded, 0.7, { creditRating: seeded.pick(keysOf(CreditRating)) }),
        ...maybe(seeded, 0.8, { hasOverdue: false, onDishonestyList: false }),
        ...maybe(seeded, 0.5, { customerOf: ['b001'] }),
        ...maybe(seeded, 0.4, { subsidisedPrincipalOutstanding: seeded.pick(['0', '2900000']) }),
        ...maybe(seeded, 0.7, { collaterals: seeded.some([{ kind: 'RESIDENTIAL_PROPERTY', value: '900000' }, { kind: 'LIVESTOCK', value: '40000.5', tagged: true }, { kind: 'RECEIVABLES', value: null }] as const, seeded.between(0, 3)).map((asset) => ({ ...asset })) }),
      },
    },
    ON,
  );
}

/** Subsidies of every kind, greater than a market has, with every limit. */
export function oddPolicies(seeded: Seeded): PolicySnapshot {
  const snapshot = generatedPolicies(8);
  const formulas = Array.from({ length: seeded.between(0, 4) }, () => {
    const limits = {
      ...maybe(seeded, 0.3, { maximumMonths: seeded.pick([3, 12, 24]) }),
      ...maybe(seeded, 0.3, { principalCapPerBorrower: seeded.pick(['1000', '500000', '3000000']) }),
      ...maybe(seeded, 0.3, { yearlyCap: seeded.pick(['10', '20000']) }),
      ...maybe(seeded, 0.3, { totalCap: seeded.pick(['5', '30000']) }),
      ...maybe(seeded, 0.5, { dayCount: seeded.pick(['ACTUAL_360', 'ACTUAL_365', 'THIRTY_360'] as const) }),
      payment: seeded.pick(['WITH_EACH_DUE', 'QUARTERLY', 'YEARLY', 'AT_END'] as const),
    };
    const conditions = {
      ...maybe(seeded, 0.3, { banks: ['b000', 'b002'] }),
      ...maybe(seeded, 0.3, { instruments: ['WORKING_CAPITAL_LOAN' as const, 'BUSINESS_LOAN' as const] }),
      ...maybe(seeded, 0.3, { maximumLoanAmount: '1000000' }),
      ...maybe(seeded, 0.2, { noOverdue: true }),
    };
    const exclusive = maybe(seeded, 0.4, { exclusiveGroup: 'ODD' });
    switch (seeded.between(0, 2)) {
      case 0:
        return { kind: 'INTEREST_SUBSIDY' as const, conditions, formula: { ...limits, annualRatePoints: seeded.pick(['0.005', '0.02', '0.06']) }, ...exclusive };
      case 1:
        return { kind: 'INTEREST_SUBSIDY' as const, conditions, formula: { ...limits, shareOfInterest: seeded.pick(['0.3', '1']) }, ...exclusive };
      default:
        return { kind: 'GUARANTEE_FEE_SUBSIDY' as const, conditions, formula: { ...limits, shareOfGuaranteeFee: seeded.pick(['0.5', '0.8', '1']) }, ...exclusive };
    }
  });
  const odd = formulas.map((rule, index) => policy({ id: `odd-${index}`, kind: rule.kind, rule }));
  return { ...snapshot, policies: [...(seeded.chance(0.5) ? snapshot.policies : []), ...odd] };
}
