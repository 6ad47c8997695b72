/** An exact number; the denominator is positive. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const whole = (n: bigint): Fraction => ({ n, d: 1n });

export function fraction(n: bigint, d: bigint): Fraction {
  if (d === 0n) return ZERO;
  let [a, b] = [n < 0n ? -n : n, d];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? ZERO : { n: n / a, d: d / a };
}

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const by = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const lesser = (a: Fraction, b: Fraction): Fraction => (a.n * b.d < b.n * a.d ? a : b);
