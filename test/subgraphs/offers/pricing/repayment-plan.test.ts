import type { CashPlanInput, ContractFields, RepaymentMethod, RepaymentTerm } from '../../../../schema';
import type { RepaymentLayout } from '../../../../subgraphs/offers/pricing/repayment-layout';
import { repaymentPlan } from '../../../../subgraphs/offers/pricing/repayment-plan';
import { ON, need, product } from '../kit/builders';

const term = (method: RepaymentMethod, frequency?: RepaymentTerm['frequency'], more: Partial<RepaymentTerm> = {}): RepaymentTerm => ({
  method, creditReportCode: '', frequency, settlementDay: 20, firstPeriod: 'SHORT', ...more,
});

interface PlanCase {
  readonly title: string;
  readonly repayments: RepaymentTerm[];
  readonly wishes?: RepaymentMethod[];
  readonly cashPlan?: CashPlanInput;
  readonly drawdownOn?: string;
  readonly product?: Partial<ContractFields>;
  /** `method as pricedAs every months`, or `method unpriced`; then what else it is laid out by. */
  readonly plan: string;
  readonly assumptions?: readonly string[];
  /** `field reason`. */
  readonly open?: readonly string[];
}

const CASES: readonly PlanCase[] = [
  { title: 'the first of the product without a wish', repayments: [term('EQUAL_PRINCIPAL', 'QUARTERLY'), term('BULLET')], plan: 'EQUAL_PRINCIPAL as EQUAL_PRINCIPAL every 3' },
  { title: 'the first that is priced, before one that is not', repayments: [term('PERIODIC'), term('BULLET', 'AT_END')], plan: 'BULLET as BULLET every 1' },
  { title: 'the first of the wishes that is offered', repayments: [term('BULLET'), term('INTEREST_ONLY', 'MONTHLY')], wishes: ['EQUAL_PRINCIPAL', 'INTEREST_ONLY', 'BULLET'], plan: 'INTEREST_ONLY as INTEREST_ONLY every 1' },
  { title: 'the next wish where the first is not priced', repayments: [term('OTHER'), term('BULLET')], wishes: ['OTHER', 'BULLET'], plan: 'BULLET as BULLET every 1' },
  { title: 'the same method in a form that is priced', repayments: [term('EQUAL_PRINCIPAL', 'WEEKLY'), term('EQUAL_PRINCIPAL', 'QUARTERLY')], plan: 'EQUAL_PRINCIPAL as EQUAL_PRINCIPAL every 3' },
  { title: 'none where no wish is offered', repayments: [term('BULLET')], wishes: ['EQUAL_PRINCIPAL'], plan: 'none', open: ['repayments UNDISCLOSED'] },
  { title: 'every two months', repayments: [term('EQUAL_INSTALMENT', 'BIMONTHLY')], plan: 'EQUAL_INSTALMENT as EQUAL_INSTALMENT every 2' },
  { title: 'every half-year', repayments: [term('EQUAL_INSTALMENT', 'HALF_YEARLY')], plan: 'EQUAL_INSTALMENT as EQUAL_INSTALMENT every 6' },
  { title: 'every year', repayments: [term('EQUAL_INSTALMENT', 'YEARLY')], plan: 'EQUAL_INSTALMENT as EQUAL_INSTALMENT every 12' },
  { title: 'every week, which is not priced', repayments: [term('EQUAL_INSTALMENT', 'WEEKLY')], plan: 'EQUAL_INSTALMENT unpriced', open: ['repayments UNPARSED'] },
  { title: 'no frequency', repayments: [term('EQUAL_INSTALMENT')], plan: 'EQUAL_INSTALMENT as EQUAL_INSTALMENT every 1', assumptions: ['FREQUENCY_ASSUMED MONTHLY'] },
  { title: 'a bullet, which needs no frequency', repayments: [term('BULLET')], plan: 'BULLET as BULLET every 1' },
  { title: 'a bullet at irregular times, which has one', repayments: [term('BULLET', 'IRREGULAR')], plan: 'BULLET as BULLET every 1' },
  { title: 'interest at the end, which is a bullet', repayments: [term('INTEREST_ONLY', 'AT_END')], plan: 'INTEREST_ONLY as BULLET every 1' },
  { title: 'instalments at the end, which is no plan', repayments: [term('EQUAL_INSTALMENT', 'AT_END')], plan: 'EQUAL_INSTALMENT unpriced', open: ['repayments UNPARSED'] },
  { title: 'the months of principal that the product names', repayments: [term('SEASONAL', 'QUARTERLY', { principalMonths: [9, 10] })], cashPlan: { principalMonths: [11] }, plan: 'SEASONAL as SEASONAL every 3 in 9, 10' },
  { title: 'the months of principal that the need names', repayments: [term('SEASONAL', 'YEARLY', { principalMonths: [] })], cashPlan: { principalMonths: [10, 11] }, plan: 'SEASONAL as SEASONAL every 12 in 10, 11' },
  { title: 'the months of the need for a wish that no product names', repayments: [], wishes: ['SEASONAL'], cashPlan: { principalMonths: [10], settlementDay: 20 }, plan: 'SEASONAL as SEASONAL every 1 in 10', assumptions: ['REPAYMENT_METHOD_ASSUMED SEASONAL', 'FREQUENCY_ASSUMED MONTHLY', 'SETTLEMENT_DAY_ASSUMED 20, as the need asks', 'FIRST_PERIOD_ASSUMED SHORT'] },
  { title: 'a season of which nobody names the months', repayments: [term('SEASONAL', 'QUARTERLY')], plan: 'SEASONAL unpriced', open: ['repayments UNDISCLOSED'] },
  { title: 'a season whose months the source leaves open', repayments: [term('SEASONAL', 'QUARTERLY', { principalMonths: [9] })], product: { unknowns: [{ field: 'repayments[0].principalMonths', reason: 'CONFLICTING' }] }, plan: 'SEASONAL unpriced', open: ['repayments[0].principalMonths CONFLICTING'] },
  { title: 'a month that no year has', repayments: [term('SEASONAL', 'QUARTERLY', { principalMonths: [13] })], plan: 'SEASONAL unpriced', open: ['repayments UNPARSED'] },
  { title: 'the months of the need for a method without a season', repayments: [term('EQUAL_PRINCIPAL', 'MONTHLY')], cashPlan: { principalMonths: [10] }, plan: 'EQUAL_PRINCIPAL as EQUAL_PRINCIPAL every 1' },

  { title: 'months of grace before principal', repayments: [term('EQUAL_PRINCIPAL', 'QUARTERLY', { graceMonths: 12 })], plan: 'EQUAL_PRINCIPAL as EQUAL_PRINCIPAL every 3 after 12' },
  { title: 'months of grace where principal falls at the end', repayments: [term('INTEREST_ONLY', 'QUARTERLY', { graceMonths: 6 })], plan: 'INTEREST_ONLY as INTEREST_ONLY every 3' },
  { title: 'months of grace that the source leaves open, before another method', repayments: [term('EQUAL_PRINCIPAL', 'QUARTERLY', { graceMonths: 12 }), term('BULLET')], product: { unknowns: [{ field: 'repayments[0].graceMonths', reason: 'AMBIGUOUS' }] }, plan: 'BULLET as BULLET every 1' },
  { title: 'months of grace that are none', repayments: [term('EQUAL_PRINCIPAL', 'QUARTERLY', { graceMonths: -1 })], plan: 'EQUAL_PRINCIPAL unpriced', open: ['repayments UNPARSED'] },

  { title: 'a line', repayments: [term('REVOLVING', 'MONTHLY')], plan: 'REVOLVING as REVOLVING every 1' },
  { title: 'a line repaid with its interest', repayments: [term('ANYTIME', 'AT_END')], plan: 'ANYTIME as ANYTIME every 1' },
  { title: 'what is repaid at any time with interest by the quarter', repayments: [term('ANYTIME', 'QUARTERLY')], plan: 'ANYTIME as REVOLVING every 3' },
  { title: 'a line at irregular times', repayments: [term('REVOLVING', 'IRREGULAR')], plan: 'REVOLVING unpriced', open: ['repayments UNPARSED'] },
  { title: 'interest in advance', repayments: [term('DISCOUNT', 'AT_END')], plan: 'DISCOUNT as DISCOUNT every 1' },
  { title: 'instalments that grow by a ratio', repayments: [term('STEP_GEOMETRIC', 'MONTHLY', { stepRate: '0.02' })], plan: 'STEP_GEOMETRIC as STEP_GEOMETRIC every 1 by {"rate":"0.02"}' },
  { title: 'instalments that grow by an amount', repayments: [term('STEP_ARITHMETIC', 'MONTHLY', { stepAmount: '-50' })], plan: 'STEP_ARITHMETIC as STEP_ARITHMETIC every 1 by {"amount":"-50"}' },
  { title: 'instalments that grow by a ratio that is not disclosed', repayments: [term('STEP_GEOMETRIC', 'MONTHLY', { stepAmount: '50' })], plan: 'STEP_GEOMETRIC unpriced', open: ['repayments UNDISCLOSED'] },
  { title: 'instalments that grow by an amount that is not disclosed', repayments: [term('STEP_ARITHMETIC', 'MONTHLY', { stepRate: '0.02' })], plan: 'STEP_ARITHMETIC unpriced', open: ['repayments UNDISCLOSED'] },
  { title: 'instalments of which the second is nothing', repayments: [term('STEP_GEOMETRIC', 'MONTHLY', { stepRate: '-1.0' })], plan: 'STEP_GEOMETRIC unpriced', open: ['repayments UNPARSED'] },

  { title: 'a settlement day without its first period', repayments: [term('INTEREST_ONLY', 'QUARTERLY', { firstPeriod: null })], plan: 'INTEREST_ONLY as INTEREST_ONLY every 3', assumptions: ['FIRST_PERIOD_ASSUMED SHORT'] },
  { title: 'a settlement day whose first period joins the next', repayments: [term('INTEREST_ONLY', 'QUARTERLY', { settlementDay: 21, firstPeriod: 'LONG' })], plan: 'INTEREST_ONLY as INTEREST_ONLY every 3 on 21 LONG' },
  { title: 'a settlement day of which drawdown is one', repayments: [term('INTEREST_ONLY', 'QUARTERLY', { firstPeriod: null })], drawdownOn: '2026-09-20', plan: 'INTEREST_ONLY as INTEREST_ONLY every 3' },
  { title: 'a settlement day that a short month has not, drawn on its last', repayments: [term('INTEREST_ONLY', 'MONTHLY', { firstPeriod: null, settlementDay: 31 })], drawdownOn: '2027-02-28', plan: 'INTEREST_ONLY as INTEREST_ONLY every 1 on 31 SHORT' },
  { title: 'a settlement day of another month of the quarter', repayments: [term('INTEREST_ONLY', 'QUARTERLY', { firstPeriod: null })], drawdownOn: '2026-08-20', plan: 'INTEREST_ONLY as INTEREST_ONLY every 3', assumptions: ['FIRST_PERIOD_ASSUMED SHORT'] },
  { title: 'the settlement day of the product before that of the need', repayments: [term('INTEREST_ONLY', 'MONTHLY')], cashPlan: { settlementDay: 5 }, plan: 'INTEREST_ONLY as INTEREST_ONLY every 1' },
  { title: 'the settlement day of the need', repayments: [term('INTEREST_ONLY', 'MONTHLY', { settlementDay: null, firstPeriod: null })], cashPlan: { settlementDay: 5 }, plan: 'INTEREST_ONLY as INTEREST_ONLY every 1 on 5 SHORT', assumptions: ['SETTLEMENT_DAY_ASSUMED 5, as the need asks', 'FIRST_PERIOD_ASSUMED SHORT'] },
  { title: 'no settlement day', repayments: [term('INTEREST_ONLY', 'MONTHLY', { settlementDay: null })], plan: 'INTEREST_ONLY as INTEREST_ONLY every 1 on none', assumptions: ['SETTLEMENT_DAY_ASSUMED 1, the day of drawdown'] },
  { title: 'no settlement day where nothing falls due before the end', repayments: [term('BULLET', null, { settlementDay: null })], cashPlan: { settlementDay: 5 }, plan: 'BULLET as BULLET every 1' },
  { title: 'a settlement day that no month has', repayments: [term('INTEREST_ONLY', 'MONTHLY', { settlementDay: 32 })], plan: 'INTEREST_ONLY unpriced', open: ['repayments UNPARSED'] },

  { title: 'a loan that names no method', repayments: [], plan: 'EQUAL_INSTALMENT as EQUAL_INSTALMENT every 1 on none', assumptions: ['REPAYMENT_METHOD_ASSUMED EQUAL_INSTALMENT', 'FREQUENCY_ASSUMED MONTHLY', 'SETTLEMENT_DAY_ASSUMED 1, the day of drawdown'] },
  { title: 'an overdraft that names no method', repayments: [], product: { instrument: 'OVERDRAFT' }, plan: 'INTEREST_ONLY as INTEREST_ONLY every 1 on none', assumptions: ['REPAYMENT_METHOD_ASSUMED INTEREST_ONLY', 'FREQUENCY_ASSUMED MONTHLY', 'SETTLEMENT_DAY_ASSUMED 1, the day of drawdown'] },
  { title: 'the first wish where the product names no method', repayments: [], wishes: ['BULLET', 'ANYTIME'], plan: 'BULLET as BULLET every 1', assumptions: ['REPAYMENT_METHOD_ASSUMED BULLET'] },
  {
    title: 'a method that is one reading of the source', repayments: [term('BULLET'), term('INTEREST_ONLY', 'MONTHLY')], wishes: ['INTEREST_ONLY'],
    product: { unknowns: [{ field: 'repayments[1].method', reason: 'AMBIGUOUS' }] }, plan: 'INTEREST_ONLY as INTEREST_ONLY every 1', assumptions: ['REPAYMENT_METHOD_ASSUMED INTEREST_ONLY'],
  },
  {
    title: 'a method beside another that is one reading of the source', repayments: [term('BULLET'), term('INTEREST_ONLY')],
    product: { unknowns: [{ field: 'repayments[1].method', reason: 'AMBIGUOUS' }] }, plan: 'BULLET as BULLET every 1',
  },
  { title: 'yuan without a day count', repayments: [term('BULLET')], product: { dayCount: null }, plan: 'BULLET as BULLET every 1', assumptions: ['DAY_COUNT_ASSUMED ACTUAL_360'] },
  { title: 'dollars without a day count', repayments: [term('BULLET')], product: { dayCount: null, currency: 'AUD' }, plan: 'BULLET as BULLET every 1', assumptions: ['DAY_COUNT_ASSUMED ACTUAL_365'] },
];

/** The settlement day that every term of the table states is not written out. */
function written(layout: RepaymentLayout): string {
  const { frequencyMonths, graceMonths, pricedAs, principalMonths, settlement, step } = layout;
  const on = settlement ? `${settlement.day} ${settlement.firstPeriod}` : 'none';
  const isDue = !['BULLET', 'DISCOUNT', 'ANYTIME'].includes(pricedAs);
  return [
    `${pricedAs} every ${frequencyMonths}`,
    ...(principalMonths ? [`in ${principalMonths.join(', ')}`] : []),
    ...(graceMonths ? [`after ${graceMonths}`] : []),
    ...(step ? [`by ${JSON.stringify(step)}`] : []),
    ...(isDue && on !== '20 SHORT' ? [`on ${on}`] : []),
  ].join(' ');
}

describe('the repayment plan', () => {
  it.each(CASES)('of $title is $plan', ({ assumptions = [], cashPlan = null, drawdownOn = ON, open = [], plan, product: more, repayments, wishes = [] }) => {
    const stated = need({ cashPlan, drawdownOn, repaymentMethods: wishes });
    const { findings, layout, method } = repaymentPlan(product({ ...more, repayments }), stated);
    expect(method === null ? 'none' : layout === null ? `${method} unpriced` : `${method} as ${written(layout)}`).toBe(plan);
    expect(findings.assumptions.map(({ code, detail }) => `${code} ${detail}`)).toEqual(assumptions);
    expect(findings.unknowns.map(({ field, reason }) => `${field} ${reason}`)).toEqual(open);
    // What has no schedule says why.
    expect(layout === null).toBe(open.length > 0);
  });

  it.each([
    ['a method', term('PERIODIC', 'MONTHLY'), 'PERIODIC MONTHLY is not priced'],
    ['a season', term('SEASONAL', 'MONTHLY'), 'Neither the product nor the need names the months of principal of SEASONAL'],
    ['a step', term('STEP_GEOMETRIC', 'MONTHLY'), 'The product does not disclose the step of STEP_GEOMETRIC'],
    ['a day', term('INTEREST_ONLY', 'MONTHLY', { settlementDay: 0 }), 'INTEREST_ONLY is not priced: settlementDay is 0'],
    ['a step of no amount', term('STEP_ARITHMETIC', 'MONTHLY', { stepAmount: '0.001' }), 'STEP_ARITHMETIC is not priced: stepAmount is 0.001'],
  ])('says of %s why it is not priced', (_title, repayment, note) => {
    expect(repaymentPlan(product({ repayments: [repayment] }), need()).findings.unknowns[0]?.note).toBe(note);
  });

  it('names the frequency of what has one due', () => {
    expect(repaymentPlan(product({ repayments: [term('BULLET', 'IRREGULAR')] }), need()).layout?.frequency).toBe('AT_END');
  });

  it('takes the day count that the source states', () => {
    expect(repaymentPlan(product({ dayCount: { convention: 'THIRTY_360' } }), need()).dayCount).toBe('THIRTY_360');
  });
});
