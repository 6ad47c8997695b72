import { isRegionCode } from '../../../../schema';

const [LEAST_DIGITS, MOST_DIGITS] = [11, 82];

/** The codes of GB/T 2260 at province level. */
export const PROVINCES: readonly string[] = Object.freeze(
  Array.from({ length: MOST_DIGITS - LEAST_DIGITS + 1 }, (_, index) => `${LEAST_DIGITS + index}0000`).filter(isRegionCode),
);
