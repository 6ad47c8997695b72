import type { CriterionKind } from '../../../schema';
import { type Assignment, changedNeed, isUnstated, matchChanged, valueAt } from './changed-need';
import { changeWords, compareFields } from './labels';
import { type Goal, type RepairQuestion, Search, fails } from './least-repair';
import { hasPlannedFlows, planChange } from './plan-change';
import { solvedWith } from './repairs';

/** One value of the need that is to be another. */
export interface Change {
  /** Path in FinancingNeedInput. */
  readonly field: string;
  readonly from: string | null;
  readonly to: string;
  /** The applicant did not state it: no change, but what must be so. */
  readonly unstated: boolean;
  readonly label: string;
  readonly labelEn: string;
}

export interface SmallestChange {
  readonly changes: readonly Change[];
  /** What the product comes to with the changes made. */
  readonly verdictAfterChange: Goal;
}

/** None exists, or it was not computed: nothing is to be changed, or there was more to try than is tried. */
export type SmallestChangeResult = SmallestChange | 'NONE' | 'NOT_COMPUTED';

/**
 * 最小调整: the least set of changes of the need and of what the applicant can change, after which
 * the product is ELIGIBLE; where the bank must judge in any case, REFER. Least is fewest fields,
 * then the least relative change, then the order of the product's conditions. The set is found by
 * matching and, made as a whole, matched once more.
 */
export function smallestChange(question: RepairQuestion): SmallestChangeResult {
  if (question.match.verdict === 'ELIGIBLE') return 'NOT_COMPUTED';
  const search = new Search(question);
  const eligible = reach(search, 'ELIGIBLE');
  return eligible === 'NONE' ? reach(search, 'REFER') : eligible;
}

function reach(search: Search, goal: Goal): SmallestChangeResult {
  const { question } = search;
  if (search.isHopeless(goal)) return 'NONE';
  const assignments: Assignment[] = [];
  for (const kinds of subjectsOf(question, goal)) {
    const repair = search.leastRepair(kinds, goal);
    if (repair.kind === 'none') return 'NONE';
    if (repair.kind === 'undecided') return 'NOT_COMPUTED';
    assignments.push(...repair.assignments);
  }
  return assignments.length === 0 ? 'NONE' : verified(question, assignments, goal);
}

/** The kinds of the conditions that fail, those together that are settled together. */
function subjectsOf({ match, need }: RepairQuestion, goal: Goal): (readonly CriterionKind[])[] {
  const hasPlan = hasPlannedFlows(need);
  const subjects = new Map<string, readonly CriterionKind[]>();
  for (const { kind } of match.outcomes.filter((outcome) => fails(outcome, goal))) {
    const kinds = solvedWith(kind, hasPlan);
    subjects.set(kinds.join(' '), kinds);
  }
  return [...subjects.values()];
}

/** The changes in the order of the input's fields, where the need with all of them comes to the verdict that was sought. */
function verified({ need, on, product }: RepairQuestion, found: readonly Assignment[], goal: Goal): SmallestChangeResult {
  const assignments = [...found, ...(planChange(need, found, on) ?? [])];
  const changed = changedNeed(need, assignments, on);
  if (!changed || matchChanged(product, changed, on).verdict !== goal) return 'NOT_COMPUTED';
  const changes = assignments.map(
    ({ path, value }): Change => ({
      field: path,
      from: textOf(valueAt(need, path)),
      // What a need has no use for it does not keep, as an empty plan.
      to: textOf(valueAt(changed, path) ?? value) ?? '',
      ...changeWords(path, isUnstated(need, path)),
    }),
  );
  return { changes: changes.sort((a, b) => compareFields(a.field, b.field)), verdictAfterChange: goal };
}

/** A value as input takes it; of a list its items, of an item its values, an empty list as `[]`. */
function textOf(value: unknown): string | null {
  if (value == null) return null;
  if (Array.isArray(value)) return value.length === 0 ? '[]' : value.map(textOf).join(' | ');
  return typeof value === 'object' ? Object.values(value).map(textOf).join(' ') : String(value);
}
