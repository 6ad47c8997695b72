import { daysBetween } from '../calendar-day';
import type { YearFraction } from './year-fraction';

/**
 * Actual days over 365, in leap years too.
 * Market names: Actual/365 (Fixed), Act/365F, 实际天数/365.
 * Source: ISDA 2006 §4.16(d). Australian business lending accrues so.
 */
export function actual365(from: string, to: string): YearFraction {
  return { days: BigInt(daysBetween(from, to)), daysPerYear: 365n };
}
