import { type IncentiveRule, type Violation, isLaterVersion } from '../../../schema';
import { canonicalJson } from '../../chassis';
import { type Excludable, checkExclusions } from '../../finance';
import type { Policy } from '../policy';
import { type Connected, connectedWith } from './connected';
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
 * Only what is connected with it is looked at, and again only after that has changed.
 */
export function exclusionViolations({ id, instants, rule }: NewVersion, kept: readonly Policy[]): Violation[] {
  const [from] = instants;
  if (!rule || from === undefined) return [];
  const inOrder = [...kept].sort((a, b) => (isLaterVersion(a, b) ? 1 : -1));
  const changes = inOrder.flatMap(({ effectiveFrom }) => (effectiveFrom > from ? [effectiveFrom] : []));
  const latest = new Map<string, Policy>();
  let next = 0;
  let known: Connected | null = null;
  for (const instant of [...new Set([...instants, ...changes])].sort()) {
    for (let version = inOrder[next]; version && version.effectiveFrom <= instant; version = inOrder[next]) {
      if (known && isConnected(known, version) && !excludesAlike(version, latest.get(version.id))) known = null;
      latest.set(version.id, version);
      next += 1;
    }
    const own = latest.get(id);
    const begun = instants.findLast((each) => each <= instant);
    if (known || begun === undefined || (own && own.effectiveFrom > begun)) continue;
    known = connectedWith({ id, rule }, [...latest.values()].filter((policy) => policy.id !== id).flatMap(excludable));
    // Without its group and what excludes it the policy is there all the same, for others to name.
    const before = new Set(checkExclusions([...known.policies, { id, rule: {} }]).map(({ field }) => field));
    const found = checkExclusions([...known.policies, { id, rule }]).filter(({ field }) => !before.has(field));
    if (found.length > 0) return found.map((violation) => ofNewVersion(id, rule, violation));
  }
  return [];
}

function isConnected({ groups, ids }: Connected, { id, rule }: Policy): boolean {
  return ids.has(id) || (rule?.exclusiveGroup != null && groups.has(rule.exclusiveGroup));
}

/** Whether a version leaves the exclusions as the one before it had them. */
function excludesAlike(version: Policy, before: Policy | undefined): boolean {
  const said = (policy: Policy): string => canonicalJson(excludable(policy).map(({ rule: { excludedBy, exclusiveGroup } }) => [exclusiveGroup ?? null, excludedBy ?? null]));
  return before !== undefined && said(version) === said(before);
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
