import { addMonths, daysBetween, wholeMonths } from '../calendar';

/**
 * Time after drawdown as an integer, so that shares of a yearly fee are exact: a month of the loan
 * (对月对日) is this many units, divisible by 28, 29, 30 and 31, the days that a month can have.
 */
export const UNITS_PER_MONTH = 377_580;

const MONTHS_PER_YEAR = 12;
export const UNITS_PER_YEAR = UNITS_PER_MONTH * MONTHS_PER_YEAR;

/** Units from drawdown to a day not before it; a day inside a month is its share of that month's days. */
export function loanTime(drawdownOn: string, day: string): number {
  const months = wholeMonths(drawdownOn, day);
  const monthBegins = addMonths(drawdownOn, months);
  if (monthBegins === day) return months * UNITS_PER_MONTH;
  const daysOfMonth = daysBetween(monthBegins, addMonths(drawdownOn, months + 1));
  return months * UNITS_PER_MONTH + (daysBetween(monthBegins, day) * UNITS_PER_MONTH) / daysOfMonth;
}
