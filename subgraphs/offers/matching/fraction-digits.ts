import { findCurrency } from '../../../schema';

/** Digits of a currency's minor unit. Needs and catalogs are read in currencies of ISO 4217 alone: throws an Error for any other code. */
export function fractionDigitsOf(currency: string): number {
  const known = findCurrency(currency);
  if (!known) throw new Error(`a need or a product in "${currency}" was admitted`);
  return known.fractionDigits;
}
