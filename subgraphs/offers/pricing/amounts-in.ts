import { MAX_AMOUNT, findCurrency } from '../../../schema';
import { compareDecimals, digitsOf, isWithin } from '../matching/compare-decimals';

/** Which decimals are amounts of a currency that can be priced. */
export interface Amounts {
  readonly isAmount: (decimal: string) => boolean;
  /** What an amount is, for a message. */
  readonly allowed: string;
}

/** Null: the code is of no currency. */
export function amountsIn(currencyCode: string): Amounts | null {
  const currency = findCurrency(currencyCode);
  if (!currency) return null;
  const { fractionDigits } = currency;
  return {
    isAmount: (decimal) => isWithin(decimal, '0', String(MAX_AMOUNT)) && digitsOf(decimal) <= fractionDigits,
    allowed: `0 to ${MAX_AMOUNT} with at most ${fractionDigits} digits after the point`,
  };
}

export function isPositive(decimal: string): boolean {
  return compareDecimals(decimal, '0') > 0;
}
