import type { RateComponent, RepaymentTerm } from '../../../../schema';
import { lprHistory } from '../../../../subgraphs/policy/data/lpr-history';
import type { FinancingOffer } from '../../../../subgraphs/offers/graphql/offer.type';
import { policySet } from '../kit/builders';
import { offerOf } from '../kit/offer-of';

interface Asked {
  readonly rates: RateComponent[];
  readonly drawdownOn: string;
  /** The day of asOf. */
  readonly on: string;
  readonly termMonths?: number;
  readonly repayment?: Partial<RepaymentTerm>;
}

const HISTORY = policySet([], { quotations: lprHistory.quotations, benchmarkConfirmedThrough: lprHistory.confirmedThrough });

/** Of 1,000,000 at actual/360 under every quotation since 2019. */
function offer({ drawdownOn, on, rates, repayment, termMonths = 12 }: Asked, policies = HISTORY): FinancingOffer {
  const repayments = [{ method: 'INTEREST_ONLY' as const, creditReportCode: '31', frequency: 'QUARTERLY' as const, ...repayment }];
  return offerOf({ product: { rates, repayments }, need: { drawdownOn, termMonths }, policies, asOf: `${on}T02:00:00.000Z` });
}

const lpr = (benchmark: RateComponent['benchmark'], low: number, more: Partial<RateComponent> = {}): RateComponent => ({
  role: 'CONTRACT', kind: 'LPR_LINKED', disclosure: 'EXACT', benchmark, minimumSpreadBasisPoints: low, maximumSpreadBasisPoints: low, repricing: 'NONE', ...more,
});
const codes = ({ assumptions }: FinancingOffer): string[] => assumptions.map(({ code }) => code).filter((code) => code !== 'SETTLEMENT_DAY_ASSUMED' && code !== 'FIRST_PERIOD_ASSUMED');
const dues = ({ schedule }: FinancingOffer) => schedule?.map(({ dueOn, interest }) => `${dueOn} ${interest}`);

/* Quotations of 2024-07-22 (3.35 %, 3.85 %), 2024-10-21 (3.10 %, 3.60 %) and 2025-05-20 (3.00 %, 3.50 %) after 3.45 % and 3.95 %. */
describe('the LPR of the day of drawdown', () => {
  it.each([
    ['the day before the quotation of July 2024', '2024-07-21', '0.0345', '0.0395', '2024-02-20'],
    ['its day', '2024-07-22', '0.0335', '0.0385', '2024-07-22'],
    ['the day before the quotation of October 2024', '2024-10-20', '0.0335', '0.0385', '2024-07-22'],
    ['its day, a Monday because the 20th was a Sunday', '2024-10-21', '0.031', '0.036', '2024-10-21'],
    ['the day before the quotation of May 2025', '2025-05-19', '0.031', '0.036', '2024-10-21'],
    ['its day, in May 2025', '2025-05-20', '0.03', '0.035', '2025-05-20'],
  ])('is that in force on %s', (_title, drawdownOn, oneYear, overFive, quotedOn) => {
    const of = (benchmark: RateComponent['benchmark']) => offer({ rates: [lpr(benchmark, 0)], drawdownOn, on: drawdownOn });
    expect([of('LPR_1Y'), of('LPR_5Y')].map(({ nominalAnnualRate }) => nominalAnnualRate)).toEqual([oneYear, overFive]);
    expect(of('LPR_1Y').rates).toMatchObject([{ component: 'rates[0]', from: drawdownOn, benchmark: 'LPR_1Y', benchmarkRate: oneYear, quotedOn }]);
    expect(codes(of('LPR_1Y'))).toEqual([]);
  });

  it('is the last one known where the money is drawn after the day of asking', () => {
    const pricing = offer({ rates: [lpr('LPR_1Y', 0)], drawdownOn: '2024-07-22', on: '2024-07-21' });
    expect(pricing.nominalAnnualRate).toBe('0.0345');
    expect(codes(pricing)).toEqual(['BENCHMARK_NOT_CONFIRMED']);
  });
});

describe('a rate that follows the LPR', () => {
  const january = { rates: [lpr('LPR_1Y', 50, { repricing: 'EVERY_1_JANUARY' })], drawdownOn: '2024-07-22', termMonths: 24, repayment: { settlementDay: 20 } };
  const anniversary = { rates: [lpr('LPR_5Y', -20, { repricing: 'ANNIVERSARY' })], drawdownOn: '2024-10-20', termMonths: 36, repayment: { frequency: 'YEARLY' as const } };

  it('every 1 January has the quotation then in force, within a period too', () => {
    // 3.85 % to 2025, 3.60 % in 2025, 3.50 % in 2026; the dues of March 2025 and 2026 have 12 days of the year before and 78 of theirs.
    const pricing = offer({ ...january, on: '2026-07-01' });
    expect(dues(pricing)).toEqual([
      '2024-09-20 6416.67', // 60 days: 1,000,000 × 3.85 % × 60 / 360
      '2024-12-20 9731.94', // 91 days
      '2025-03-20 9083.33', // 12 days at 3.85 % and 78 at 3.60 %
      '2025-06-20 9200.00', // 92 days at 3.60 %
      '2025-09-20 9200.00',
      '2025-12-20 9100.00',
      '2026-03-20 8783.33', // 12 days at 3.60 % and 78 at 3.50 %
      '2026-06-20 8944.44', // 92 days at 3.50 %
      '2026-07-22 3111.11', // 32 days
    ]);
    expect(codes(pricing)).toEqual([]);
    expect(pricing.rates.map(({ annualRate, from, quotedOn }) => [from, quotedOn, annualRate])).toEqual([
      ['2024-07-22', '2024-07-22', '0.0385'], ['2025-01-01', '2024-10-21', '0.036'], ['2026-01-01', '2025-05-20', '0.035'],
    ]);
  });

  it('every 1 January is held constant from the first that is not known', () => {
    const pricing = offer({ ...january, on: '2025-12-31' });
    expect(dues(pricing)?.slice(6)).toEqual(['2026-03-20 9000.00', '2026-06-20 9200.00', '2026-07-22 3200.00']);
    expect(pricing.rates.map(({ from }) => from)).toEqual(['2024-07-22', '2025-01-01']);
    expect(codes(pricing)).toEqual(['RATE_HELD_CONSTANT']);
  });

  it('on its anniversaries has the quotation of those that are known', () => {
    // 3.85 % less 0.20 % for 365 days, then 3.50 % less 0.20 %: that of 2026-10-20 is not known.
    const pricing = offer({ ...anniversary, on: '2026-07-01' });
    expect(dues(pricing)).toEqual(['2025-10-20 37006.94', '2026-10-20 33458.33', '2027-10-20 33458.33']);
    expect(codes(pricing)).toEqual(['RATE_HELD_CONSTANT']);
  });

  it('on its anniversaries follows on the day itself, and not the day before', () => {
    const firstYear = ['2025-10-20 37006.94'];
    expect(dues(offer({ ...anniversary, on: '2025-10-19' }))).toEqual([...firstYear, '2026-10-20 37006.94', '2027-10-20 37006.94']);
    expect(dues(offer({ ...anniversary, on: '2025-10-20' }))).toEqual([...firstYear, '2026-10-20 33458.33', '2027-10-20 33458.33']);
  });

  it('keeps its instalment where the quotation stays what it was', () => {
    const asked = { drawdownOn: '2025-05-20', on: '2026-07-01', termMonths: 24, repayment: { method: 'EQUAL_INSTALMENT' as const } };
    const unmoved = offer({ ...asked, rates: [lpr('LPR_1Y', 0, { repricing: 'ANNIVERSARY' })] });
    expect(unmoved.rates).toHaveLength(2);
    expect(dues(unmoved)).toEqual(dues(offer({ ...asked, rates: [lpr('LPR_1Y', 0)] })));
    expect(codes(unmoved)).toEqual([]);
  });

  it('by a range of spreads follows at both ends', () => {
    const rates = [lpr('LPR_5Y', -20, { disclosure: 'RANGE', maximumSpreadBasisPoints: 30, repricing: 'ANNIVERSARY' })];
    // 37,006.94 + 2 × 33,458.33, and with half a point more 42,076.39 + 2 × 38,527.78.
    expect(offer({ ...anniversary, rates, on: '2026-07-01' }).cost?.totalInterestRange).toEqual({ min: '103923.60', max: '119131.95' });
  });

  it('beside one that is fixed is a range later, though both begin alike', () => {
    const rates = [lpr('LPR_5Y', -20, { repricing: 'ANNIVERSARY' }), lpr('LPR_5Y', -20)];
    const { cost, nominalAnnualRate, schedule, unknowns } = offer({ ...anniversary, rates, on: '2026-07-01' });
    expect([nominalAnnualRate, schedule]).toEqual(['0.0365', null]);
    expect(cost?.totalInterestRange).toEqual({ min: '103923.60', max: '111020.82' });
    expect(unknowns.map(({ field, reason }) => `${field} ${reason}`)).toEqual(['rates AMBIGUOUS']);
  });

  it('never falls below zero, and rises from there again', () => {
    const quotations = [...lprHistory.quotations, { effectiveFrom: '2025-12-22', lpr1y: '0.0315', lpr5y: '0.0365' }];
    const rates = [lpr('LPR_1Y', -305, { repricing: 'EVERY_1_JANUARY' })];
    const { assumptions, rates: shown } = offer({ rates, drawdownOn: '2025-06-01', termMonths: 18, on: '2026-07-01' }, { ...HISTORY, quotations });
    expect(shown.map(({ annualRate, from }) => [from, annualRate])).toEqual([['2025-06-01', '0'], ['2026-01-01', '0.001']]);
    expect(assumptions.map(({ code, detail }) => `${code} ${detail}`)).toContain('RATE_FLOORED_AT_ZERO rates[0] from 2025-06-01');
  });

  it('that comes to zero exactly is not said to be below it', () => {
    const { assumptions, nominalAnnualRate } = offer({ rates: [lpr('LPR_1Y', -300)], drawdownOn: '2026-07-01', on: '2026-07-01' });
    expect([nominalAnnualRate, assumptions.some(({ code }) => code === 'RATE_FLOORED_AT_ZERO')]).toEqual(['0', false]);
  });
});
