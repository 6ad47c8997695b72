import type { IncentiveRule } from '../../../schema';

/** What of a policy decides with which others it combines. */
export interface Excludable {
  readonly id: string;
  readonly rule: Pick<IncentiveRule, 'exclusiveGroup' | 'excludedBy'>;
}

/** Policies that are settled together: those of one exclusive group, or one that is in none. */
export interface ExclusionUnit<T extends Excludable> {
  readonly group: string | null;
  readonly members: readonly T[];
}

export interface ExclusionOrder<T extends Excludable> {
  /** What excludes stands before what it excludes; of those that wait on each other the one with the smallest id is first. */
  readonly units: readonly ExclusionUnit<T>[];
  /** Units that wait on each other, in the order of their ids; empty where there is no cycle. */
  readonly cycle: readonly ExclusionUnit<T>[];
}

const idOf = <T extends Excludable>({ members: [first] }: ExclusionUnit<T>): string => first?.id ?? '';

/**
 * The order in which exclusions are settled, whatever the order of the policies. A policy of the same
 * group excludes nothing that the group does not, so that excludedBy counts between units only.
 */
export function exclusionOrder<T extends Excludable>(policies: readonly T[]): ExclusionOrder<T> {
  const all = unitsOf(policies);
  const unitOf = new Map(all.flatMap((unit) => unit.members.map(({ id }) => [id, unit] as const)));
  const before = new Map(all.map((unit) => [unit, excludersOf(unit, unitOf)]));
  const waiting = new Set(all);
  const isReady = (unit: ExclusionUnit<T>): boolean => [...(before.get(unit) ?? [])].every((each) => !waiting.has(each));
  const units: ExclusionUnit<T>[] = [];
  let cycle: readonly ExclusionUnit<T>[] = [];
  for (let [first] = waiting; first; [first] = waiting) {
    const ready = [...waiting].filter(isReady);
    if (ready.length === 0 && cycle.length === 0) cycle = cycleIn(first, waiting, before);
    for (const unit of ready.length === 0 ? [first] : ready) {
      waiting.delete(unit);
      units.push(unit);
    }
  }
  return { units, cycle };
}

function unitsOf<T extends Excludable>(policies: readonly T[]): ExclusionUnit<T>[] {
  const byId = [...policies].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  const groups = new Map<string, T[]>();
  const units: ExclusionUnit<T>[] = [];
  for (const policy of byId) {
    const group = policy.rule.exclusiveGroup ?? null;
    const members = group === null ? undefined : groups.get(group);
    if (members) {
      members.push(policy);
      continue;
    }
    const own = [policy];
    if (group !== null) groups.set(group, own);
    units.push({ group, members: own });
  }
  return units;
}

function excludersOf<T extends Excludable>(unit: ExclusionUnit<T>, unitOf: ReadonlyMap<string, ExclusionUnit<T>>): ReadonlySet<ExclusionUnit<T>> {
  const found = unit.members.flatMap(({ rule }) => (rule.excludedBy ?? []).map((id) => unitOf.get(id)));
  return new Set(found.filter((each): each is ExclusionUnit<T> => each !== undefined && each !== unit));
}

/** From one that waits, along what it waits on, to the first that comes again: there is one, since all wait. */
function cycleIn<T extends Excludable>(
  first: ExclusionUnit<T>,
  waiting: ReadonlySet<ExclusionUnit<T>>,
  before: ReadonlyMap<ExclusionUnit<T>, ReadonlySet<ExclusionUnit<T>>>,
): ExclusionUnit<T>[] {
  const path = new Set<ExclusionUnit<T>>();
  let at: ExclusionUnit<T> | undefined = first;
  while (at && !path.has(at)) {
    path.add(at);
    const next: ExclusionUnit<T>[] = [...(before.get(at) ?? [])].filter((each) => waiting.has(each));
    at = next.reduce<ExclusionUnit<T> | undefined>((least, each) => (least && idOf(least) < idOf(each) ? least : each), undefined);
  }
  const units = [...path];
  return at ? units.slice(units.indexOf(at)) : [];
}
