import type { IncentiveFormula, IncentiveTier } from '../../../schema';
import type { Violation } from '../refusal';
import { share, violation, yuan, yuanMinor } from './check-values';

/** More steps than any document has. */
const MAXIMUM_TIERS = 20;

const FIELD = 'formula.tiers';

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
  const end = tier.to == null ? [] : violation(`${at}.to`, tier.to, yuan);
  return [...violation(`${at}.from`, tier.from, yuan), ...end, ...violation(`${at}.rate`, tier.rate, share)];
}

/** Of tiers whose ends are amounts. */
function checkPlace(tiers: readonly IncentiveTier[], { from, to }: IncentiveTier, index: number): Violation[] {
  const at = `${FIELD}[${index}]`;
  const before = tiers[index - 1];
  const found: Violation[] = [];
  // An open tier that is not the last leaves no place for the next; it is refused itself, below.
  const start = before ? before.to : '0';
  if (start != null && yuanMinor(from) !== yuanMinor(start)) {
    const gapOrOverlap = (yuanMinor(from) ?? 0n) < (yuanMinor(start) ?? 0n) ? 'the tiers overlap' : 'a part is left out';
    found.push({ field: `${at}.from`, value: JSON.stringify(from), allowed: `${start}, where the one before ends; ${gapOrOverlap}` });
  }
  const isLast = index === tiers.length - 1;
  if (to == null && !isLast) found.push({ field: `${at}.to`, value: 'null', allowed: 'an amount: only the last tier has no upper end' });
  if (to != null && (yuanMinor(to) ?? 0n) <= (yuanMinor(from) ?? 0n)) found.push({ field: `${at}.to`, value: JSON.stringify(to), allowed: `more than ${from}` });
  return found;
}
