import type { OfferOrder, Verdict } from '../../../schema';
import { parseScaled } from '../../finance';

/** What a ranking looks at; nothing else about an offer can move it. */
export interface RankedBy {
  readonly verdict: Verdict;
  /** Decimal text of the offered amount. */
  readonly amount: string | null;
  /** Upper end; null: unbounded or not priced. */
  readonly irr: string | null;
  readonly irrAfterIncentives: string | null;
  readonly totalCost: string | null;
  readonly totalCostAfterIncentives: string | null;
  readonly largestDue: string | null;
  readonly turnaroundWorkingDays: number | null;
  /** Hash of need and product: breaks ties by nothing that a bank could choose. */
  readonly tieBreaker: string;
}

/** Smaller is better; null is last. */
type Objective = (offer: RankedBy) => bigint | null;

const DIGITS = 10;

function decimal(text: string | null): bigint | null {
  return text === null ? null : parseScaled('objective', text, DIGITS);
}

function negated(value: bigint | null): bigint | null {
  return value === null ? null : -value;
}

const OBJECTIVES: Readonly<Record<OfferOrder, Objective>> = Object.freeze({
  ALL_IN_AFTER_INCENTIVES: ({ irrAfterIncentives }) => decimal(irrAfterIncentives),
  ALL_IN: ({ irr }) => decimal(irr),
  FASTEST: ({ turnaroundWorkingDays }) => (turnaroundWorkingDays === null ? null : BigInt(turnaroundWorkingDays)),
  LOWEST_INSTALMENT: ({ largestDue }) => decimal(largestDue),
  AMOUNT_COVERED: ({ amount }) => negated(decimal(amount)),
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
  const totalCost: Objective =
    order === 'ALL_IN' ? (offer) => decimal(offer.totalCost) : (offer) => decimal(offer.totalCostAfterIncentives);
  return (a, b) =>
    VERDICT_ORDER[a.verdict] - VERDICT_ORDER[b.verdict] ||
    compareNullsLast(objective(a), objective(b)) ||
    compareNullsLast(totalCost(a), totalCost(b)) ||
    (a.tieBreaker < b.tieBreaker ? -1 : 1);
}

function compareNullsLast(a: bigint | null, b: bigint | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
