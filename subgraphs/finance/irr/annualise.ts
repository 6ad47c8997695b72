import { RATE_DIGITS, divideRounded, type Rate } from '../money';
import { power } from './internal-rate';

/** An IRR on the wire has 6 decimals, rounded half to even. */
const PUBLISHED_DIGITS = 6;

/**
 * 100,000,000 % a year, the greatest rate that is published. A fee of a thousand times the loan comes
 * to more; a Number has no six right decimals far above it.
 */
export const MAXIMUM_ANNUAL_RATE = 1_000_000;

/** Decimals kept of a Number before it is rounded: noise of the search is below them. */
const SEARCH_DIGITS = 12;

const DROPPED = 10n ** BigInt(SEARCH_DIGITS - PUBLISHED_DIGITS);
const PUBLISHED_UNIT: Rate = 10n ** BigInt(RATE_DIGITS - PUBLISHED_DIGITS);

/**
 * 单利年化: period rate × periods a year. Of dated flows the period is a month of 365/12 days, twelve
 * a year, because the announcement's own example annualises months.
 * Source: 中国人民银行公告〔2021〕3号, 1.06698 % a month is 12.80 % a year.
 */
export function annualiseSimple(periodRate: number, periodsPerYear: number): number {
  return periodRate * periodsPerYear;
}

/**
 * 复利年化, the IRR of a year: (1 + period rate)^periods a year − 1.
 * Source: 中国人民银行公告〔2021〕3号, 1.06698 % a month is 13.58 % a year.
 */
export function annualiseCompound(periodRate: number, periodsPerYear: number): number {
  return power(1 + periodRate, periodsPerYear) - 1;
}

/** A searched rate as a Rate of at most 6 decimals, half to even. */
export function publishRate(rate: number): Rate {
  const searched = BigInt(rate.toFixed(SEARCH_DIGITS).replace('.', ''));
  return divideRounded(searched, DROPPED, 'HALF_EVEN') * PUBLISHED_UNIT;
}
