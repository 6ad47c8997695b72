import { type OfferOrder, type Verdict, compareTexts } from '../../../schema';

/**
 * What a ranking looks at; nothing else about an offer can move it. Amounts are minor units of the
 * one currency of the need: an offer in another is ineligible, hence not priced. Null is an upper
 * end that is unbounded or not priced.
 */
export interface RankedBy {
  readonly verdict: Verdict;
  /** What is offered whatever is not known, so that a fact or a value left out never helps. */
  readonly certainAmountMinor: bigint | null;
  /** Scaled as finance scales rates. */
  readonly irr: bigint | null;
  readonly irrAfterIncentives: bigint | null;
  readonly totalCostMinor: bigint | null;
  readonly totalCostAfterIncentivesMinor: bigint | null;
  readonly largestDueMinor: bigint | null;
  readonly turnaroundWorkingDays: number | null;
  /** Hash of need and product, see tieBreaker: breaks ties by nothing that a bank could choose for the need. */
  readonly tieBreaker: string;
}

/** Smaller is better; null is last. */
type Objective = (offer: RankedBy) => bigint | null;

const OBJECTIVES: Readonly<Record<OfferOrder, Objective>> = Object.freeze({
  ALL_IN_AFTER_INCENTIVES: ({ irrAfterIncentives }) => irrAfterIncentives,
  ALL_IN: ({ irr }) => irr,
  FASTEST: ({ turnaroundWorkingDays }) => (turnaroundWorkingDays === null ? null : BigInt(turnaroundWorkingDays)),
  LOWEST_INSTALMENT: ({ largestDueMinor }) => largestDueMinor,
  AMOUNT_COVERED: ({ certainAmountMinor }) => (certainAmountMinor === null ? null : -certainAmountMinor),
});

const VERDICT_ORDER: Readonly<Record<Verdict, number>> = Object.freeze({
  ELIGIBLE: 0,
  REFER: 1,
  UNABLE_TO_DETERMINE: 2,
  INELIGIBLE: 3,
});

/**
 * Orders offers by verdict, then by the declared objective, then by total cost, then by the hash.
 * Equal input, equal order, on every machine.
 */
export function compareOffers(order: OfferOrder): (a: RankedBy, b: RankedBy) => number {
  const objective = OBJECTIVES[order];
  const totalCost: Objective = (offer) => (order === 'ALL_IN' ? offer.totalCostMinor : offer.totalCostAfterIncentivesMinor);
  return (a, b) =>
    VERDICT_ORDER[a.verdict] - VERDICT_ORDER[b.verdict] ||
    compareNullsLast(objective(a), objective(b)) ||
    compareNullsLast(totalCost(a), totalCost(b)) ||
    compareTexts(a.tieBreaker, b.tieBreaker);
}

function compareNullsLast(a: bigint | null, b: bigint | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
