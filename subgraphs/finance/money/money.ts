import { FinanceInputError, requireInteger } from '../refusal';
import { formatScaled, parseScaled } from './decimal';
import { divideRounded, type Rounding } from './rounding';

/**
 * An amount: an integer of minor units (fen for CNY) and its ISO 4217 code. The number of fraction
 * digits is not part of it; it is given where text comes in and goes out, by whoever holds the
 * currency table.
 */
export interface Money {
  readonly currency: string;
  readonly minor: bigint;
}

/** ISO 4217 has currencies of 0 to 4 fraction digits. */
const MAXIMUM_FRACTION_DIGITS = 4;

/** The wire's Decimal has at most 10 decimals. */
const STATED_DIGITS = 10;

export function money(currency: string, minor: bigint): Money {
  return { currency, minor };
}

/** "2000000.00" in CNY with 2 digits. Throws FinanceInputError for text that is no amount of the currency. */
export function parseMoney(decimal: string, currency: string, fractionDigits: number): Money {
  requireInteger('fractionDigits', fractionDigits, 0, MAXIMUM_FRACTION_DIGITS);
  return { currency, minor: parseScaled(`amount in ${currency}`, decimal, fractionDigits) };
}

/** As {@link parseMoney}, for a stated figure that may be finer than the currency: digits past it are rounded. */
export function parseMoneyRounded(decimal: string, currency: string, fractionDigits: number, rounding: Rounding): Money {
  requireInteger('fractionDigits', fractionDigits, 0, MAXIMUM_FRACTION_DIGITS);
  const fine = parseScaled(`amount in ${currency}`, decimal, STATED_DIGITS);
  return { currency, minor: divideRounded(fine, 10n ** BigInt(STATED_DIGITS - fractionDigits), rounding) };
}

/** With every fraction digit of the currency: "8833.30", "0.00", "-5.00". */
export function formatMoney(amount: Money, fractionDigits: number): string {
  requireInteger('fractionDigits', fractionDigits, 0, MAXIMUM_FRACTION_DIGITS);
  return formatScaled(amount.minor, fractionDigits);
}

/** Throws before any arithmetic where two amounts differ in currency. */
export function requireSameCurrency(left: Money, right: Money): void {
  if (left.currency === right.currency) return;
  throw new FinanceInputError({ field: 'currency', value: right.currency, allowed: `${left.currency}, as the other amount` });
}

export function addMoney(left: Money, right: Money): Money {
  requireSameCurrency(left, right);
  return { currency: left.currency, minor: left.minor + right.minor };
}

export function subtractMoney(left: Money, right: Money): Money {
  requireSameCurrency(left, right);
  return { currency: left.currency, minor: left.minor - right.minor };
}

/** Negative, zero or positive, as a sort function wants it. */
export function compareMoney(left: Money, right: Money): -1 | 0 | 1 {
  requireSameCurrency(left, right);
  if (left.minor === right.minor) return 0;
  return left.minor < right.minor ? -1 : 1;
}

/** amount × numerator / denominator, rounded once. */
export function multiplyByRatio(amount: Money, numerator: bigint, denominator: bigint, rounding: Rounding): Money {
  return { currency: amount.currency, minor: divideRounded(amount.minor * numerator, denominator, rounding) };
}
