import type { CashPlanInput, ContractFields, RepaymentTerm } from '../../../../schema';
import type { FinancingOffer } from '../../../../subgraphs/offers/graphql/offer.type';
import { exactRate } from '../kit/builders';
import { offerOf } from '../kit/offer-of';

interface PricedCase {
  readonly title: string;
  readonly repayment: Partial<RepaymentTerm> & Pick<RepaymentTerm, 'method'>;
  readonly product?: Partial<ContractFields>;
  readonly amount?: string;
  readonly termMonths?: number;
  readonly drawdownOn?: string;
  readonly cashPlan?: CashPlanInput;
  /** Day, drawn, principal, interest of every due. */
  readonly dues: readonly string[];
  readonly assumptions?: readonly string[];
}

function offer({ amount = '90000.00', cashPlan, drawdownOn = '2026-04-10', product, repayment, termMonths = 12 }: Omit<PricedCase, 'dues' | 'title'>): FinancingOffer {
  const repayments = [{ creditReportCode: '', frequency: 'QUARTERLY' as const, settlementDay: 20, firstPeriod: 'SHORT' as const, ...repayment }];
  return offerOf({ product: { repayments, ...product }, need: { amount, cashPlan: cashPlan ?? null, drawdownOn, termMonths } });
}

/* At 4.8 % on actual/360: 12.00 a day of 90,000. */
const CASES: readonly PricedCase[] = [
  {
    title: 'a potato grower repays after the harvest, in the months that the need names', repayment: { method: 'SEASONAL' }, cashPlan: { principalMonths: [9, 10] },
    // 71, 92 and, of the half that is left, 30 days; with October the loan is repaid.
    dues: ['2026-06-20 0.00 0.00 852.00', '2026-09-20 0.00 45000.00 1104.00', '2026-10-20 0.00 45000.00 180.00'],
  },
  {
    title: 'a settlement day of the quarter cuts the first and the last period', repayment: { method: 'INTEREST_ONLY' },
    // 71, 92, 91, 90 and 21 days.
    dues: ['2026-06-20 0.00 0.00 852.00', '2026-09-20 0.00 0.00 1104.00', '2026-12-20 0.00 0.00 1092.00', '2027-03-20 0.00 0.00 1080.00', '2027-04-10 0.00 90000.00 252.00'],
  },
  {
    title: 'a long first period joins the next', repayment: { method: 'INTEREST_ONLY', firstPeriod: 'LONG' },
    dues: ['2026-09-20 0.00 0.00 1956.00', '2026-12-20 0.00 0.00 1092.00', '2027-03-20 0.00 0.00 1080.00', '2027-04-10 0.00 90000.00 252.00'],
  },
  {
    title: 'without a settlement day the quarters are those of drawdown', repayment: { method: 'INTEREST_ONLY', settlementDay: null },
    // 91, 92, 92 and 90 days.
    dues: ['2026-07-10 0.00 0.00 1092.00', '2026-10-10 0.00 0.00 1104.00', '2027-01-10 0.00 0.00 1104.00', '2027-04-10 0.00 90000.00 1080.00'],
    assumptions: ['SETTLEMENT_DAY_ASSUMED 10, the day of drawdown'],
  },
  {
    title: 'months of grace pay interest alone', repayment: { method: 'EQUAL_PRINCIPAL', graceMonths: 6, settlementDay: 10 }, drawdownOn: '2026-06-10',
    // 92, 91, 90 and 92 days; two instalments of 45,000.
    dues: ['2026-09-10 0.00 0.00 1104.00', '2026-12-10 0.00 0.00 1092.00', '2027-03-10 0.00 45000.00 1080.00', '2027-06-10 0.00 45000.00 552.00'],
  },
  {
    title: 'a line is drawn and repaid as the need says', repayment: { method: 'REVOLVING' },
    cashPlan: { draws: [{ on: '2026-04-10', amount: '30000.00' }, { on: '2026-05-10', amount: '60000.00' }], repayments: [{ on: '2026-10-20', amount: '90000.00' }] },
    // 30 days of 30,000 at 4.00 and 41 of 90,000 at 12.00; 92; 30 to the repayment.
    dues: ['2026-05-10 60000.00 0.00 0.00', '2026-06-20 0.00 0.00 612.00', '2026-09-20 0.00 0.00 1104.00', '2026-10-20 0.00 90000.00 0.00', '2026-12-20 0.00 0.00 360.00', '2027-03-20 0.00 0.00 0.00', '2027-04-10 0.00 0.00 0.00'],
  },
  {
    title: 'a line without a plan is drawn in full and repaid at the end', repayment: { method: 'REVOLVING' },
    dues: ['2026-06-20 0.00 0.00 852.00', '2026-09-20 0.00 0.00 1104.00', '2026-12-20 0.00 0.00 1092.00', '2027-03-20 0.00 0.00 1080.00', '2027-04-10 0.00 90000.00 252.00'],
    assumptions: ['DRAWN_IN_FULL REVOLVING'],
  },
  {
    title: 'a line whose maximum is less than the plan needs at once is drawn in full', repayment: { method: 'REVOLVING' }, product: { amount: { maximum: '45000' } },
    cashPlan: { draws: [{ on: '2026-04-10', amount: '60000.00' }, { on: '2026-06-20', amount: '30000.00' }], repayments: [{ on: '2026-06-20', amount: '50000.00' }] },
    dues: ['2026-06-20 0.00 0.00 426.00', '2026-09-20 0.00 0.00 552.00', '2026-12-20 0.00 0.00 546.00', '2027-03-20 0.00 0.00 540.00', '2027-04-10 0.00 45000.00 126.00'],
    assumptions: ['CASH_PLAN_NOT_FOLLOWED 60000.00 would be owed at once, 45000.00 is offered', 'DRAWN_IN_FULL REVOLVING'],
  },
  {
    title: 'a line whose maximum is less than asked follows a plan that never needs more at once', repayment: { method: 'REVOLVING' }, product: { amount: { maximum: '60000' } },
    cashPlan: { draws: [{ on: '2026-04-10', amount: '60000.00' }, { on: '2026-09-20', amount: '30000.00' }], repayments: [{ on: '2026-09-20', amount: '60000.00' }] },
    dues: ['2026-06-20 0.00 0.00 568.00', '2026-09-20 30000.00 60000.00 736.00', '2026-12-20 0.00 0.00 364.00', '2027-03-20 0.00 0.00 360.00', '2027-04-10 0.00 30000.00 84.00'],
  },
  {
    title: 'a line drawn at once whose maximum is less than the plan repays', repayment: { method: 'REVOLVING' }, product: { amount: { maximum: '45000' } },
    cashPlan: { repayments: [{ on: '2026-06-20', amount: '60000.00' }] },
    dues: ['2026-06-20 0.00 0.00 426.00', '2026-09-20 0.00 0.00 552.00', '2026-12-20 0.00 0.00 546.00', '2027-03-20 0.00 0.00 540.00', '2027-04-10 0.00 45000.00 126.00'],
    assumptions: ['CASH_PLAN_NOT_FOLLOWED 60000.00 would be repaid, 45000.00 is offered', 'DRAWN_IN_FULL REVOLVING'],
  },
  {
    title: 'what is repaid at any time pays its interest then', repayment: { method: 'ANYTIME', frequency: 'AT_END', settlementDay: null }, cashPlan: { repayments: [{ on: '2026-10-10', amount: '90000.00' }] },
    dues: ['2026-10-10 0.00 90000.00 2196.00', '2027-04-10 0.00 0.00 0.00'],
  },
  {
    title: 'a loan is drawn in tranches', repayment: { method: 'BULLET', frequency: null }, cashPlan: { draws: [{ on: '2026-04-10', amount: '30000.00' }, { on: '2026-05-10', amount: '60000.00' }] },
    // 30 days of 30,000 and 335 of 90,000.
    dues: ['2026-05-10 60000.00 0.00 0.00', '2027-04-10 0.00 90000.00 4140.00'],
  },
  {
    title: 'a loan cannot be repaid but by its dues', repayment: { method: 'BULLET', frequency: null }, cashPlan: { repayments: [{ on: '2026-10-10', amount: '90000.00' }] },
    dues: ['2027-04-10 0.00 90000.00 4380.00'],
    assumptions: ['CASH_PLAN_NOT_FOLLOWED BULLET is repaid by its dues alone'],
  },
  {
    title: 'interest in advance is of a loan drawn at once', repayment: { method: 'DISCOUNT', frequency: null }, cashPlan: { draws: [{ on: '2026-04-10', amount: '30000.00' }, { on: '2026-05-10', amount: '60000.00' }] },
    dues: ['2027-04-10 0.00 90000.00 0.00'],
    assumptions: ['CASH_PLAN_NOT_FOLLOWED DISCOUNT is drawn at once'],
  },
  {
    title: 'tiers of the balance charge each part its rate', repayment: { method: 'EQUAL_PRINCIPAL', settlementDay: 10 }, drawdownOn: '2026-06-10',
    product: { rates: [exactRate('0.06', { tierMethod: 'PER_TIER', maximumAmount: '45000' }), exactRate('0.036', { tierMethod: 'PER_TIER', minimumAmount: '45000.01' })] },
    // A day of 90,000 is 7.50 + 4.50, of 67,500 7.50 + 2.25, of 45,000 7.50, of 22,500 3.75; 92, 91, 90 and 92 days.
    dues: ['2026-09-10 0.00 22500.00 1104.00', '2026-12-10 0.00 22500.00 887.25', '2027-03-10 0.00 22500.00 675.00', '2027-06-10 0.00 22500.00 345.00'],
  },
];

describe('of a repayment', () => {
  it.each(CASES)('$title', ({ assumptions = [], dues, title: _title, ...asked }) => {
    const { assumptions: listed, schedule, unknowns } = offer(asked);
    expect(schedule?.map(({ drawn, dueOn, interest, principal }) => [dueOn, drawn, principal, interest].join(' '))).toEqual(dues);
    expect(listed.map(({ code, detail }) => `${code} ${detail}`)).toEqual(assumptions);
    expect(unknowns).toEqual([]);
  });

  it('that steps, the second instalment is greater by the step', () => {
    const grown = (repayment: PricedCase['repayment']): number => {
      const { schedule } = offer({ repayment: { settlementDay: 10, ...repayment }, drawdownOn: '2026-06-10' });
      const [first, second] = (schedule ?? []).map(({ interest, principal }) => Math.round((Number(interest) + Number(principal)) * 100));
      return second! - first!;
    };
    expect(grown({ method: 'STEP_ARITHMETIC', stepAmount: '500' })).toBe(50_000);
    expect(grown({ method: 'STEP_ARITHMETIC', stepAmount: '-500.00' })).toBe(-50_000);
    expect(grown({ method: 'STEP_GEOMETRIC', stepRate: '0.1' })).toBeGreaterThan(0);
  });
});
