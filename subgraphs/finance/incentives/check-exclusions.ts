import type { Violation } from '../refusal';
import { exclusionOrder, type Excludable, type ExclusionUnit } from './exclusion-order';

/** More would make one saving slow, and no offer holds a tenth of it. */
const MAXIMUM_POLICIES_CHECKED = 5_000;

/**
 * Whether the policies of a set can be settled against each other: `excludedBy` of each names others
 * of the set, none of its own group, and nothing excludes itself by way of others. Give the version in
 * force of every policy, among them the one that is to be saved. A violation names the policy in `field`.
 */
export function checkExclusions(policies: readonly Excludable[]): Violation[] {
  if (policies.length > MAXIMUM_POLICIES_CHECKED) {
    return [{ field: 'policies', value: String(policies.length), allowed: `at most ${MAXIMUM_POLICIES_CHECKED}` }];
  }
  const known = new Map(policies.map((policy) => [policy.id, policy]));
  const named = policies.flatMap((policy) => (policy.rule.excludedBy ?? []).flatMap((id, index) => checkNamed(policy, id, index, known)));
  if (named.length > 0) return named;
  const { cycle } = exclusionOrder(policies);
  const [first] = cycle;
  if (!first) return [];
  const path = [...cycle, first].map(nameOf).join(' ← ');
  return [{ field: `${first.members[0]?.id ?? ''}.excludedBy`, value: path, allowed: 'no cycle of exclusions; the policies of one exclusiveGroup count as one' }];
}

function checkNamed(policy: Excludable, id: string, index: number, known: ReadonlyMap<string, Excludable>): Violation[] {
  const refuse = (allowed: string): Violation[] => [{ field: `${policy.id}.excludedBy[${index}]`, value: JSON.stringify(id), allowed }];
  const other = known.get(id);
  if (id === policy.id) return refuse('another policy than itself');
  if (!other) return refuse('the id of a policy that is kept');
  const group = policy.rule.exclusiveGroup;
  if (group != null && other.rule.exclusiveGroup === group) return refuse(`a policy outside of its own exclusiveGroup ${group}, of which one alone counts anyhow`);
  return [];
}

function nameOf({ group, members }: ExclusionUnit<Excludable>): string {
  const ids = members.map(({ id }) => id).join(', ');
  return group === null || members.length === 1 ? ids : `${group} (${ids})`;
}
