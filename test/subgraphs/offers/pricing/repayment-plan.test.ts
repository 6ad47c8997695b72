import type { ContractFields, RepaymentMethod, RepaymentTerm } from '../../../../schema';
import { repaymentPlan } from '../../../../subgraphs/offers/pricing/repayment-plan';
import { need, product } from '../kit/builders';

const term = (method: RepaymentMethod, frequency?: RepaymentTerm['frequency'], graceMonths?: number): RepaymentTerm => ({ method, creditReportCode: '', frequency, graceMonths });

interface PlanCase {
  readonly title: string;
  readonly repayments: RepaymentTerm[];
  readonly wishes?: RepaymentMethod[];
  readonly product?: Partial<ContractFields>;
  /** `method as pricedAs every months`, or `method unpriced`. */
  readonly plan: string;
  readonly assumptions?: readonly string[];
}

const CASES: readonly PlanCase[] = [
  { title: 'the first of the product without a wish', repayments: [term('EQUAL_PRINCIPAL', 'QUARTERLY'), term('BULLET')], plan: 'EQUAL_PRINCIPAL as EQUAL_PRINCIPAL every 3' },
  { title: 'the first that is priced, before one that is not', repayments: [term('SEASONAL'), term('BULLET', 'AT_END')], plan: 'BULLET as BULLET every 1' },
  { title: 'the first of the wishes that is offered', repayments: [term('BULLET'), term('INTEREST_ONLY', 'MONTHLY')], wishes: ['EQUAL_PRINCIPAL', 'INTEREST_ONLY', 'BULLET'], plan: 'INTEREST_ONLY as INTEREST_ONLY every 1' },
  { title: 'the next wish where the first is not priced', repayments: [term('SEASONAL'), term('BULLET')], wishes: ['SEASONAL', 'BULLET'], plan: 'BULLET as BULLET every 1' },
  { title: 'the same method in a form that is priced', repayments: [term('EQUAL_PRINCIPAL', 'MONTHLY', 6), term('EQUAL_PRINCIPAL', 'QUARTERLY')], plan: 'EQUAL_PRINCIPAL as EQUAL_PRINCIPAL every 3' },
  { title: 'none where no wish is offered', repayments: [term('BULLET')], wishes: ['EQUAL_PRINCIPAL'], plan: 'none' },
  { title: 'a season, which is not priced', repayments: [term('SEASONAL', 'IRREGULAR')], plan: 'SEASONAL unpriced' },
  { title: 'every two months', repayments: [term('EQUAL_INSTALMENT', 'BIMONTHLY')], plan: 'EQUAL_INSTALMENT as EQUAL_INSTALMENT every 2' },
  { title: 'every half-year', repayments: [term('EQUAL_INSTALMENT', 'HALF_YEARLY')], plan: 'EQUAL_INSTALMENT as EQUAL_INSTALMENT every 6' },
  { title: 'every year', repayments: [term('EQUAL_INSTALMENT', 'YEARLY')], plan: 'EQUAL_INSTALMENT as EQUAL_INSTALMENT every 12' },
  { title: 'every week, which is not priced', repayments: [term('EQUAL_INSTALMENT', 'WEEKLY')], plan: 'EQUAL_INSTALMENT unpriced' },
  { title: 'no frequency', repayments: [term('EQUAL_INSTALMENT')], plan: 'EQUAL_INSTALMENT as EQUAL_INSTALMENT every 1', assumptions: ['FREQUENCY_ASSUMED MONTHLY'] },
  { title: 'a bullet, which needs no frequency', repayments: [term('BULLET')], plan: 'BULLET as BULLET every 1' },
  { title: 'a bullet at irregular times, which has one', repayments: [term('BULLET', 'IRREGULAR')], plan: 'BULLET as BULLET every 1' },
  { title: 'interest at the end, which is a bullet', repayments: [term('INTEREST_ONLY', 'AT_END')], plan: 'INTEREST_ONLY as BULLET every 1' },
  { title: 'instalments at the end, which is no plan', repayments: [term('EQUAL_INSTALMENT', 'AT_END')], plan: 'EQUAL_INSTALMENT unpriced' },
  { title: 'months of grace before principal', repayments: [term('EQUAL_PRINCIPAL', 'QUARTERLY', 12)], plan: 'EQUAL_PRINCIPAL unpriced' },
  { title: 'no months of grace', repayments: [term('EQUAL_PRINCIPAL', 'QUARTERLY', 0)], plan: 'EQUAL_PRINCIPAL as EQUAL_PRINCIPAL every 3' },
  { title: 'months of grace where principal falls at the end', repayments: [term('INTEREST_ONLY', 'QUARTERLY', 6)], plan: 'INTEREST_ONLY as INTEREST_ONLY every 3' },
  { title: 'a line', repayments: [term('REVOLVING', 'MONTHLY')], plan: 'REVOLVING as INTEREST_ONLY every 1', assumptions: ['DRAWN_IN_FULL REVOLVING'] },
  { title: 'a line repaid with its interest', repayments: [term('ANYTIME', 'AT_END')], plan: 'ANYTIME as BULLET every 1', assumptions: ['DRAWN_IN_FULL ANYTIME'] },
  { title: 'a loan that names no method', repayments: [], plan: 'EQUAL_INSTALMENT as EQUAL_INSTALMENT every 1', assumptions: ['REPAYMENT_METHOD_ASSUMED EQUAL_INSTALMENT', 'FREQUENCY_ASSUMED MONTHLY'] },
  { title: 'an overdraft that names no method', repayments: [], product: { instrument: 'OVERDRAFT' }, plan: 'INTEREST_ONLY as INTEREST_ONLY every 1', assumptions: ['REPAYMENT_METHOD_ASSUMED INTEREST_ONLY', 'FREQUENCY_ASSUMED MONTHLY'] },
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

describe('the repayment plan', () => {
  it.each(CASES)('of $title is $plan', ({ assumptions = [], plan, product: more, repayments, wishes = [] }) => {
    const { findings, frequencyMonths, method, pricedAs } = repaymentPlan(product({ ...more, repayments }), need({ repaymentMethods: wishes }));
    expect(method === null ? 'none' : pricedAs === null ? `${method} unpriced` : `${method} as ${pricedAs} every ${frequencyMonths}`).toBe(plan);
    expect(findings.assumptions.map(({ code, detail }) => `${code} ${detail}`)).toEqual(assumptions);
    expect(findings.unknowns.map(({ field, reason }) => `${field} ${reason}`)).toEqual(method !== null && pricedAs === null ? ['repayments UNPARSED'] : []);
  });

  it('says what is not priced', () => {
    const { findings } = repaymentPlan(product({ repayments: [term('EQUAL_PRINCIPAL', 'QUARTERLY', 12)] }), need());
    expect(findings.unknowns[0]?.note).toBe('EQUAL_PRINCIPAL QUARTERLY with 12 months of grace is not priced');
  });

  it('takes the day count that the source states', () => {
    expect(repaymentPlan(product({ dayCount: { convention: 'THIRTY_360' } }), need()).dayCount).toBe('THIRTY_360');
  });
});
