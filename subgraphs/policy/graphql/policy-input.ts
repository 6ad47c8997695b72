import type { Violation } from '../../../schema';
import { effectiveFromViolations } from '../../chassis';
import { checkEntry } from '../checks/check-entry';
import type { PolicyEntry, PolicyTerms } from '../policy';

/** `IncentivePolicyInput` as GraphQL has read it: see deriveInputs. */
export interface PolicyInput extends Omit<PolicyTerms, 'illustrative' | 'withdrawn'> {
  readonly id: string;
  readonly effectiveFrom?: string | null;
  readonly baseVersion?: string | null;
}

export interface PolicySettings {
  /** Instant in ISO 8601 UTC. */
  readonly now: string;
  /** Illustrative data is not recorded. */
  readonly production: boolean;
}

/** What a version of the policy would say, in force from when it was asked for, else from now. */
export function entryOf({ baseVersion: _base, effectiveFrom, id, ...stated }: PolicyInput, now: string): PolicyEntry {
  const terms: PolicyTerms = { ...stated, illustrative: stated.trust === 'ILLUSTRATIVE' };
  return { id, effectiveFrom: effectiveFrom ?? now, recordedAt: now, backfilled: false, terms };
}

/** Everything that stands against a policy by itself, by field of the input. */
export function inputViolations(input: PolicyInput, { now, production }: PolicySettings): Violation[] {
  const instant = effectiveFromViolations('effectiveFrom', input.effectiveFrom, now);
  const entry = entryOf(instant.length > 0 ? { ...input, effectiveFrom: null } : input, now);
  const madeUp: Violation[] =
    production && entry.terms.illustrative ? [{ field: 'trust', value: input.trust, allowed: 'any other in production, which holds nothing illustrative' }] : [];
  return [...instant, ...madeUp, ...checkEntry(entry)];
}
