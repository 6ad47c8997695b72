import type { RateComponent, TypedUnknown } from '../../../schema';
import { isWithin } from '../matching/compare-decimals';
import { type TieredRate, stackTiers } from './balance-tiers';
import { joinFindings } from './findings';
import type { Interval } from './interval';
import { type PricedComponent, isConditional, priceComponent } from './rate-component';
import { spanOf } from './rate-path';
import type { RateInterval, RateQuestion, RateTerms } from './rate-question';

/** Nothing is known of the rate but that it is not negative. */
const UNBOUNDED: Interval<RateTerms> = Object.freeze({ low: Object.freeze({ annualRate: 0n, repricings: [], tiers: null }), high: null });

/**
 * The contract rate of a product for a need: the span of every CONTRACT component whose bounds
 * contain it. A point only where all of them say the same exact rate on every day of the term.
 * Where each of them is subject to a condition in words, none need hold, so that no upper end is known.
 */
export function contractRate(question: RateQuestion): RateInterval {
  const applying = question.product.rates.flatMap((component, index) =>
    component.role === 'CONTRACT' && applies(component, question) ? [priceComponent(component, index, question)] : [],
  );
  if (applying.length === 0) {
    const note = 'No rate is published for this amount, term and repayment method';
    return answer(UNBOUNDED, [], [], [{ field: 'rates', reason: 'UNDISCLOSED', note }]);
  }
  const combined = combine(applying, question);
  const { parts, terms, unknowns } = combined;
  return answer(combined.isConditional ? { low: terms.low, high: null } : terms, parts, applying, unknowns);
}

function answer(terms: Interval<RateTerms>, parts: RateInterval['parts'], applying: readonly PricedComponent[], unknowns: readonly TypedUnknown[]): RateInterval {
  const found = joinFindings(applying.map(({ findings }) => findings));
  return {
    rate: { low: terms.low.annualRate, high: terms.high && terms.high.annualRate },
    terms,
    parts,
    findings: { ...found, unknowns: [...found.unknowns, ...unknowns] },
  };
}

interface Combined extends TieredRate {
  readonly unknowns: readonly TypedUnknown[];
  /** The bank may charge another rate altogether, because a condition in words does not hold. */
  readonly isConditional: boolean;
}

/** Tiers of one balance are put upon one another; of several rates that may be the one, the span. */
function combine(applying: readonly PricedComponent[], question: RateQuestion): Combined {
  const balances = [...balancesOf(applying)].map((tiers) => ({ tiers, stack: stackTiers(tiers, question) }));
  const [only] = balances;
  if (only && only.tiers.length === applying.length && 'terms' in only.stack) {
    return { ...only.stack, unknowns: [], isConditional: applying.some(({ component }) => isConditional(component)) };
  }
  const parts = applying.flatMap((priced) => priced.parts);
  const areAllConditional = applying.every(({ component }) => isConditional(component));
  const uncovered = balances.flatMap(({ stack }) => ('note' in stack && !stack.isCovered ? [stack.note] : []));
  if (uncovered.length > 0) {
    const unknowns = uncovered.map((note): TypedUnknown => ({ field: 'rates', reason: 'UNDISCLOSED', note }));
    return { terms: UNBOUNDED, parts, unknowns, isConditional: areAllConditional };
  }
  const terms = spanOf(applying.map((priced) => priced.parts));
  const isOne = applying.length === 1 || terms.low === terms.high;
  return { terms, parts, unknowns: isOne ? [] : [whySpan(only, applying, question)], isConditional: areAllConditional };
}

interface Balance {
  readonly tiers: readonly PricedComponent[];
  readonly stack: ReturnType<typeof stackTiers>;
}

function whySpan(only: Balance | undefined, applying: readonly PricedComponent[], question: RateQuestion): TypedUnknown {
  if (only && only.tiers.length === applying.length && 'note' in only.stack) return { field: 'rates', reason: 'UNPARSED', note: only.stack.note };
  return { field: 'rates', reason: 'AMBIGUOUS', note: severalNote(applying, question) };
}

/** Tiers that differ in the part of the balance alone apply together, each to its part. */
function balancesOf(applying: readonly PricedComponent[]): Iterable<readonly PricedComponent[]> {
  const balances = new Map<string, PricedComponent[]>();
  for (const priced of applying) {
    if (priced.component.tierMethod !== 'PER_TIER') continue;
    const key = boundsBesideAmount(priced.component);
    balances.set(key, [...(balances.get(key) ?? []), priced]);
  }
  return balances.values();
}

function boundsBesideAmount({ creditRatings, maximumTermMonths, minimumTermMonths, repaymentMethods, taxCreditGrades }: RateComponent): string {
  return JSON.stringify([creditRatings, maximumTermMonths, minimumTermMonths, repaymentMethods, taxCreditGrades].map((bound) => bound ?? null));
}

const GRADES = [
  ['creditRating', 'creditRatings'],
  ['taxCreditGrade', 'taxCreditGrades'],
] as const;

function severalNote(applying: readonly PricedComponent[], { need }: RateQuestion): string {
  const missing = GRADES.filter(([fact, admitted]) => need.applicant[fact] == null && applying.some(({ component }) => component[admitted]?.length));
  if (missing.length === 0) return `${applying.length} published rates apply to this need; the source does not say which`;
  return `${applying.length} published rates may apply to this need; the applicant does not state ${missing.map(([fact]) => fact).join(' and ')}`;
}

function applies(component: RateComponent, { amount, method, need }: RateQuestion): boolean {
  // 超额分段: each part of the balance has its tier's rate, so every tier up to the amount applies.
  const upperEnd = component.tierMethod === 'PER_TIER' ? null : component.maximumAmount;
  if (!isWithin(amount, component.minimumAmount, upperEnd)) return false;
  const { minimumTermMonths, maximumTermMonths } = component;
  if (minimumTermMonths != null && need.termMonths < minimumTermMonths) return false;
  if (maximumTermMonths != null && need.termMonths > maximumTermMonths) return false;
  if (component.repaymentMethods?.length && method !== null && !component.repaymentMethods.includes(method)) return false;
  const { creditRating, taxCreditGrade } = need.applicant;
  return mayHold(component.taxCreditGrades, taxCreditGrade) && mayHold(component.creditRatings, creditRating);
}

/** Where the applicant does not state its grade, any tier may be the one. */
function mayHold<T>(admitted: readonly T[] | null | undefined, given: T | null | undefined): boolean {
  return !admitted?.length || given == null || admitted.includes(given);
}
