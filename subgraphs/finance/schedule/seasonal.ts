import { addMonths, dayOfMonthLater, monthOfYear } from '../calendar';
import { amortise } from './amortise';
import { planDues } from './due-dates';
import { equalShares } from './equal-principal';
import type { Schedule, ScheduleInput } from './schedule';

/**
 * SEASONAL 按生产周期分期还本, credit-report code 19 (其他类型分期). Interest with every due; principal in
 * equal parts, rounded to the minor unit, in each month of the season, so that a potato grower repays
 * after the harvest; the last part takes what rounding left. Principal falls on the last due of such
 * a month. A month without a due of the frequency gets one, on the settlement day or else on the day
 * of the month of drawdown, and it pays the interest to that day as every due does. The month of
 * drawdown is no such month: a later harvest repays. Nor is a day within the grace period. Where no
 * month of the season lies within the term, principal falls at its end. After a draw the balance is
 * divided anew. With the last part the loan is repaid, and ends before its term, unless it is drawn
 * on later. Null without principalMonths.
 */
export function seasonal(input: ScheduleInput): Schedule | null {
  if (!input.principalMonths?.length) return null;
  const regular = planDues(input).days;
  const repaying = seasonDays(input, input.principalMonths, regular);
  const days = untilRepaid([...new Set([...regular, ...repaying])].sort(), repaying.at(-1), input);
  const partsLeft = new Map(repaying.map((day, index) => [days.indexOf(day), repaying.length - index]));
  const shareOf = equalShares(input, ({ index }) => partsLeft.get(index) ?? 1);
  return amortise('SEASONAL', input, { days, firstInstalment: 0 }, (due) => {
    const left = partsLeft.get(due.index);
    if (left === undefined) return 0n;
    return left === 1 ? due.balanceMinor : shareOf(due);
  });
}

function untilRepaid(days: readonly string[], lastPartOn: string | undefined, { draws, drawdownOn }: ScheduleInput): readonly string[] {
  const lastDrawOn = draws?.at(-1)?.on ?? drawdownOn;
  if (lastPartOn === undefined || lastDrawOn >= lastPartOn) return days;
  return days.filter((day) => day <= lastPartOn);
}

/** The day of principal of each month of the season within the term and after grace, in order. */
function seasonDays(input: ScheduleInput, principalMonths: readonly number[], regular: readonly string[]): string[] {
  const { drawdownOn, graceMonths = 0, settlement, termMonths } = input;
  const dayOfMonth = settlement?.day ?? Number(drawdownOn.slice(8));
  const graceEnd = addMonths(drawdownOn, graceMonths);
  const days: string[] = [];
  for (let month = 1; month <= termMonths; month += 1) {
    const added = dayOfMonthLater(drawdownOn, month, dayOfMonth);
    if (!principalMonths.includes(monthOfYear(added))) continue;
    const day = regular.findLast((dueOn) => dueOn.slice(0, 7) === added.slice(0, 7)) ?? added;
    if (day > graceEnd || day === regular.at(-1)) days.push(day);
  }
  return days;
}
