import { formatScaled, parseScaled } from './decimal';

/** A rate or a share as an integer scaled by {@link RATE_SCALE}; 1 is 100 %, so 385000000n is 3.85 %. */
export type Rate = bigint;

/** The wire's Rate has at most 10 decimals. */
export const RATE_DIGITS = 10;
export const RATE_SCALE: bigint = 10n ** BigInt(RATE_DIGITS);

/** "0.0385". Throws FinanceInputError for what is no decimal or has more than 10 decimals. */
export function parseRate(decimal: string): Rate {
  return parseScaled('rate', decimal, RATE_DIGITS);
}

/** Without trailing zeros: "0.0385", "1", "0". */
export function formatRate(rate: Rate): string {
  return formatScaled(rate, RATE_DIGITS).replace(/\.?0+$/, '');
}

const BASIS_POINT: Rate = RATE_SCALE / 10_000n;

/** A spread of 85 basis points is the rate 0.0085. Units: integer basis points. */
export function rateOfBasisPoints(basisPoints: number): Rate {
  return BigInt(basisPoints) * BASIS_POINT;
}
