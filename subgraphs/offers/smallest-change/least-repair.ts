import type { ContractFields, Criterion, CriterionKind } from '../../../schema';
import type { Match } from '../matching/match';
import type { Need } from '../matching/need';
import type { CriterionOutcome } from '../matching/outcome';
import { type Assignment, changedNeed, matchChanged } from './changed-need';
import { type ChangeSize, isSmaller, sizeOf } from './change-size';
import type { Alternative, Failing } from './repair';
import { REPAIRS } from './repairs';

/** What an outcome must be: MET, or at least nothing that forbids and nothing that is missing. */
export type Goal = 'ELIGIBLE' | 'REFER';

export interface RepairQuestion {
  readonly product: ContractFields;
  readonly need: Need;
  /** Calendar day of asOf. */
  readonly on: string;
  /** Of the need that was asked. */
  readonly match: Match;
}

/** Needs matched in search of one offer's least change; see {@link MAX_TRIALS}. */
export interface Trials {
  count: number;
}

/** Bounds the work of an offer on a page, so that no catalog makes a page slow; the products of the sample take up to 42. */
export const MAX_TRIALS = 160;

export type LeastRepair =
  | { readonly kind: 'found'; readonly assignments: readonly Assignment[] }
  /** No values get these conditions out of the way. */
  | { readonly kind: 'none' }
  /** More to try than is tried for one offer. */
  | { readonly kind: 'too-many' };

export function fails({ result, unknownCause }: CriterionOutcome, goal: Goal): boolean {
  if (result === 'MET') return false;
  return goal === 'ELIGIBLE' || unknownCause !== 'BANK_JUDGES';
}

interface State {
  readonly need: Need;
  readonly match: Match;
  readonly assignments: readonly Assignment[];
}

/** Whether something fails that no value gets out of the way: then nothing else needs to be tried. */
export function isHopeless({ match, need, on, product }: RepairQuestion, goal: Goal): boolean {
  return match.outcomes.some((outcome, index) => fails(outcome, goal) && alternativesFor({ product, need, on, outcome, criterion: criterionOf(product, match, index) }).length === 0);
}

function alternativesFor(failing: Failing): readonly Alternative[] {
  return REPAIRS[failing.outcome.kind](failing);
}

/** The outcomes of the terms stand before those of the criteria, of which each has one. */
function criterionOf({ criteria }: ContractFields, { outcomes }: Match, index: number): Criterion | null {
  return criteria[index - (outcomes.length - criteria.length)] ?? null;
}

/**
 * The least set of values that gets the conditions of some kinds out of the way: every way to
 * settle the first that fails is followed, then the next, until none fails. A way is followed only
 * while it settles something, and only as far as it may still be smaller than the best one found.
 */
export function leastRepair(question: RepairQuestion, kinds: readonly CriterionKind[], goal: Goal, trials: Trials): LeastRepair {
  const { match, need, on, product } = question;
  const seen = new Set<string>();
  let best: { readonly assignments: readonly Assignment[]; readonly size: ChangeSize } | null = null;
  const explore = (state: State): void => {
    const failing = firstFailing(state, kinds, goal, product, on);
    if (!failing) {
      best = { assignments: state.assignments, size: sizeOf(need, state.assignments) };
      return;
    }
    for (const alternative of alternativesFor(failing)) {
      const assignments = merged(state.assignments, alternative);
      const key = keyOf(assignments);
      if (seen.has(key) || (best && !isSmaller(sizeOf(need, assignments), best.size))) continue;
      if (trials.count >= MAX_TRIALS) return;
      seen.add(key);
      trials.count += 1;
      const changed = changedNeed(state.need, alternative, on);
      if (!changed) continue;
      const next = matchChanged(product, changed, on);
      if (settlesMore(state.match, next, failing.outcome, goal)) explore({ need: changed, match: next, assignments });
    }
  };
  explore({ need, match, assignments: [] });
  if (trials.count >= MAX_TRIALS) return { kind: 'too-many' };
  const found = best as { readonly assignments: readonly Assignment[] } | null;
  return found ? { kind: 'found', assignments: found.assignments } : { kind: 'none' };
}

/** Fewer conditions of the kind fail; or as many, of which one asks for the next fact of the several that it needs. */
function settlesMore(before: Match, after: Match, { kind, missingFact }: CriterionOutcome, goal: Goal): boolean {
  const [more, less] = [countFailing(before, kind, goal), countFailing(after, kind, goal)];
  if (less !== more) return less < more;
  return missingFact !== null && after.outcomes.some((outcome) => outcome.kind === kind && outcome.missingFact !== null && outcome.missingFact !== missingFact);
}

function keyOf(assignments: readonly Assignment[]): string {
  return assignments.map(({ path, value }) => `${path}=${String(value)}`).sort().join('\n');
}

function countFailing({ outcomes }: Match, kind: CriterionKind, goal: Goal): number {
  return outcomes.filter((outcome) => outcome.kind === kind && fails(outcome, goal)).length;
}

/** In the order of the kinds, then of the outcomes. */
function firstFailing({ match, need }: State, kinds: readonly CriterionKind[], goal: Goal, product: ContractFields, on: string): Failing | null {
  for (const kind of kinds) {
    const index = match.outcomes.findIndex((outcome) => outcome.kind === kind && fails(outcome, goal));
    const outcome = match.outcomes[index];
    if (outcome) return { product, need, on, outcome, criterion: criterionOf(product, match, index) };
  }
  return null;
}

function merged(assignments: readonly Assignment[], added: readonly Assignment[]): Assignment[] {
  return [...assignments.filter(({ path }) => !added.some((each) => each.path === path)), ...added];
}
