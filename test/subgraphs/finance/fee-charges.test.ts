import type { FeeFrequency } from '../../../schema';
import {
  FinanceInputError,
  buildSchedule,
  computeCost,
  formatMoney,
  money,
  parseMoney,
  parseRate,
  type ExactFee,
  type FeeSize,
  type Money,
  type Schedule,
  type ScheduleInput,
} from '../../../subgraphs/finance';

const yuan = (decimal: string): Money => parseMoney(decimal, 'CNY', 2);
const amount = (decimal: string): FeeSize => ({ kind: 'AMOUNT', amount: yuan(decimal) });
const ofBalance = (rate: string, more: { minimum?: Money; maximum?: Money } = {}): FeeSize => ({ kind: 'RATE', rate: parseRate(rate), base: 'BALANCE_PER_YEAR', ...more });

const fee = (frequency: FeeFrequency, size: FeeSize, more: Partial<ExactFee> = {}): ExactFee => ({
  type: 'OTHER', name: '示例费用', payer: 'BORROWER', frequency, size, refundable: false, ...more,
});

/** A line of 1,000,000 for a year from 15 January 2026, interest by the month at 4 %. */
function line(more: Partial<ScheduleInput>): Schedule {
  const built = buildSchedule('REVOLVING', {
    principal: yuan('1000000'), annualRate: parseRate('0.04'), drawdownOn: '2026-01-15', termMonths: 12, dayCount: 'THIRTY_360', frequencyMonths: 1, ...more,
  });
  if (built.kind !== 'ok') throw new Error('a line has a schedule');
  return built.schedule;
}

const flow = (on: string, decimal: string) => ({ on, amount: yuan(decimal) });
const charges = (schedule: Schedule, one: ExactFee): string[] =>
  computeCost({ schedule, contractRate: 0n, fees: [one] }).fees[0]!.charges.map((each) => `${each.on} ${formatMoney(each.amount, 2)}`);

const DRAWN_AGAIN = line({
  draws: [flow('2026-01-15', '600000'), flow('2026-07-15', '500000'), flow('2026-10-15', '300000'), flow('2026-12-15', '200000')],
  repayments: [flow('2026-04-15', '300000'), flow('2026-09-15', '400000')],
});

describe('a fee of a loan that its season repays before the term', () => {
  /** 14 months from 15 January 2026, interest by the quarter. */
  const repaidIn = (principalMonths: readonly number[]): Schedule => {
    const built = buildSchedule('SEASONAL', {
      principal: yuan('1000000'), annualRate: parseRate('0.04'), drawdownOn: '2026-01-15', termMonths: 14, dayCount: 'THIRTY_360',
      frequencyMonths: 3, principalMonths,
    });
    if (built.kind !== 'ok') throw new Error('a season has a schedule');
    return built.schedule;
  };

  it.each<{ title: string; schedule: Schedule; one: ExactFee; charged: string[] }>([
    { title: 'by the year is charged while there is a loan', schedule: repaidIn([9]), one: fee('YEARLY', amount('100')), charged: ['2026-01-15 100.00'] },
    { title: 'by the year is not charged on the day of the last part', schedule: repaidIn([1]), one: fee('YEARLY', amount('100')), charged: ['2026-01-15 100.00'] },
    { title: 'by the month ends with it', schedule: repaidIn([4]), one: fee('MONTHLY', amount('5')), charged: ['2026-02-15 5.00', '2026-03-15 5.00', '2026-04-15 5.00'] },
    { title: 'by the quarter ends with it, the started quarter too', schedule: repaidIn([5]), one: fee('QUARTERLY', { kind: 'RATE', rate: parseRate('0.012'), base: 'PRINCIPAL_PER_YEAR' }), charged: ['2026-04-15 3000.00', '2026-05-15 1000.00'] },
    { title: 'at the end falls with the last part', schedule: repaidIn([9]), one: fee('AT_END', amount('7')), charged: ['2026-09-15 7.00'] },
  ])('$title', ({ charged, one, schedule }) => {
    expect(charges(schedule, one)).toEqual(charged);
  });

  it('comes back with the last part', () => {
    const { refund } = computeCost({ schedule: repaidIn([9]), contractRate: 0n, fees: [fee('UPFRONT', amount('20000'), { refundable: true })] }).fees[0]!;
    expect(refund?.on).toBe('2026-09-15');
  });
});

describe('a fee in advance on the balance', () => {
  it('is charged again only for what exceeds the highest balance it was charged for', () => {
    // 600,000 for a year; 300,000 is repaid; 800,000 in July is 200,000 more for half a year; 700,000 in October is not more; 900,000 in December is 100,000 more for a month.
    expect(charges(DRAWN_AGAIN, fee('UPFRONT', ofBalance('0.01')))).toEqual(['2026-01-15 6000.00', '2026-07-15 1000.00', '2026-12-15 83.33']);
  });

  it('has its least and its greatest charge for the year altogether', () => {
    expect(charges(DRAWN_AGAIN, fee('YEARLY', ofBalance('0.01', { maximum: yuan('6500') })))).toEqual(['2026-01-15 6000.00', '2026-07-15 500.00']);
    expect(charges(DRAWN_AGAIN, fee('YEARLY', ofBalance('0.01', { minimum: yuan('6800') })))).toEqual(['2026-01-15 6800.00', '2026-07-15 200.00', '2026-12-15 83.33']);
    expect(charges(DRAWN_AGAIN, fee('YEARLY', ofBalance('0.01', { minimum: yuan('9000') })))).toEqual(['2026-01-15 9000.00']);
  });
});

describe('a fee in arrears on the balance', () => {
  it('is of the balance of each day', () => {
    // 600,000 for a quarter; 300,000; 800,000 for two months and 400,000 for one; 700,000 for two and 900,000 for one: 0.5 % of each quarter's mean.
    expect(charges(DRAWN_AGAIN, fee('QUARTERLY', ofBalance('0.02')))).toEqual([
      '2026-04-15 3000.00', '2026-07-15 1500.00', '2026-10-15 3333.33', '2027-01-15 3833.33',
    ]);
  });
});

describe('a fee of the principal', () => {
  it('is of the limit, whatever is drawn', () => {
    expect(charges(DRAWN_AGAIN, fee('UPFRONT', { kind: 'RATE', rate: parseRate('0.001'), base: 'PRINCIPAL' }))).toEqual(['2026-01-15 1000.00']);
  });
});

describe('a cap of the year', () => {
  const years = line({ termMonths: 24, frequencyMonths: 6 });

  it('counts a charge in arrears on the anniversary to the year that closes', () => {
    expect(charges(years, fee('PER_PERIOD', amount('400'), { yearlyCap: yuan('500') }))).toEqual([
      '2026-07-15 400.00', '2027-01-15 100.00', '2027-07-15 400.00', '2028-01-15 100.00',
    ]);
  });

  it('counts a charge in advance on the anniversary to the year that opens', () => {
    expect(charges(years, fee('YEARLY', amount('400'), { yearlyCap: yuan('300') }))).toEqual(['2026-01-15 300.00', '2027-01-15 300.00']);
  });

  it('of nothing leaves nothing', () => {
    expect(charges(years, fee('YEARLY', amount('400'), { yearlyCap: yuan('0') }))).toEqual([]);
  });
});

describe('a fee that no loan can have is refused', () => {
  it.each([
    ['a least charge above the greatest', fee('UPFRONT', ofBalance('0.01', { minimum: yuan('2'), maximum: yuan('1') })), 'fee 示例费用 least charge is 200; allowed: at most 100 minor units, the cap on it'],
    ['a least charge above the cap of a year', fee('UPFRONT', ofBalance('0.01', { minimum: yuan('2') }), { yearlyCap: yuan('1') }), 'at most 100 minor units'],
    ['a least charge above the cap in all', fee('UPFRONT', ofBalance('0.01', { minimum: yuan('2') }), { totalCap: yuan('1') }), 'at most 100 minor units'],
    ['a negative cap', fee('UPFRONT', amount('1'), { totalCap: money('CNY', -1n) }), 'allowed: 0 or more'],
    ['a negative least charge', fee('UPFRONT', ofBalance('0.01', { minimum: money('CNY', -1n) })), 'allowed: 0 or more'],
    ['a cap in another currency', fee('UPFRONT', amount('1'), { yearlyCap: money('AUD', 1n) }), 'currency is AUD'],
  ])('%s', (_title, one, message) => {
    expect(() => charges(line({}), one)).toThrow(message);
    expect(() => charges(line({}), one)).toThrow(FinanceInputError);
  });
});
