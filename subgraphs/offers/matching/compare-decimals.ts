import { parseScaled } from '../../finance';

/** Digits after the point that a Decimal may have; see schema/scalars/decimal.ts. */
const SCALE = 10;

function toScaled(decimal: string): bigint {
  return parseScaled('decimal', decimal, SCALE);
}

/** Whether value / base lies in a closed interval, decided by multiplication so that no quotient is rounded. */
export function isRatioWithin(
  value: string,
  base: string,
  minimum: string | null | undefined,
  maximum: string | null | undefined,
): boolean {
  const unit = 10n ** BigInt(SCALE);
  const scaledValue = toScaled(value) * unit;
  const scaledBase = toScaled(base);
  if (minimum != null && scaledValue < scaledBase * toScaled(minimum)) return false;
  return maximum == null || scaledValue <= scaledBase * toScaled(maximum);
}

/** Compares two Decimal texts exactly; negative, zero or positive. */
export function compareDecimals(a: string, b: string): number {
  const difference = toScaled(a) - toScaled(b);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** Whether a decimal lies in a closed interval; a null end is open. */
export function isWithin(value: string, minimum: string | null | undefined, maximum: string | null | undefined): boolean {
  if (minimum != null && compareDecimals(value, minimum) < 0) return false;
  return maximum == null || compareDecimals(value, maximum) <= 0;
}
