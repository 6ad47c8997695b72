import { addMonths, dayOfMonthLater, monthOfYear } from '../calendar';
import type { ScheduleInput, Settlement } from './schedule';

/**
 * Months after drawdown on which dues fall: every `frequencyMonths`, and the end of the term, which
 * closes a shorter period where the term is no multiple. 14 months by the quarter: 3, 6, 9, 12, 14.
 */
export function dueMonths(termMonths: number, frequencyMonths: number): number[] {
  const months: number[] = [];
  for (let month = frequencyMonths; month < termMonths; month += frequencyMonths) months.push(month);
  months.push(termMonths);
  return months;
}

export function dueDates(drawdownOn: string, termMonths: number, frequencyMonths: number): string[] {
  return dueMonths(termMonths, frequencyMonths).map((months) => addMonths(drawdownOn, months));
}

/** The days of dues, and from which on they repay principal. */
export interface DuePlan {
  readonly days: readonly string[];
  /** Index of the first due that is an instalment; interest alone falls on those before it. Never past the last. */
  readonly firstInstalment: number;
}

/** What of a loan decides on which days it falls due. */
export type DueTerms = Pick<ScheduleInput, 'drawdownOn' | 'frequencyMonths' | 'graceMonths' | 'settlement' | 'termMonths'>;

/**
 * The dues of a loan. Interest alone falls on those within the grace period, its last day included,
 * and on a broken first period that stands alone (see {@link settlementDues}).
 */
export function planDues({ drawdownOn, frequencyMonths, graceMonths = 0, settlement, termMonths }: DueTerms): DuePlan {
  const { days, firstInstalment } = settlement
    ? settlementDues(drawdownOn, termMonths, frequencyMonths, settlement)
    : { days: dueDates(drawdownOn, termMonths, frequencyMonths), firstInstalment: 0 };
  return { days, firstInstalment: Math.min(Math.max(firstInstalment, duesUntil(days, drawdownOn, graceMonths)), days.length - 1) };
}

function duesUntil(days: readonly string[], drawdownOn: string, graceMonths: number): number {
  if (graceMonths === 0) return 0;
  const graceEnd = addMonths(drawdownOn, graceMonths);
  const after = days.findIndex((day) => day > graceEnd);
  return after === -1 ? days.length : after;
}

/**
 * 按月/季/半年/年结息: dues on the settlement day of every month; of March, June, September and
 * December; of June and December; of December. Of every second month, the even ones, for then the
 * months of quarters, half-years and the year that are even are among them, and the year ends with a
 * due. A settlement day that falls on the end of the term is the last due; none lies after it.
 *
 * A first period is broken where drawdown is no settlement day of its frequency. SHORT: it stands
 * alone and its due pays interest only (首个结息日即结息). LONG: its days join the next period. So
 * both have the same instalments, term / frequency of them where the term is a multiple. A first
 * period that is whole is neither.
 *
 * Usage of Chinese lending: 按月结息 on the 20th of each month, 按季结息 on the 20th of the last month
 * of each quarter (中国人民银行《人民币利率管理规定》, 银发〔1999〕77号, art. 20 and 21). That no
 * principal falls with a broken first period is our reading: no published rule says either.
 */
function settlementDues(drawdownOn: string, termMonths: number, frequencyMonths: number, { day, firstPeriod }: Settlement): DuePlan {
  const maturity = addMonths(drawdownOn, termMonths);
  const isBroken = isFirstPeriodBroken(drawdownOn, frequencyMonths, day);
  const days: string[] = [];
  for (let month = monthsToSettlement(drawdownOn, frequencyMonths); month <= termMonths; month += frequencyMonths) {
    const dueOn = dayOfMonthLater(drawdownOn, month, day);
    if (dueOn > drawdownOn && dueOn < maturity) days.push(dueOn);
  }
  if (isBroken && firstPeriod === 'LONG') days.shift();
  days.push(maturity);
  return { days, firstInstalment: isBroken && firstPeriod === 'SHORT' ? 1 : 0 };
}

/** Whether the first period is broken: drawdown is no settlement day of the frequency, that of a short month being its last. */
export function isFirstPeriodBroken(drawdownOn: string, frequencyMonths: number, settlementDay: number): boolean {
  return monthsToSettlement(drawdownOn, frequencyMonths) !== 0 || dayOfMonthLater(drawdownOn, 0, settlementDay) !== drawdownOn;
}

/** From the month of drawdown to the first month of the frequency's settlement; 0: it is one. */
function monthsToSettlement(drawdownOn: string, frequencyMonths: number): number {
  return (frequencyMonths - (monthOfYear(drawdownOn) % frequencyMonths)) % frequencyMonths;
}
