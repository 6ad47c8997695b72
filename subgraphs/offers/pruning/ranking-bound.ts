import type { OfferOrder, Verdict } from '../../../schema';
import type { RankedBy } from '../ranking/objectives';

/** A key no greater than the one that an offer is ranked by: smaller is better, Infinity stands for none. */
export interface RankingBound {
  readonly objective: number;
  readonly totalCost: number;
}

/** Before any hash. */
const FIRST_OF_TIES = '';
/** Below any rate and any amount. */
const LEAST = -(10n ** 40n);

/** The best offer that a bound leaves possible, as the ranking compares it: every offer with that bound is equal or after it. */
export function bestWithin(verdict: Verdict, orderBy: OfferOrder, { objective, totalCost }: RankingBound): RankedBy {
  const [least, leastTotal] = [integerOf(objective), integerOf(totalCost)];
  return {
    verdict,
    certainAmountMinor: orderBy === 'AMOUNT_COVERED' && least !== null ? -least : null,
    irr: orderBy === 'ALL_IN' ? least : null,
    irrAfterIncentives: orderBy === 'ALL_IN_AFTER_INCENTIVES' ? least : null,
    totalCostMinor: leastTotal,
    totalCostAfterIncentivesMinor: leastTotal,
    largestDueMinor: orderBy === 'LOWEST_INSTALMENT' ? least : null,
    turnaroundWorkingDays: orderBy === 'FASTEST' && Number.isFinite(objective) ? objective : null,
    tieBreaker: FIRST_OF_TIES,
  };
}

function integerOf(bound: number): bigint | null {
  if (bound === Infinity) return null;
  return bound === -Infinity ? LEAST : BigInt(Math.floor(bound));
}
