import { daysBetween } from '../calendar-day';
import type { YearFraction } from './year-fraction';

/**
 * Actual days over 360.
 * Market names: Actual/360, Act/360, 实际天数/360; the day rate is the year rate divided by 360.
 * Source: 中国人民银行《人民币利率管理规定》 and 银发〔2005〕129号 (日利率＝年利率÷360); ISDA 2006 §4.16(e).
 */
export function actual360(from: string, to: string): YearFraction {
  return { days: BigInt(daysBetween(from, to)), daysPerYear: 360n };
}
