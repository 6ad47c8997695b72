import type { ApplicantInput, ContractFields, RateComponent, RepaymentMethod } from '../../../../schema';
import { formatRate } from '../../../../subgraphs/finance';
import type { Need } from '../../../../subgraphs/offers/matching/need';
import { contractRate } from '../../../../subgraphs/offers/pricing/rate-interval';
import { exactRate, need, policySet, product } from '../kit/builders';

interface RateCase {
  readonly title: string;
  readonly rates: RateComponent[];
  readonly amount?: string;
  readonly need?: Partial<Omit<Need, 'applicant'>>;
  readonly applicant?: ApplicantInput;
  readonly method?: RepaymentMethod | null;
  /** Least amount that the product lends. */
  readonly minimum?: string;
  readonly unknowns?: ContractFields['unknowns'];
  /** `low` or `low – high`, high `∞` where none is known. */
  readonly rate: string;
  /** `field reason` of each unknown. */
  readonly open?: readonly string[];
  readonly assumptions?: readonly string[];
}

const lpr = (low: number | null, high: number | null, more: Partial<RateComponent> = {}): RateComponent => ({
  role: 'CONTRACT', kind: 'LPR_LINKED', disclosure: low === high ? 'EXACT' : 'RANGE', benchmark: 'LPR_1Y', minimumSpreadBasisPoints: low, maximumSpreadBasisPoints: high,
  repricing: 'NONE', ...more,
});
const range = (minimumRate: string | null, maximumRate: string | null, disclosure: RateComponent['disclosure'] = 'RANGE'): RateComponent => ({
  role: 'CONTRACT', kind: 'FIXED', disclosure, minimumRate, maximumRate,
});

const tier = (rate: string, minimumAmount: string | null, maximumAmount: string | null): RateComponent =>
  exactRate(rate, { tierMethod: 'PER_TIER', minimumAmount, maximumAmount });

const CASES: readonly RateCase[] = [
  { title: 'an exact rate', rates: [exactRate('0.0435')], rate: '0.0435' },
  { title: 'a range', rates: [range('0.0365', '0.06')], rate: '0.0365 – 0.06', open: ['rates[0] UNDISCLOSED'] },
  { title: 'a range of one value', rates: [range('0.04', '0.0400')], rate: '0.04' },
  { title: 'a rate from', rates: [range('0.033', null, 'FROM')], rate: '0.033 – ∞', open: ['rates[0] UNDISCLOSED'] },
  { title: 'a rate up to', rates: [range(null, '0.058', 'UP_TO')], rate: '0 – 0.058', open: ['rates[0] UNDISCLOSED'] },
  { title: 'an undisclosed rate', rates: [range(null, null, 'UNDISCLOSED')], rate: '0 – ∞', open: ['rates[0] UNDISCLOSED'] },
  { title: 'a rate said to be exact without its upper end', rates: [range('0.04', null, 'EXACT')], rate: '0.04 – ∞', open: ['rates[0] UNDISCLOSED'] },
  { title: 'no rate at all', rates: [], rate: '0 – ∞', open: ['rates UNDISCLOSED'] },

  { title: 'the LPR and a spread', rates: [lpr(95, 95)], rate: '0.0395' },
  { title: 'the LPR less a spread', rates: [lpr(-30, -30, { benchmark: 'LPR_5Y' })], rate: '0.032' },
  { title: 'the LPR and a range of spreads', rates: [lpr(-20, 50)], rate: '0.028 – 0.035', open: ['rates[0] UNDISCLOSED'] },
  { title: 'the LPR and a spread from', rates: [lpr(170, null, { disclosure: 'FROM' })], rate: '0.047 – ∞', open: ['rates[0] UNDISCLOSED'] },
  { title: 'the LPR less more than itself, which is nothing', rates: [lpr(-400, -400)], rate: '0', assumptions: ['RATE_FLOORED_AT_ZERO rates[0] from 2026-07-01'] },
  { title: 'the LPR of an earlier drawdown', rates: [lpr(0, 0)], need: { drawdownOn: '2025-05-19' }, rate: '0.031' },
  { title: 'the LPR before the first quotation', rates: [lpr(0, 0)], need: { drawdownOn: '2024-10-20' }, rate: '0 – ∞', open: ['rates[0] UNDISCLOSED'] },
  { title: 'another benchmark', rates: [lpr(100, 100, { benchmark: 'OTHER' })], rate: '0 – ∞', open: ['rates[0] UNDISCLOSED'] },
  { title: 'the LPR past the last confirmed day', rates: [lpr(0, 0)], need: { drawdownOn: '2026-07-21' }, rate: '0.03', assumptions: ['BENCHMARK_NOT_CONFIRMED LPR_1Y 0.03 of 2025-05-20, confirmed to 2026-07-20'] },
  { title: 'a rate that follows the LPR', rates: [lpr(0, 0, { repricing: 'ANNIVERSARY' })], need: { termMonths: 13 }, rate: '0.03', assumptions: ['RATE_HELD_CONSTANT rates[0] LPR_LINKED ANNIVERSARY'] },
  { title: 'a rate that would follow the LPR on the day the loan ends', rates: [lpr(0, 0, { repricing: 'ANNIVERSARY' })], rate: '0.03' },
  { title: 'a rate of the LPR that is not said to follow it or not', rates: [lpr(0, 0, { repricing: null })], rate: '0.03', assumptions: ['RATE_HELD_CONSTANT rates[0] LPR_LINKED'] },
  {
    title: 'a rate of which the source says in two ways when it is repriced', rates: [lpr(0, 0)], unknowns: [{ field: 'rates[0].repricing', reason: 'CONFLICTING' }],
    rate: '0.03', assumptions: ['RATE_HELD_CONSTANT rates[0] LPR_LINKED NONE'],
  },
  { title: 'a rate fixed at drawdown', rates: [lpr(0, 0, { repricing: 'NONE' })], rate: '0.03' },
  { title: 'a variable rate', rates: [exactRate('0.08', { kind: 'VARIABLE' })], rate: '0.08', assumptions: ['RATE_HELD_CONSTANT rates[0] VARIABLE'] },
  {
    title: 'a rate of which nobody says whether it moves', rates: [exactRate('0.04')], unknowns: [{ field: 'rates[0].kind', reason: 'UNDISCLOSED' }],
    rate: '0.04', assumptions: ['RATE_HELD_CONSTANT rates[0] FIXED'],
  },

  { title: 'a penalty beside a contract rate', rates: [exactRate('0.09', { role: 'PENALTY' }), exactRate('0.04')], rate: '0.04' },
  { title: 'a penalty alone', rates: [exactRate('0.09', { role: 'PENALTY' })], rate: '0 – ∞', open: ['rates UNDISCLOSED'] },
  { title: 'several rates', rates: [exactRate('0.0485'), exactRate('0.041'), exactRate('0.045')], rate: '0.041 – 0.0485', open: ['rates AMBIGUOUS'] },
  { title: 'several equal rates', rates: [exactRate('0.041'), exactRate('0.041')], rate: '0.041' },
  { title: 'several rates of which one is open above', rates: [exactRate('0.05'), range('0.06', null, 'FROM')], rate: '0.05 – ∞', open: ['rates[1] UNDISCLOSED', 'rates AMBIGUOUS'] },

  { title: 'the tier that ends at the amount', rates: [exactRate('0.0485', { maximumAmount: '1000000' }), exactRate('0.0465', { minimumAmount: '1000000.01' })], rate: '0.0485' },
  { title: 'the tier that begins a fen later', rates: [exactRate('0.0485', { maximumAmount: '1000000' }), exactRate('0.0465', { minimumAmount: '1000000.01' })], amount: '1000000.01', rate: '0.0465' },
  { title: 'an amount outside every tier', rates: [exactRate('0.0485', { maximumAmount: '999999.99' })], rate: '0 – ∞', open: ['rates UNDISCLOSED'] },
  // 500,000 at 5.3 % and 500,000 at 4.95 % come to 5.125 % of 1,000,000.
  { title: 'tiers of the parts of a balance', rates: [tier('0.053', null, '500000'), tier('0.0495', '500000.01', '2000000'), tier('0.04', '2000000.01', null)], rate: '0.05125' },
  { title: 'tiers in another order, that begin where the one before ends', rates: [tier('0.0495', '500000', null), tier('0.053', '0', '500000')], rate: '0.05125' },
  // 333,333.33 at 5 % and 666,666.67 at 4 %: 43,333.3333 a year of 1,000,000.
  { title: 'tiers that come to no round rate', rates: [tier('0.05', null, '333333.33'), tier('0.04', '333333.34', null)], rate: '0.0433333333' },
  { title: 'tiers of the LPR', rates: [lpr(135, 135, { tierMethod: 'PER_TIER', maximumAmount: '400000' }), lpr(165, 165, { tierMethod: 'PER_TIER', minimumAmount: '400000.01' })], rate: '0.0453' },
  { title: 'the first tier of a balance alone', rates: [tier('0.053', null, '500000'), tier('0.0495', '500000.01', null)], amount: '500000.00', rate: '0.053' },
  { title: 'a tier of which the source gives a range', rates: [tier('0.053', null, '500000'), { ...tier('0.04', '500000.01', null), disclosure: 'RANGE', maximumRate: '0.05' }], rate: '0.0465 – 0.0515', open: ['rates[1] UNDISCLOSED'] },
  { title: 'a tier of which the source gives the lower end', rates: [tier('0.053', null, '500000'), { ...tier('0.04', '500000.01', null), disclosure: 'FROM', maximumRate: null }], rate: '0.0465 – ∞', open: ['rates[1] UNDISCLOSED'] },
  { title: 'a tier under a condition in words', rates: [tier('0.053', null, '500000'), { ...tier('0.0495', '500000.01', null), conditions: ['优质客户'] }], rate: '0.05125 – ∞', open: ['rates[1] AMBIGUOUS'] },
  { title: 'tiers with a gap between them', rates: [tier('0.053', null, '500000'), tier('0.0495', '500001', null)], rate: '0.0495 – 0.053', open: ['rates UNPARSED'] },
  { title: 'tiers that overlap', rates: [tier('0.053', null, '500000'), tier('0.0495', '499999.99', null)], rate: '0.0495 – 0.053', open: ['rates UNPARSED'] },
  { title: 'tiers of which none reaches the amount', rates: [tier('0.053', null, '500000'), tier('0.0495', '500000.01', '900000')], rate: '0 – ∞', open: ['rates UNDISCLOSED'] },
  { title: 'tiers of which none begins at nothing', rates: [tier('0.0861', '50000', '149999.99'), tier('0.0831', '150000', null)], rate: '0 – ∞', open: ['rates UNDISCLOSED'] },
  { title: 'tiers that begin with the least that is lent', rates: [tier('0.08', '50000', '500000'), tier('0.07', '500000.01', null)], minimum: '50000', rate: '0.075' },
  { title: 'a tier that ends where it begins', rates: [tier('0.053', null, '500000'), tier('0.01', '500000', '500000'), tier('0.0495', '500000', null)], rate: '0.05125' },
  { title: 'a tier that ends where it begins, the next before it', rates: [tier('0.0495', '500000', null), tier('0.01', '500000', '500000'), tier('0.053', null, '500000')], rate: '0.05125' },
  { title: 'a tier of nothing before the first', rates: [tier('0.01', null, '0'), tier('0.04', '0', null)], rate: '0.04' },
  { title: 'a tier of one fen', rates: [tier('0.04', null, '499999.99'), tier('0.05', '500000', '500000'), tier('0.04', '500000.01', null)], rate: '0.0400000001' },
  { title: 'a tier that ends before it begins', rates: [tier('0.053', null, '500000'), tier('0.05', '500000.01', '500000'), tier('0.0495', '500000.01', null)], rate: '0.0495 – 0.053', open: ['rates UNPARSED'] },
  { title: 'a tier of nothing alone', rates: [tier('0.04', '0', '0')], rate: '0 – ∞', open: ['rates UNDISCLOSED'] },
  { title: 'tiers beside a rate of the whole', rates: [tier('0.053', null, '500000'), tier('0.0495', '500000.01', null), exactRate('0.06')], rate: '0.0495 – 0.06', open: ['rates AMBIGUOUS'] },
  { title: 'the tier of the term', rates: [lpr(185, 185, { maximumTermMonths: 12 }), lpr(205, 205, { minimumTermMonths: 13 })], rate: '0.0485' },
  { title: 'the tier of a longer term', rates: [lpr(185, 185, { maximumTermMonths: 12 }), lpr(205, 205, { minimumTermMonths: 13 })], need: { termMonths: 13 }, rate: '0.0505' },
  { title: 'the tier of the rating', rates: [lpr(-30, -30, { creditRatings: ['AAA'] }), lpr(0, 0, { creditRatings: ['AA'] })], applicant: { creditRating: 'AA' }, rate: '0.03' },
  { title: 'any tier where the rating is not stated', rates: [lpr(-30, -30, { creditRatings: ['AAA'] }), lpr(0, 0, { creditRatings: ['AA'] })], rate: '0.027 – 0.03', open: ['rates AMBIGUOUS'] },
  { title: 'no tier for the tax grade', rates: [exactRate('0.04', { taxCreditGrades: ['A'] })], applicant: { taxCreditGrade: 'C' }, rate: '0 – ∞', open: ['rates UNDISCLOSED'] },
  { title: 'the rate of the method', rates: [lpr(110, 110, { repaymentMethods: ['INTEREST_ONLY'] }), lpr(90, 90, { repaymentMethods: ['EQUAL_PRINCIPAL'] })], method: 'EQUAL_PRINCIPAL', rate: '0.039' },
  { title: 'any rate where the method is not known', rates: [lpr(110, 110, { repaymentMethods: ['INTEREST_ONLY'] }), lpr(90, 90, { repaymentMethods: ['EQUAL_PRINCIPAL'] })], method: null, rate: '0.039 – 0.041', open: ['rates AMBIGUOUS'] },

  { title: 'a rate under a condition in words', rates: [exactRate('0.035', { conditions: ['优质客户'] })], rate: '0.035 – ∞', open: ['rates[0] AMBIGUOUS'] },
  { title: 'a rate under a condition beside one without', rates: [exactRate('0.035', { conditions: ['优质客户'] }), exactRate('0.0435')], rate: '0.035 – 0.0435', open: ['rates[0] AMBIGUOUS', 'rates AMBIGUOUS'] },
  { title: 'a dearer rate under a condition', rates: [exactRate('0.05', { conditions: ['未投保'] }), exactRate('0.0435')], rate: '0.0435 – 0.05', open: ['rates[0] AMBIGUOUS', 'rates AMBIGUOUS'] },
  { title: 'a rate of which the source gives two readings', rates: [range('0.033', '0.033', 'EXACT')], unknowns: [{ field: 'rates[0]', reason: 'CONFLICTING', rawText: '3.3%起；3.1%—4.5%' }], rate: '0 – ∞', open: ['rates[0] CONFLICTING'] },
  { title: 'an upper end of which the source gives two readings', rates: [range('0.033', '0.05')], unknowns: [{ field: 'rates[0].maximumRate', reason: 'CONFLICTING' }], rate: '0.033 – ∞', open: ['rates[0].maximumRate CONFLICTING'] },
  { title: 'a lower end that is not disclosed', rates: [range(null, '0.05', 'UP_TO')], unknowns: [{ field: 'rates[0].minimumRate', reason: 'UNDISCLOSED' }], rate: '0 – 0.05', open: ['rates[0].minimumRate UNDISCLOSED'] },
  { title: 'a benchmark that is ambiguous', rates: [lpr(50, 50)], unknowns: [{ field: 'rates[0].benchmark', reason: 'AMBIGUOUS' }], rate: '0 – ∞', open: ['rates[0].benchmark AMBIGUOUS'] },
  { title: 'a rate beside which the source has more than is read', rates: [exactRate('0.04')], unknowns: [{ field: 'rates[0]', reason: 'UNPARSED', rawText: 'MONTHLY' }], rate: '0.04' },
  { title: 'a doubt about another rate', rates: [exactRate('0.04')], unknowns: [{ field: 'rates[1]', reason: 'CONFLICTING' }, { field: 'rates[0].clause', reason: 'AMBIGUOUS' }, { field: 'rates', reason: 'AMBIGUOUS' }], rate: '0.04' },
];

describe('the contract rate', () => {
  it.each(CASES)('of $title is $rate', (each) => {
    const { amount = '1000000.00', applicant, assumptions = [], method = 'INTEREST_ONLY', minimum, open = [], rate, rates, unknowns = [] } = each;
    const found = contractRate({ product: product({ amount: { minimum }, rates, unknowns }), need: need(each.need, applicant), amount, fractionDigits: 2, method, policy: policySet() });
    const { high, low } = found.rate;
    expect(low === high ? formatRate(low) : `${formatRate(low)} – ${high === null ? '∞' : formatRate(high)}`).toBe(rate);
    expect(found.findings.unknowns.map(({ field, reason }) => `${field} ${reason}`)).toEqual(open);
    expect(found.findings.assumptions.map(({ code, detail }) => `${code} ${detail}`)).toEqual(assumptions);
    expect(found.terms.low === found.terms.high).toBe(low === high);
    // Where a figure is uncertain its reason stands in the unknowns, and nowhere else.
    expect(low === high).toBe(open.length === 0);
  });

  it.each([
    ['', {}, '2 published rates may apply to this need; the applicant does not state creditRating'],
    [' even so', { creditRating: 'AA' as const }, '2 published rates apply to this need; the source does not say which'],
  ])('says what would choose among several rates%s', (_title, applicant, note) => {
    const rates = [exactRate('0.04', { creditRatings: ['AAA', 'AA'] }), exactRate('0.05', { creditRatings: ['AA'] })];
    const { findings } = contractRate({ product: product({ rates }), need: need({}, applicant), amount: '1', fractionDigits: 2, method: null, policy: policySet() });
    expect(findings.unknowns).toEqual([{ field: 'rates', reason: 'AMBIGUOUS', note }]);
  });

  it('carries what the source has instead of a value', () => {
    const unknowns = [{ field: 'rates[0]', reason: 'CONFLICTING' as const, rawText: '3.3%起；3.1%—4.5%' }];
    const { findings } = contractRate({ product: product({ unknowns }), need: need(), amount: '1', fractionDigits: 2, method: null, policy: policySet() });
    expect(findings.unknowns).toEqual(unknowns);
  });
});
