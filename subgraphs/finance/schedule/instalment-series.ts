import { RATE_SCALE, divideRounded, type Rate } from '../money';
import { DEFAULT_ROUNDING, type ScheduleInput } from './schedule';

/** Fixed point with 40 decimals: some thousand truncated products keep over 35 of them. */
export const ONE = 10n ** 40n;

const MONTHS_PER_YEAR = 12n;

/** Instalments, interest and principal together, of which the first determines all; minor units. */
export interface InstalmentSeries {
  /** What a balance is repaid by over so many dues, at a rate of one period in fixed point of {@link ONE}. */
  readonly first: (balanceMinor: bigint, periodic: bigint, dues: number) => bigint;
  /** So many dues after the first. */
  readonly later: (first: bigint, dues: number) => bigint;
}

/** Nominal rate of a period in fixed point of {@link ONE}: annual rate × months of a period / 12. */
export function periodicRate(annualRate: Rate, frequencyMonths: number): bigint {
  return (ONE * annualRate * BigInt(frequencyMonths)) / (RATE_SCALE * MONTHS_PER_YEAR);
}

/** base^exponent in fixed point of {@link ONE}. */
export function power(base: bigint, exponent: number): bigint {
  let result = ONE;
  for (let square = base, left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) / ONE;
    if (left > 1) square = (square * square) / ONE;
  }
  return result;
}

/** An instalment is rounded once, as interest is. */
export function roundInstalment(numerator: bigint, denominator: bigint, { rounding }: ScheduleInput): bigint {
  return divideRounded(numerator, denominator, rounding ?? DEFAULT_ROUNDING);
}
