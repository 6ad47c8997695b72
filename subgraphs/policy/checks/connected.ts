import type { Excludable } from '../../finance';

/** What may close a circle with a policy, or be named wrongly by it. */
export interface Connected {
  readonly policies: readonly Excludable[];
  /** Of these policies and of all that they name, kept or not. */
  readonly ids: ReadonlySet<string>;
  /** Their exclusive groups. */
  readonly groups: ReadonlySet<string>;
}

/** From a policy along what excludes it and what shares its groups, so far as the others lead. */
export function connectedWith(policy: Excludable, others: readonly Excludable[]): Connected {
  const byId = new Map(others.map((other) => [other.id, other]));
  const found = new Set([policy]);
  const ids = new Set([policy.id]);
  const groups = new Set<string>();
  // A set is walked along with what is added to it on the way.
  for (const { rule: { excludedBy, exclusiveGroup } } of found) {
    for (const id of excludedBy ?? []) {
      const other = byId.get(id);
      ids.add(id);
      if (other) found.add(other);
    }
    if (exclusiveGroup == null || groups.has(exclusiveGroup)) continue;
    groups.add(exclusiveGroup);
    for (const other of others) if (other.rule.exclusiveGroup === exclusiveGroup) found.add(other);
  }
  for (const { id } of found) ids.add(id);
  return { policies: [...found].filter((other) => other !== policy), ids, groups };
}
