import type { CriterionKind } from '../../../schema';
import { type Assignment, changedNeed, isUnstated, matchChanged, valueAt } from './changed-need';
import { changeWords, compareFields } from './labels';
import { type Goal, type RepairQuestion, type Trials, fails, isHopeless, leastRepair } from './least-repair';
import { TOGETHER } from './repairs';

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
  const trials: Trials = { count: 0 };
  const eligible = reach(question, 'ELIGIBLE', trials);
  return eligible === 'NONE' ? reach(question, 'REFER', trials) : eligible;
}

function reach(question: RepairQuestion, goal: Goal, trials: Trials): SmallestChangeResult {
  if (isHopeless(question, goal)) return 'NONE';
  const assignments: Assignment[] = [];
  for (const kinds of subjectsOf(question, goal)) {
    const repair = leastRepair(question, kinds, goal, trials);
    if (repair.kind === 'none') return 'NONE';
    if (repair.kind === 'too-many') return 'NOT_COMPUTED';
    assignments.push(...repair.assignments);
  }
  return assignments.length === 0 ? 'NONE' : verified(question, assignments, goal);
}

/** The kinds of the conditions that fail, those together that are settled together. */
function subjectsOf({ match }: RepairQuestion, goal: Goal): (readonly CriterionKind[])[] {
  const failing = new Set(match.outcomes.filter((outcome) => fails(outcome, goal)).map(({ kind }) => kind));
  return [...new Set([...failing].map((kind) => TOGETHER.find((kinds) => kinds.includes(kind)) ?? kind))].map((kinds) =>
    typeof kinds === 'string' ? [kinds] : kinds,
  );
}

/** The changes in the order of the input's fields, where the need with all of them comes to the verdict that was sought. */
function verified({ need, on, product }: RepairQuestion, assignments: readonly Assignment[], goal: Goal): SmallestChangeResult {
  const changed = changedNeed(need, assignments, on);
  if (!changed || matchChanged(product, changed, on).verdict !== goal) return 'NOT_COMPUTED';
  const changes = assignments.map(
    ({ path }): Change => ({
      field: path,
      from: textOf(valueAt(need, path)),
      to: textOf(valueAt(changed, path)) ?? '',
      ...changeWords(path, isUnstated(need, path)),
    }),
  );
  return { changes: changes.sort((a, b) => compareFields(a.field, b.field)), verdictAfterChange: goal };
}

/** A value as input takes it; of a list its items, an empty one as `[]`. */
function textOf(value: unknown): string | null {
  if (value == null) return null;
  if (!Array.isArray(value)) return String(value);
  return value.length === 0 ? '[]' : value.join(' | ');
}
