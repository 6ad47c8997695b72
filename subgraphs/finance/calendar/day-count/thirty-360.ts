import { monthsExactly, wholeMonths } from '../calendar-day';
import type { YearFraction } from './year-fraction';

const DAYS_PER_MONTH = 30;

/**
 * Every month has 30 days and the year 360: a day of the month past 30 counts as 30. Where the end
 * is a whole number of months after the start (对月对日, clamped to the month's end) those months
 * count exactly 30 days each, so that a loan of 31 January owes 30 days on 28 February.
 * Market names: 30/360, 30E/360 (Eurobond basis), 整月按30天.
 * Source: ISDA 2006 §4.16(g) for odd days; 银发〔2005〕129号 for whole months (整月按月计息).
 */
export function thirty360(from: string, to: string): YearFraction {
  const months = monthsExactly(from, to);
  const days = months === null ? oddDays(from, to) : months * DAYS_PER_MONTH;
  return { days: BigInt(days), daysPerYear: 360n };
}

function oddDays(from: string, to: string): number {
  const cappedDay = (day: string): number => Math.min(Number(day.slice(8, 10)), DAYS_PER_MONTH);
  const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;
  const months = wholeMonths(firstOfMonth(from), firstOfMonth(to));
  return months * DAYS_PER_MONTH + cappedDay(to) - cappedDay(from);
}
