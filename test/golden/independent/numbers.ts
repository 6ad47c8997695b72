/** Decimals of the fixed point that roots and powers are computed in. */
const DIGITS = 60;
export const ONE = 10n ** BigInt(DIGITS);

/** "12.5" with 2 digits is 1250n. */
export function integerOf(decimal: string, digits: number): bigint {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const magnitude = BigInt(whole + fraction.padEnd(digits, '0').slice(0, digits));
  return decimal.startsWith('-') ? -magnitude : magnitude;
}

/** 1250n with 2 digits is "12.50". */
export function decimalOf(integer: bigint, digits: number): string {
  const text = (integer < 0n ? -integer : integer).toString().padStart(digits + 1, '0');
  const decimal = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return integer < 0n ? `-${decimal}` : decimal;
}

export const fixed = (decimal: string): bigint => integerOf(decimal, DIGITS);

/** 四舍五入 of a quotient; the denominator is positive. */
export function halfUp(numerator: bigint, denominator: bigint): bigint {
  const magnitude = (2n * (numerator < 0n ? -numerator : numerator) + denominator) / (2n * denominator);
  return numerator < 0n ? -magnitude : magnitude;
}

export const times = (a: bigint, b: bigint): bigint => (a * b) / ONE;
export const over = (a: bigint, b: bigint): bigint => (a * ONE) / b;

export function power(base: bigint, exponent: number): bigint {
  if (exponent === 0) return ONE;
  const half = power(base, Math.floor(exponent / 2));
  const square = times(half, half);
  return exponent % 2 === 0 ? square : times(square, base);
}

/** A yearly rate with 6 decimals, half to even, without trailing zeros. A search ends below its root by less than the 20th decimal. */
export function published(searched: bigint): string {
  const searchedTo = ONE / 10n ** 20n;
  const rate = halfUp(searched, searchedTo) * searchedTo;
  const unit = ONE / 1_000_000n;
  const [whole, rest] = [rate / unit, rate % unit];
  const up = 2n * rest > unit || (2n * rest === unit && whole % 2n === 1n);
  return trimmed(decimalOf(whole + (up ? 1n : 0n), 6));
}

export function trimmed(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

/** Where a function that is negative at the low end turns positive. */
export function bisect(low: bigint, high: bigint, valueAt: (x: bigint) => bigint): bigint {
  if (valueAt(low) > 0n || valueAt(high) < 0n) throw new Error('no root between the ends');
  const precision = 10n ** 25n;
  while (high - low > precision) {
    const middle = (low + high) / 2n;
    if (valueAt(middle) < 0n) low = middle;
    else high = middle;
  }
  return low;
}
