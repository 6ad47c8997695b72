import { parseScaled } from '../../finance';

/** Digits after the point that a Decimal may have; see schema/scalars/decimal.ts. */
export const DECIMAL_DIGITS = 10;

/** A Decimal as an integer of 10^-10. */
export function scaled(decimal: string): bigint {
  return parseScaled('decimal', decimal, DECIMAL_DIGITS);
}

/** Digits after the point without trailing zeros. */
export function digitsOf(decimal: string): number {
  return (decimal.split('.')[1] ?? '').replace(/0+$/, '').length;
}

/** Whether value / base lies in a closed interval, decided by multiplication so that no quotient is rounded. */
export function isRatioWithin(
  value: string,
  base: string,
  minimum: string | null | undefined,
  maximum: string | null | undefined,
): boolean {
  const unit = 10n ** BigInt(DECIMAL_DIGITS);
  const scaledValue = scaled(value) * unit;
  const scaledBase = scaled(base);
  if (minimum != null && scaledValue < scaledBase * scaled(minimum)) return false;
  return maximum == null || scaledValue <= scaledBase * scaled(maximum);
}

/** Compares two Decimal texts exactly; negative, zero or positive. */
export function compareDecimals(a: string, b: string): number {
  const difference = scaled(a) - scaled(b);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** Whether a decimal lies in a closed interval; a null end is open. */
export function isWithin(value: string, minimum: string | null | undefined, maximum: string | null | undefined): boolean {
  if (minimum != null && compareDecimals(value, minimum) < 0) return false;
  return maximum == null || compareDecimals(value, maximum) <= 0;
}
