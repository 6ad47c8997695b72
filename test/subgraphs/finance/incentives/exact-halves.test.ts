import { addMonths, daysBetween } from '../../../../subgraphs/finance/calendar';
import { DRAWDOWN_ON, evaluateOne, loanOf, ruleOf, scheduleOf } from './kit';

/*
 * Where a loan is cut, what its parts earn is a fraction of a fen without an end. Parts that come to
 * exactly half a fen are rounded up, as one part would be.
 */
describe('half a fen is rounded up, however many parts of the loan it comes from', () => {
  // 34 to 45 months: cut at each anniversary. The interest is an odd number of fen.
  const odd = Array.from({ length: 12 }, (_, index) => 34 + index).flatMap((termMonths) =>
    Array.from({ length: 8 }, (_, index) => scheduleOf({ method: 'BULLET', minor: 12_345_679n + BigInt(index) * 1_000n, termMonths, dayCount: 'ACTUAL_360' })).filter(
      ({ lines }) => (lines.at(-1)?.interest.minor ?? 0n) % 2n === 1n,
    ));

  test.each(odd.map((schedule) => ({ schedule, months: schedule.termMonths, interest: schedule.lines.at(-1)?.interest.minor ?? 0n })))(
    'half the interest of $interest fen over $months months',
    ({ interest, schedule }) => {
      expect(evaluateOne(ruleOf({ shareOfInterest: '0.5' }), { loan: loanOf(schedule) }).amount?.minor).toBe((interest + 1n) / 2n);
    },
  );

  test('points on days of which only the sum has an end', () => {
    // 702 days of 1,000,010 yuan at one point: 1,000,010 × 702 ÷ 36,000 = 19,500.195, paid at once.
    const schedule = scheduleOf({ minor: 100_001_000n, termMonths: 23, frequencyMonths: 1, dayCount: 'ACTUAL_360' });
    expect(daysBetween(DRAWDOWN_ON, addMonths(DRAWDOWN_ON, 23))).toBe(702);
    expect(evaluateOne(ruleOf({ annualRatePoints: '0.01', dayCount: 'ACTUAL_360' }), { loan: loanOf(schedule) }).amount?.minor).toBe(1_950_020n);
  });
});
