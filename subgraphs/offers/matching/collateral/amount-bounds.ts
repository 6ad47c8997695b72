import type { ContractFields } from '../../../../schema';
import { parseMoneyRounded } from '../../../finance';
import { compareDecimals } from '../compare-decimals';
import { isLeftOpen } from '../doubts';
import { fractionDigitsOf } from '../fraction-digits';
import type { Need } from '../need';

/** Between what and what the assets of an applicant have to carry, in minor units of the currency. */
export interface AmountBounds {
  /** Of the product; null: it states none, or not clearly. */
  readonly minimumMinor: bigint | null;
  /** What would be lent without collateral in the way: the amount asked, or the product's maximum below it. */
  readonly wantedMinor: bigint;
}

export function amountBounds(product: ContractFields, need: Need): AmountBounds {
  const { maximum, minimum } = product.amount;
  const fractionDigits = fractionDigitsOf(product.currency);
  const minor = (amount: string): bigint => parseMoneyRounded(amount, product.currency, fractionDigits, 'UP').minor;
  const isMaximumClear = maximum != null && !isLeftOpen(product, 'amount.maximum');
  return {
    minimumMinor: minimum != null && !isLeftOpen(product, 'amount.minimum') ? minor(minimum) : null,
    wantedMinor: minor(isMaximumClear && compareDecimals(maximum, need.amount) < 0 ? maximum : need.amount),
  };
}
