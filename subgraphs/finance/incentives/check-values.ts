import { isDecimal } from '../../../schema';
import { parseMoney, parseRate } from '../money';
import type { Violation } from '../refusal';
import { POLICY_CURRENCY, POLICY_CURRENCY_DIGITS } from './conditions/loan-conditions';

/** Null where the value is allowed, else what is. */
export type Check = (value: unknown) => string | null;

export const must = (allowed: string, holds: (value: unknown) => boolean): Check => (value) => (holds(value) ? null : allowed);

const ONE = parseRate('1');

/** In fen; null where the value is no amount of yuan. */
export function yuanMinor(value: unknown): bigint | null {
  if (!isDecimal(value) || value.startsWith('-') || !/^[^.]*(\.[0-9]{1,2}0*)?$/.test(value)) return null;
  return parseMoney(value, POLICY_CURRENCY, POLICY_CURRENCY_DIGITS).minor;
}

export const yuan = must(`an amount in ${POLICY_CURRENCY} of 0 or more, at most 2 decimals`, (value) => yuanMinor(value) !== null);
export const share = must('a decimal string from 0 to 1', (value) => isDecimal(value) && !value.startsWith('-') && parseRate(value) <= ONE);

export function violation(field: string, value: unknown, check: Check): Violation[] {
  const allowed = check(value);
  return allowed === null ? [] : [{ field, value: JSON.stringify(value) ?? String(value), allowed }];
}
