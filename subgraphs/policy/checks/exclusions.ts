import type { IncentiveRule, Violation } from '../../../schema';
import { type Excludable, checkExclusions } from '../../finance';
import { type Policy, latestAt } from '../policy';
import { valueAt } from './value-at';

/** A policy as it is about to be in force, from each of these instants until another version of it takes its turn. */
export interface NewVersion {
  readonly id: string;
  readonly rule: IncentiveRule | null;
  /** Instants in ISO 8601 UTC. */
  readonly instants: readonly string[];
}

/**
 * What a new version would do to the exclusions among the policies that are kept, at any instant from
 * which it is in force or another policy changes: what was wrong without it is not held against it.
 */
export function exclusionViolations({ id, instants, rule }: NewVersion, kept: readonly Policy[]): Violation[] {
  if (!rule) return [];
  const [from] = instants;
  const later = kept.flatMap(({ effectiveFrom }) => (from !== undefined && effectiveFrom > from ? [effectiveFrom] : []));
  for (const instant of new Set([...instants, ...later].sort())) {
    const latest = latestAt(kept, instant);
    const own = latest.get(id);
    const begun = instants.findLast((each) => each <= instant);
    if (begun === undefined || (own && own.effectiveFrom > begun)) continue;
    const others = [...latest.values()].filter((policy) => policy.id !== id).flatMap(excludable);
    const before = new Set(checkExclusions(others).map(({ field }) => field));
    const found = checkExclusions([...others, { id, rule }]).filter(({ field }) => !before.has(field));
    if (found.length > 0) return found.map((violation) => ofNewVersion(id, rule, violation));
  }
  return [];
}

/** A policy that is withdrawn may still be named, and excludes none. */
function excludable({ id, rule, withdrawn }: Policy): Excludable[] {
  if (!rule) return [];
  return [{ id, rule: withdrawn ? { ...rule, excludedBy: null } : rule }];
}

/** Finance names the policy in the field; of a circle it names any policy of it, and the way as the value. */
function ofNewVersion(id: string, rule: IncentiveRule, { allowed, field, value }: ReturnType<typeof checkExclusions>[number]): Violation {
  const own = `${id}.`;
  const path = field.startsWith(own) ? field.slice(own.length) : null;
  // Of an item of its own list the value is the item.
  if (path?.endsWith(']')) return { field: `rule.${path}`, value: valueAt(rule, path), allowed };
  return { field: 'rule.excludedBy', value, allowed: path === null ? `${allowed} (${field})` : allowed };
}
