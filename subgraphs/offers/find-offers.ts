import type { ContractFields, OfferOrder, RepaymentMethod, Verdict } from '../../schema';
import { parseRate } from '../finance';
import { type Candidate, candidateOf, matchOf, rankedBy, situationOf } from './candidate';
import type { OfferFilter } from './graphql/inputs';
import type { FinancingOffer } from './graphql/offer.type';
import type { Need } from './matching/need';
import { type OfferOrigin, offerView } from './offer-view/offer-view';
import { type RankedBy, compareOffers } from './ranking/objectives';
import type { Catalog } from './snapshots/catalog';

export interface OffersQuestion {
  readonly catalog: Catalog;
  readonly need: Need;
  /** Of a stored need; null where it is inline. */
  readonly storedNeed: OfferOrigin['storedNeed'];
  /** Instant, ISO 8601 UTC. */
  readonly asOf: string;
  readonly filter: OfferFilter;
  readonly orderBy: OfferOrder;
  readonly decisionKey: Buffer;
}

const DEFAULT_VERDICTS: readonly Verdict[] = ['ELIGIBLE', 'REFER', 'UNABLE_TO_DETERMINE'];

/** A ranked offer; its view is built only for the page that is shown. */
export interface RankedOffer {
  readonly product: ContractFields;
  readonly verdict: Verdict;
  readonly repaymentMethod: RepaymentMethod | null;
  readonly key: string;
  view(): FinancingOffer;
}

/** Every product in force held against the need, those that the filter leaves ranked under the declared objective. */
export function findOffers(question: OffersQuestion): RankedOffer[] {
  const { asOf, catalog, decisionKey, filter, need, orderBy, storedNeed } = question;
  const situation = situationOf(need, catalog.policy, asOf);
  const verdicts = filter.verdicts ?? DEFAULT_VERDICTS;
  const ranked: { candidate: Candidate; by: RankedBy }[] = [];
  for (const product of catalog.allInForce(asOf)) {
    if (!passesProductFilter(product, filter)) continue;
    const match = matchOf(product, situation);
    if (!verdicts.includes(match.verdict)) continue;
    const candidate = candidateOf(product, match, situation);
    const by = rankedBy(candidate, situation.needHash);
    if (passesPricingFilter(candidate, by, filter)) ranked.push({ candidate, by });
  }
  const compare = compareOffers(orderBy);
  ranked.sort((a, b) => compare(a.by, b.by));
  return ranked.map(({ candidate }, index) => ({
    product: candidate.product,
    verdict: candidate.match.verdict,
    repaymentMethod: candidate.pricing?.plan.method ?? null,
    key: `${candidate.product.id}@${candidate.product.version}`,
    view: () => offerView(candidate, index + 1, { situation, catalog, storedNeed, decisionKey }),
  }));
}

function passesProductFilter(product: ContractFields, { banks, guaranteeMethods, instruments, maxTurnaroundDays }: OfferFilter): boolean {
  if (banks && !banks.includes(product.bankCode)) return false;
  if (instruments && !instruments.includes(product.instrument)) return false;
  if (guaranteeMethods && !product.guarantees.some(({ method }) => guaranteeMethods.includes(method))) return false;
  if (maxTurnaroundDays == null) return true;
  const promised = product.turnaround?.maximumWorkingDays;
  return promised != null && promised <= maxTurnaroundDays;
}

function passesPricingFilter({ pricing }: Candidate, { irrAfterIncentives }: RankedBy, { maxAnnualRate, repaymentMethods }: OfferFilter): boolean {
  if (repaymentMethods) {
    const method = pricing?.plan.method;
    if (!method || !repaymentMethods.includes(method)) return false;
  }
  return maxAnnualRate == null || (irrAfterIncentives !== null && irrAfterIncentives <= parseRate(maxAnnualRate));
}
