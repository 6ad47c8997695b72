import type { Violation } from '../../../schema';

/** A year and a day: what is decided further ahead is decided again. */
const MOST_DAYS_AHEAD = 366;
const DAY_MS = 86_400_000;

/** What is wrong with the instant from which a change is to be in force; only an import may backdate. */
export function effectiveFromViolations(field: string, effectiveFrom: string | null | undefined, now: string): Violation[] {
  if (effectiveFrom == null) return [];
  const last = new Date(Date.parse(now) + MOST_DAYS_AHEAD * DAY_MS).toISOString();
  if (effectiveFrom >= now && effectiveFrom <= last) return [];
  return [{ field, value: effectiveFrom, allowed: `an instant from now, ${now}, to ${MOST_DAYS_AHEAD} days ahead, ${last}; or none, for now` }];
}

const MAX_REASON_LENGTH = 500;

/** What is wrong with the words on why something is withdrawn. */
export function reasonViolations(reason: string | null | undefined): Violation[] {
  if (reason == null || reason.length <= MAX_REASON_LENGTH) return [];
  return [{ field: 'reason', value: reason, allowed: `at most ${MAX_REASON_LENGTH} characters` }];
}
