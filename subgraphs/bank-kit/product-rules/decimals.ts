import { isDecimal } from '../../../schema';

/** Digits after the point that a Decimal may have; see schema/scalars/decimal.ts. */
const SCALE = 10;

/** A Decimal, or a whole number, in units of its tenth digit, to compare with; null for what is neither. */
export function scaled(value: unknown): bigint | null {
  const text = String(value);
  if (!isDecimal(text)) return null;
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const magnitude = BigInt(whole + fraction.padEnd(SCALE, '0'));
  return text.startsWith('-') ? -magnitude : magnitude;
}

/** Digits after the point without trailing zeros. */
export function fractionDigits(decimal: string): number {
  return (decimal.split('.')[1] ?? '').replace(/0+$/, '').length;
}
