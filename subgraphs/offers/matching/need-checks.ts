import { AMOUNT_ALLOWED, MAX_AMOUNT, badUserInput } from '../../../schema';
import { compareDecimals, digitsOf } from './compare-decimals';

/** Throws BAD_USER_INPUT for an amount that is none of the currency's, or that nobody lends. */
export function requireAmount(field: string, amount: string, fractionDigits: number): void {
  const inRange = compareDecimals(amount, '0') > 0 && compareDecimals(amount, String(MAX_AMOUNT)) <= 0;
  const digits = digitsOf(amount);
  if (inRange && digits <= fractionDigits) return;
  throw badUserInput({ field, value: amount, allowed: `${AMOUNT_ALLOWED}, with at most ${fractionDigits} digits after the point` });
}
