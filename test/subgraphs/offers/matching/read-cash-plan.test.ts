import type { CashPlanInput, PlannedFlowInput } from '../../../../schema';
import { UserInputError } from '../../../../schema/errors';
import { contentHash } from '../../../../subgraphs/chassis';
import { type StatedNeed, readNeed } from '../../../../subgraphs/offers/matching/read-need';
import { ON } from '../kit/builders';

const STATED: StatedNeed = { amount: '1000000', termMonths: 12, purpose: 'WORKING_CAPITAL', drawdownOn: '2026-03-31' };

const read = (cashPlan: CashPlanInput, more: Partial<StatedNeed> = {}) => readNeed({ ...STATED, ...more, cashPlan }, ON);

/** "2026-03-31 600000" is 600,000 on that day. */
const flow = (text: string): PlannedFlowInput => {
  const [on = '', amount = ''] = text.split(' ');
  return { on, amount };
};
const flows = (...texts: string[]): PlannedFlowInput[] => texts.map(flow);

function refusal(cashPlan: CashPlanInput, more: Partial<StatedNeed> = {}): unknown {
  try {
    read(cashPlan, more);
  } catch (error) {
    if (!(error instanceof UserInputError)) throw error;
    return error.extensions;
  }
  throw new Error('it was not refused');
}

interface Refused {
  readonly title: string;
  readonly plan: CashPlanInput;
  readonly more?: Partial<StatedNeed>;
  readonly field: string;
  readonly value: string;
  readonly allowed: string | RegExp;
}

const DAY = 'a day of the month from 1 to 31';
const MONTH = 'a month of the year from 1 to 12, each named once';
const LIST = 'at most 50 items';
const AMOUNT = /^more than 0 and at most 10000000000 units of the currency, with at most 2 digits after the point$/;
const REPAID_ON = 'a day after 2026-03-31, that of drawdown, and at the latest 2027-03-31, on which the term ends';

/** 51 days in a row from 2026-04-01. */
const MANY = Array.from({ length: 51 }, (_each, index) => ({ on: new Date(Date.UTC(2026, 3, 1 + index)).toISOString().slice(0, 10), amount: '1' }));

const REFUSED: readonly Refused[] = [
  { title: 'a day 0', plan: { settlementDay: 0 }, field: 'settlementDay', value: '0', allowed: DAY },
  { title: 'a day 32', plan: { settlementDay: 32 }, field: 'settlementDay', value: '32', allowed: DAY },
  { title: 'a negative day', plan: { settlementDay: -1 }, field: 'settlementDay', value: '-1', allowed: DAY },
  { title: 'a month 0', plan: { principalMonths: [10, 0] }, field: 'principalMonths[1]', value: '0', allowed: MONTH },
  { title: 'a month 13', plan: { principalMonths: [13] }, field: 'principalMonths[0]', value: '13', allowed: MONTH },
  { title: 'a month named twice', plan: { principalMonths: [10, 11, 10] }, field: 'principalMonths[2]', value: '10', allowed: MONTH },
  { title: 'too many months', plan: { principalMonths: new Array<number>(51).fill(1) }, field: 'principalMonths', value: '"51 items"', allowed: LIST },
  { title: 'too many draws', plan: { draws: MANY }, field: 'draws', value: '"51 items"', allowed: LIST },
  { title: 'too many repayments', plan: { repayments: MANY }, field: 'repayments', value: '"51 items"', allowed: LIST },
  { title: 'a first draw on another day than drawdown', plan: { draws: flows('2026-04-01 1000000') }, field: 'draws[0].on', value: '"2026-04-01"', allowed: 'the day of drawdown, 2026-03-31' },
  { title: 'draws out of order', plan: { draws: flows('2026-03-31 500000', '2026-03-30 500000') }, field: 'draws[1].on', value: '"2026-03-30"', allowed: 'a day after 2026-03-31, that of draws[0]' },
  { title: 'two draws on one day', plan: { draws: flows('2026-03-31 500000', '2026-03-31 500000') }, field: 'draws[1].on', value: '"2026-03-31"', allowed: 'a day after 2026-03-31, that of draws[0]' },
  { title: 'a draw on the day of the end', plan: { draws: flows('2026-03-31 500000', '2027-03-31 500000') }, field: 'draws[1].on', value: '"2027-03-31"', allowed: 'a day before 2027-03-31, on which the term ends' },
  { title: 'a draw after the end', plan: { draws: flows('2026-03-31 500000', '2027-04-01 500000') }, field: 'draws[1].on', value: '"2027-04-01"', allowed: /before 2027-03-31/ },
  { title: 'a draw of nothing', plan: { draws: flows('2026-03-31 0') }, field: 'draws[0].amount', value: '"0"', allowed: AMOUNT },
  { title: 'a negative draw', plan: { draws: flows('2026-03-31 1000001', '2026-04-30 -1') }, field: 'draws[1].amount', value: '"-1"', allowed: AMOUNT },
  { title: 'a tenth of a fen', plan: { draws: flows('2026-03-31 999999.999', '2026-04-30 0.001') }, field: 'draws[0].amount', value: '"999999.999"', allowed: AMOUNT },
  { title: 'a part of a yen', plan: { draws: flows('2026-03-31 0.5') }, more: { currency: 'JPY' }, field: 'draws[0].amount', value: '"0.5"', allowed: /at most 0 digits/ },
  { title: 'draws of a fen too much', plan: { draws: flows('2026-03-31 600000', '2026-05-31 400000.01') }, field: 'draws', value: '"1000000.01"', allowed: /^draws that together are the amount, 1000000\.00, / },
  { title: 'draws of a fen too little', plan: { draws: flows('2026-03-31 600000', '2026-05-31 399999.99') }, field: 'draws', value: '"999999.99"', allowed: /together are the amount, 1000000\.00/ },
  { title: 'a repayment on the day of drawdown', plan: { repayments: flows('2026-03-31 1') }, field: 'repayments[0].on', value: '"2026-03-31"', allowed: REPAID_ON },
  { title: 'a repayment after the end', plan: { repayments: flows('2027-04-01 1') }, field: 'repayments[0].on', value: '"2027-04-01"', allowed: REPAID_ON },
  { title: 'repayments out of order', plan: { repayments: flows('2026-06-02 1', '2026-06-01 1') }, field: 'repayments[1].on', value: '"2026-06-01"', allowed: 'a day after 2026-06-02, that of repayments[0]' },
  { title: 'a repayment of nothing', plan: { repayments: flows('2026-06-01 0.00') }, field: 'repayments[0].amount', value: '"0.00"', allowed: AMOUNT },
  { title: 'a repayment of more than was drawn at once', plan: { repayments: flows('2026-06-01 1000000.01') }, field: 'repayments[0].amount', value: '"1000000.01"', allowed: 'at most 1000000.00, what is owed on 2026-06-01 before anything is drawn that day' },
  { title: 'repayments of a fen more than is owed', plan: { draws: flows('2026-03-31 300000', '2026-07-01 200000'), repayments: flows('2026-06-01 250000', '2026-06-30 50000.01') }, field: 'repayments[1].amount', value: '"50000.01"', allowed: 'at most 50000.00, what is owed on 2026-06-30 before anything is drawn that day' },
  { title: 'a repayment of what is drawn only later', plan: { draws: flows('2026-03-31 300000', '2026-07-01 200000'), repayments: flows('2026-06-01 300000', '2026-06-30 1') }, field: 'repayments[1].amount', value: '"1.00"', allowed: 'at most 0.00, what is owed on 2026-06-30 before anything is drawn that day' },
  { title: 'a repayment of what is drawn the same day', plan: { draws: flows('2026-03-31 300000', '2026-06-30 200000'), repayments: flows('2026-06-30 300000.01') }, field: 'repayments[0].amount', value: '"300000.01"', allowed: /^at most 300000\.00, / },
  { title: 'a draw over the limit of a revolving line', plan: { draws: flows('2026-03-31 800000', '2026-07-01 300000.01'), repayments: flows('2026-06-01 100000') }, field: 'draws[1].amount', value: '"300000.01"', allowed: 'at most 300000.00, what the amount leaves to draw on 2026-07-01' },
  { title: 'a first draw after which the term ends too late', plan: { draws: flows('2199-01-01 1000000') }, more: { drawdownOn: null }, field: 'draws[0].on', value: '"2199-01-01"', allowed: 'a day from which the term ends by 2199-12-31' },
];

describe('a cash plan is refused with', () => {
  it.each(REFUSED)('$title: $field', ({ allowed, field, more, plan, value }) => {
    expect(refusal(plan, more)).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: `need.cashPlan.${field}`,
      value,
      allowed: typeof allowed === 'string' ? allowed : expect.stringMatching(allowed),
    });
  });
});

describe('a cash plan is taken with', () => {
  it.each([
    ['the first day of the month', { settlementDay: 1 }],
    ['the last day there is', { settlementDay: 31 }],
    ['all twelve months', { principalMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }],
    ['a fen drawn last, the day before the end', { draws: flows('2026-03-31 999999.99', '2027-03-30 0.01') }],
    ['a line that is drawn in part', { draws: flows('2026-03-31 100'), repayments: flows('2026-04-01 100') }],
    ['a line that is repaid to nothing and drawn to its limit again', { repayments: flows('2026-06-01 1000000'), draws: flows('2026-03-31 1000000', '2026-07-01 1000000') }],
    ['a repayment that makes room for a draw of the same day', { repayments: flows('2026-07-01 400000'), draws: flows('2026-03-31 1000000', '2026-07-01 400000') }],
    ['a repayment on the day of the end', { repayments: flows('2027-03-31 1000000') }],
    ['50 repayments', { repayments: MANY.slice(1) }],
  ] as [string, CashPlanInput][])('%s', (_title, plan) => {
    expect(read(plan).cashPlan).not.toBeNull();
  });
});

describe('a cash plan as it is read', () => {
  it('is none where it says nothing', () => {
    const nothing: CashPlanInput[] = [{}, { settlementDay: null, principalMonths: null, draws: null, repayments: null }, { principalMonths: [], draws: [], repayments: [] }];
    for (const plan of nothing) expect(read(plan).cashPlan).toBeNull();
    expect(read({ draws: flows('2026-03-31 1000000.0') }).cashPlan).toBeNull();
  });

  it('is the same however it is written, and whoever names the types', () => {
    const one = read({ principalMonths: [11, 10], draws: flows('2026-03-31 600000', '2026-05-31 400000.00'), repayments: [] });
    const typed = { __typename: 'PlannedFlow', on: '2026-03-31', amount: '600000.000' };
    const other = read({ __typename: 'CashPlan', principalMonths: [10, 11], settlementDay: null, draws: [typed, flow('2026-05-31 400000')] } as CashPlanInput);
    expect(other).toEqual(one);
    expect(contentHash(other)).toBe(contentHash(one));
    expect(other.cashPlan).toEqual({
      settlementDay: null, principalMonths: [10, 11], draws: flows('2026-03-31 600000.00', '2026-05-31 400000.00'), repayments: null,
    });
  });

  it('has the hash of the need without a plan where it says nothing, as needs had before there were plans', () => {
    const { cashPlan, ...before } = readNeed(STATED, ON);
    expect(cashPlan).toBeNull();
    expect(contentHash(read({}))).toBe(contentHash(before));
    expect(contentHash(read({ settlementDay: 20 }))).not.toBe(contentHash(before));
  });

  it('sets the day of drawdown where the need names none', () => {
    expect(read({ draws: flows('2026-09-10 1', '2026-10-10 999999') }, { drawdownOn: null }).drawdownOn).toBe('2026-09-10');
    expect(read({ settlementDay: 20 }, { drawdownOn: null }).drawdownOn).toBe(ON);
  });

  it('has the digits of its currency', () => {
    const { cashPlan } = read({ draws: flows('2026-03-31 400000.0', '2026-05-31 600000') }, { currency: 'JPY' });
    expect(cashPlan?.draws).toEqual(flows('2026-03-31 400000', '2026-05-31 600000'));
  });
});
