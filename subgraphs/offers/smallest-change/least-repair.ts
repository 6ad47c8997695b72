import type { ContractFields, Criterion, CriterionKind } from '../../../schema';
import type { Match } from '../matching/match';
import type { Need } from '../matching/need';
import type { CriterionOutcome } from '../matching/outcome';
import { type Assignment, changedNeed, matchChanged } from './changed-need';
import { type ChangeSize, isSmaller, sizeOf } from './change-size';
import { isOfLoan, planChange } from './plan-change';
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

/**
 * Needs matched and conditions whose alternatives are sought, in search of one offer's least change.
 * Bounds the work of an offer on a page, so that no catalog and no need makes a page slow.
 */
export const MAX_TRIALS = 240;

/** Alternatives tried for one condition, those of fewest fields first. */
export const MAX_ALTERNATIVES = 48;

export type LeastRepair =
  | { readonly kind: 'found'; readonly assignments: readonly Assignment[] }
  /** No values get these conditions out of the way. */
  | { readonly kind: 'none' }
  /** More to try than is tried for one offer, or values that no need can have: whether there is a way is not known. */
  | { readonly kind: 'undecided' };

export function fails({ result, unknownCause }: CriterionOutcome, goal: Goal): boolean {
  if (result === 'MET') return false;
  return goal === 'ELIGIBLE' || unknownCause !== 'BANK_JUDGES';
}

interface State {
  /** Without the plan of flows, which no condition looks at; see plan-change. */
  readonly need: Need;
  readonly match: Match;
  readonly assignments: readonly Assignment[];
}

interface Found {
  readonly assignments: readonly Assignment[];
  readonly size: ChangeSize;
}

/** The search for one offer's least change: what is tried for one goal counts for the next. */
export class Search {
  readonly question: RepairQuestion;
  #trials = 0;
  /** Whether something was left out that may have been a way. */
  #isCut = false;
  readonly #start: State;
  /** By amount and term. */
  readonly #plans = new Map<string, readonly Assignment[]>();
  readonly #sought = new Map<CriterionOutcome, readonly Alternative[]>();

  constructor(question: RepairQuestion) {
    const { match, need } = question;
    this.question = question;
    this.#start = { need: { ...need, cashPlan: null }, match, assignments: [] };
  }

  /** Matched and sought so far; at most {@link MAX_TRIALS}. */
  get trials(): number {
    return this.#trials;
  }

  /** Whether something fails that no value gets out of the way: then nothing else needs to be tried. */
  isHopeless(goal: Goal): boolean {
    return this.#start.match.outcomes.some((outcome, index) => fails(outcome, goal) && this.#alternativesFor(this.#failing(this.#start, outcome, index)).length === 0);
  }

  /**
   * The least set of values that gets the conditions of some kinds out of the way: every way to
   * settle the first that fails is followed, then the next, until none fails. A way is followed only
   * while it settles something, and only as far as it may still be smaller than the best one found.
   */
  leastRepair(kinds: readonly CriterionKind[], goal: Goal): LeastRepair {
    this.#isCut = false;
    const found = this.#explore(this.#start, kinds, goal, new Set(), null);
    if (this.#trials >= MAX_TRIALS) return { kind: 'undecided' };
    if (found) return { kind: 'found', assignments: found.assignments };
    return { kind: this.#isCut ? 'undecided' : 'none' };
  }

  #explore(state: State, kinds: readonly CriterionKind[], goal: Goal, seen: Set<string>, known: Found | null): Found | null {
    const { need, on, product } = this.question;
    const failing = this.#firstFailing(state, kinds, goal);
    if (!failing) return { assignments: state.assignments, size: this.#sizeOf(state.assignments) };
    let best = known;
    for (const alternative of this.#triedFor(failing)) {
      const assignments = merged(state.assignments, alternative);
      const key = keyOf(assignments);
      if (seen.has(key) || (best && !isSmaller(sizeOf(need, assignments), best.size))) continue;
      if (this.#trials >= MAX_TRIALS) return best;
      seen.add(key);
      this.#trials += 1;
      const changed = changedNeed(state.need, alternative, on);
      if (!changed) {
        this.#isCut = true;
        continue;
      }
      if (best && !isSmaller(this.#sizeOf(assignments), best.size)) continue;
      const next = matchChanged(product, changed, on);
      if (settlesMore(state.match, next, failing.outcome, goal)) best = this.#explore({ need: changed, match: next, assignments }, kinds, goal, seen, best);
    }
    return best;
  }

  /** With what changes of the plan besides. */
  #sizeOf(assignments: readonly Assignment[]): ChangeSize {
    const { need, on } = this.question;
    const loan = keyOf(assignments.filter(({ path }) => isOfLoan(path)));
    const plan = this.#plans.get(loan) ?? planChange(need, assignments, on) ?? [];
    this.#plans.set(loan, plan);
    return sizeOf(need, [...assignments, ...plan]);
  }

  #triedFor(failing: Failing): readonly Alternative[] {
    const alternatives = this.#alternativesFor(failing);
    if (alternatives.length > MAX_ALTERNATIVES) this.#isCut = true;
    return alternatives.slice(0, MAX_ALTERNATIVES);
  }

  #alternativesFor(failing: Failing): readonly Alternative[] {
    const sought = this.#sought.get(failing.outcome);
    if (sought) return sought;
    this.#trials += 1;
    const alternatives = REPAIRS[failing.outcome.kind](failing);
    this.#sought.set(failing.outcome, alternatives);
    return alternatives;
  }

  /** In the order of the kinds, then of the outcomes. */
  #firstFailing(state: State, kinds: readonly CriterionKind[], goal: Goal): Failing | null {
    for (const kind of kinds) {
      const index = state.match.outcomes.findIndex((outcome) => outcome.kind === kind && fails(outcome, goal));
      const outcome = state.match.outcomes[index];
      if (outcome) return this.#failing(state, outcome, index);
    }
    return null;
  }

  /** The outcomes of the terms stand before those of the criteria, of which each has one. */
  #failing({ match: { outcomes }, need }: State, outcome: CriterionOutcome, index: number): Failing {
    const { on, product } = this.question;
    const criterion: Criterion | null = product.criteria[index - (outcomes.length - product.criteria.length)] ?? null;
    return { product, need, on, outcome, criterion };
  }
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

function merged(assignments: readonly Assignment[], added: readonly Assignment[]): Assignment[] {
  return [...assignments.filter(({ path }) => !added.some((each) => each.path === path)), ...added];
}
