import { type Verdict } from '../../../schema';
import { parseRate } from '../../../subgraphs/finance';
import { candidateOf, matchOf, rankedBy, situationOf } from '../../../subgraphs/offers/candidate';
import type { OffersQuestion } from '../../../subgraphs/offers/offer-ranking';
import { compareOffers } from '../../../subgraphs/offers/ranking/objectives';

/** One offer as everything computed and sorted gives it. */
export interface BruteOffer {
  readonly key: string;
  readonly verdict: Verdict;
  readonly by: ReturnType<typeof rankedBy>;
}

const DEFAULT_VERDICTS: readonly Verdict[] = ['ELIGIBLE', 'REFER', 'UNABLE_TO_DETERMINE'];

/**
 * What an answer must be equal to: every product in force matched and priced, filtered, and sorted
 * whole. It shares with the product nothing but the functions that define the truth.
 */
export function bruteForce({ asOf, catalog, filter, need, orderBy }: OffersQuestion): BruteOffer[] {
  const situation = situationOf(need, catalog.policy, asOf);
  const verdicts = filter.verdicts ?? DEFAULT_VERDICTS;
  const offers = catalog.banks.flatMap(({ versions }) => {
    const ids = [...new Set(versions.map(({ id }) => id))];
    return ids.flatMap((id) => {
      const product = catalog.inForce(id, asOf);
      if (!product) return [];
      const { banks, guaranteeMethods, instruments, maxAnnualRate, maxTurnaroundDays, repaymentMethods } = filter;
      if (banks && !banks.includes(product.bankCode)) return [];
      if (instruments && !instruments.includes(product.instrument)) return [];
      if (guaranteeMethods && !product.guarantees.some(({ method }) => guaranteeMethods.includes(method))) return [];
      const promised = product.turnaround?.maximumWorkingDays;
      if (maxTurnaroundDays != null && (promised == null || promised > maxTurnaroundDays)) return [];
      const match = matchOf(product, situation);
      if (!verdicts.includes(match.verdict)) return [];
      const candidate = candidateOf(product, match, situation);
      const by = rankedBy(candidate, situation.needHash);
      const method = candidate.pricing?.plan.method;
      if (repaymentMethods && (!method || !repaymentMethods.includes(method))) return [];
      if (maxAnnualRate != null && (by.irrAfterIncentives === null || by.irrAfterIncentives > parseRate(maxAnnualRate))) return [];
      return [{ key: `${product.id}@${product.version}`, verdict: match.verdict, by }];
    });
  });
  const compare = compareOffers(orderBy);
  return offers.sort((a, b) => compare(a.by, b.by));
}
