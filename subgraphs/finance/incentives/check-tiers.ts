import { isDecimal, type IncentiveFormula, type IncentiveTier } from '../../../schema';
import { parseMoney, parseRate } from '../money';
import type { Violation } from '../refusal';
import { POLICY_CURRENCY, POLICY_CURRENCY_DIGITS } from './conditions/loan-conditions';

/** More steps than any document has. */
export const MAXIMUM_TIERS = 20;

const FIELD = 'formula.tiers';
const YUAN = `an amount in ${POLICY_CURRENCY} of 0 or more, at most 2 decimals`;

/** Null where the text is no amount of yuan. */
function minorOf(value: unknown): bigint | null {
  if (!isDecimal(value) || value.startsWith('-') || !/^[^.]*(\.[0-9]{1,2}0*)?$/.test(value)) return null;
  return parseMoney(value, POLICY_CURRENCY, POLICY_CURRENCY_DIGITS).minor;
}

/**
 * 超额分段: tiers stand beside each other from 0 up, none overlapping and none left out; the last may
 * be open. A tier that is no object, or an end that is no amount, is named before the order is asked for.
 */
export function checkTiers({ tiers }: IncentiveFormula): Violation[] {
  if (tiers == null) return [];
  if (!Array.isArray(tiers) || tiers.length === 0 || tiers.length > MAXIMUM_TIERS) {
    const value = Array.isArray(tiers) ? `${tiers.length} tiers` : JSON.stringify(tiers);
    return [{ field: FIELD, value, allowed: `a list of 1 to ${MAXIMUM_TIERS} tiers` }];
  }
  const malformed = tiers.flatMap(checkTier);
  return malformed.length > 0 ? malformed : tiers.flatMap((tier, index) => checkPlace(tiers, tier, index));
}

function checkTier(tier: IncentiveTier | null, index: number): Violation[] {
  const at = `${FIELD}[${index}]`;
  if (tier === null || typeof tier !== 'object') return [{ field: at, value: JSON.stringify(tier), allowed: 'from, to and rate' }];
  const found: Violation[] = [];
  const refuse = (field: string, value: unknown, allowed: string): void => {
    found.push({ field: `${at}.${field}`, value: JSON.stringify(value) ?? String(value), allowed });
  };
  if (minorOf(tier.from) === null) refuse('from', tier.from, YUAN);
  if (tier.to != null && minorOf(tier.to) === null) refuse('to', tier.to, YUAN);
  if (!isDecimal(tier.rate) || tier.rate.startsWith('-') || parseRate(tier.rate) > parseRate('1')) refuse('rate', tier.rate, 'a decimal string from 0 to 1');
  return found;
}

/** Of tiers whose ends are amounts. */
function checkPlace(tiers: readonly IncentiveTier[], { from, to }: IncentiveTier, index: number): Violation[] {
  const at = `${FIELD}[${index}]`;
  const before = tiers[index - 1];
  const found: Violation[] = [];
  // An open tier that is not the last leaves no place for the next; it is refused itself, below.
  const start = before ? before.to : '0';
  if (start != null && minorOf(from) !== minorOf(start)) {
    const gapOrOverlap = (minorOf(from) ?? 0n) < (minorOf(start) ?? 0n) ? 'the tiers overlap' : 'a part is left out';
    found.push({ field: `${at}.from`, value: JSON.stringify(from), allowed: `${start}, where the one before ends; ${gapOrOverlap}` });
  }
  const isLast = index === tiers.length - 1;
  if (to == null && !isLast) found.push({ field: `${at}.to`, value: 'null', allowed: 'an amount: only the last tier has no upper end' });
  if (to != null && (minorOf(to) ?? 0n) <= (minorOf(from) ?? 0n)) found.push({ field: `${at}.to`, value: JSON.stringify(to), allowed: `more than ${from}` });
  return found;
}
