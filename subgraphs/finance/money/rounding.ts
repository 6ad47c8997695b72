/** How a quotient that is not an integer becomes one. Always an argument, never a default of the arithmetic. */
export const Rounding = Object.freeze({
  /** Half away from zero: 四舍五入, what Chinese banks do with interest. */
  HALF_UP: 'HALF_UP',
  /** Half to the even neighbour: statistics, and every annual rate that is published. */
  HALF_EVEN: 'HALF_EVEN',
  /** Toward zero. */
  DOWN: 'DOWN',
  /** Away from zero. */
  UP: 'UP',
} as const);
export type Rounding = keyof typeof Rounding;

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** numerator / denominator as an integer. Throws RangeError for a zero denominator. */
export function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const divisor = magnitude(denominator);
  const dividend = magnitude(numerator);
  const quotient = dividend / divisor;
  const remainder = dividend - quotient * divisor;
  const rounded = quotient + (isRoundedAway(quotient, remainder, divisor, rounding) ? 1n : 0n);
  return negative ? -rounded : rounded;
}

function isRoundedAway(quotient: bigint, remainder: bigint, divisor: bigint, rounding: Rounding): boolean {
  const twice = remainder * 2n;
  switch (rounding) {
    case 'DOWN':
      return false;
    case 'UP':
      return remainder > 0n;
    case 'HALF_UP':
      return twice >= divisor;
    case 'HALF_EVEN':
      return twice > divisor || (twice === divisor && quotient % 2n === 1n);
    default: {
      const unknown: never = rounding;
      throw new Error(`unknown rounding ${String(unknown)}`);
    }
  }
}
