import {
  type ContractFields,
  type OfferOrder,
  RepaymentMethod,
  type SizeClass,
  type Verdict,
  calendarDateOf,
  findCurrency,
  termOf,
} from '../../schema';
import { formatMoney, formatRate, sizeClassOf } from '../finance';
import { type Decision, encodeDecision, shortHash, tieBreaker } from './decision/decision-id';
import { ENGINE_VERSION } from './engine';
import type { OfferFilter } from './graphql/inputs';
import type { FinancingOffer } from './graphql/offer.type';
import { isWithin } from './matching/compare-decimals';
import { type Match, matchProduct } from './matching/match';
import type { Need } from './matching/need';
import { bankView } from './offer-view/bank-view';
import { CostView } from './offer-view/cost-view';
import { incentiveView } from './offer-view/incentive-view';
import { mapInterval, pointOf } from './pricing/interval';
import { policiesInForce } from './pricing/policies-in-force';
import { type Pricing, type Scenario, priceProduct } from './pricing/price-product';
import { type RankedBy, compareOffers } from './ranking/objectives';
import type { Catalog } from './snapshots/catalog';


export interface OffersQuestion {
  readonly catalog: Catalog;
  readonly need: Need;
  /** Of a stored need; null where it is inline. */
  readonly storedNeed: { readonly id: string; readonly version: string } | null;
  /** Instant, ISO 8601 UTC. */
  readonly asOf: string;
  readonly filter: OfferFilter;
  readonly orderBy: OfferOrder;
  readonly decisionKey: Buffer;
}

/** An offer before it has its place, with what the ranking looks at. */
interface Candidate {
  readonly product: ContractFields;
  readonly match: Match;
  readonly pricing: Pricing | null;
  readonly rankedBy: RankedBy;
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
  const { asOf, catalog, need, orderBy } = question;
  const on = calendarDateOf(asOf);
  const sizeClass = sizeClassOfApplicant(need);
  const needHash = shortHash(need);
  const policies = policiesInForce(catalog.policy, asOf, on, need.applicant.region);
  const candidates = catalog
    .allInForce(asOf)
    .filter((product) => passesProductFilter(product, question.filter))
    .map((product): Candidate => {
      const match = matchProduct(product, need, { sizeClass, on });
      const pricing =
        match.verdict === 'INELIGIBLE'
          ? null
          : priceProduct({
              product,
              need,
              sizeClass,
              policy: catalog.policy,
              policies,
              fractionDigits: fractionDigitsOf(product.currency),
            });
      return { product, match, pricing, rankedBy: rankedBy(product, match, pricing, needHash) };
    })
    .filter((candidate) => passesOfferFilter(candidate, question.filter));
  const compare = compareOffers(orderBy);
  candidates.sort((a, b) => compare(a.rankedBy, b.rankedBy));
  return candidates.map((candidate, index) => ({
    product: candidate.product,
    verdict: candidate.match.verdict,
    repaymentMethod: candidate.pricing?.plan.method ?? null,
    key: `${candidate.product.id}@${candidate.product.version}`,
    view: () => offerView(candidate, index + 1, needHash, question),
  }));
}

function sizeClassOfApplicant({ applicant }: Need): SizeClass | null {
  if (applicant.sizeClass) return applicant.sizeClass;
  const result = sizeClassOf(applicant);
  return result.kind === 'ok' ? result.sizeClass : null;
}

function fractionDigitsOf(currency: string): number {
  return findCurrency(currency)?.fractionDigits ?? 2;
}

function passesProductFilter(product: ContractFields, { banks, guaranteeMethods, instruments, maxTurnaroundDays }: OfferFilter): boolean {
  if (banks && !banks.includes(product.bankCode)) return false;
  if (instruments && !instruments.includes(product.instrument)) return false;
  if (guaranteeMethods && !product.guarantees.some(({ method }) => guaranteeMethods.includes(method))) return false;
  if (maxTurnaroundDays == null) return true;
  const promised = product.turnaround?.maximumWorkingDays;
  return promised != null && promised <= maxTurnaroundDays;
}

function passesOfferFilter({ match, pricing, rankedBy }: Candidate, filter: OfferFilter): boolean {
  if (!(filter.verdicts ?? DEFAULT_VERDICTS).includes(match.verdict)) return false;
  if (filter.repaymentMethods) {
    const method = pricing?.plan.method;
    if (!method || !filter.repaymentMethods.includes(method)) return false;
  }
  if (filter.maxAnnualRate == null) return true;
  return rankedBy.irrAfterIncentives !== null && isWithin(rankedBy.irrAfterIncentives, null, filter.maxAnnualRate);
}

function rankedBy(product: ContractFields, match: Match, pricing: Pricing | null, needHash: string): RankedBy {
  const digits = fractionDigitsOf(product.currency);
  const upper = pricing?.scenarios?.high ?? null;
  const text = (minor: bigint) => formatMoney({ currency: product.currency, minor }, digits);
  const largest = upper?.cost.schedule.reduce((most, { fee, interest, principal }) => {
    const due = principal.minor + interest.minor + fee.minor;
    return due > most ? due : most;
  }, 0n);
  return {
    verdict: match.verdict,
    amount: pricing ? text(pricing.amount.minor) : null,
    irr: upper?.cost.annualRateIrr ?? null,
    irrAfterIncentives: upper?.costAfterIncentives.annualRateIrr ?? null,
    totalCost: upper ? text(upper.cost.totalCost.minor) : null,
    totalCostAfterIncentives: upper ? text(upper.costAfterIncentives.totalCost.minor) : null,
    largestDue: largest === undefined ? null : text(largest),
    turnaroundWorkingDays: product.turnaround?.maximumWorkingDays ?? null,
    tieBreaker: tieBreaker(needHash, product.id),
  };
}

function offerView(candidate: Candidate, rank: number, needHash: string, question: OffersQuestion): FinancingOffer {
  const { match, pricing, product } = candidate;
  const { asOf, catalog, decisionKey, need, storedNeed } = question;
  const bank = catalog.bank(product.bankCode);
  const digits = fractionDigitsOf(product.currency);
  const priced = pricing ? pricedView(pricing, digits) : UNPRICED;
  const answer = {
    verdict: match.verdict,
    criteria: match.outcomes.map(({ clause, given, kind, missingFact, required, result }) => ({ kind, required, given, result, missingFact, clause })),
    smallestChange: null,
    currency: product.currency,
    termMonths: need.termMonths,
    drawdownOn: need.drawdownOn,
    ...priced,
  };
  const decision: Decision = {
    productId: product.id,
    productVersion: product.version,
    policyVersion: catalog.policy.snapshotVersion,
    engineVersion: ENGINE_VERSION,
    asOf,
    needId: storedNeed?.id ?? null,
    needVersion: storedNeed?.version ?? null,
    inputHash: needHash,
    answerHash: shortHash(answer),
  };
  const appliedPolicies = new Set(
    priced.incentives.filter(({ status }) => status === 'APPLIED').map(({ policy }) => `${policy?.id}@${policy?.version}`),
  );
  return {
    product,
    bank: bank && bankView(bank),
    rank,
    ...answer,
    catalogVersion: bank?.catalogVersion ?? '',
    decisionId: encodeDecision(decision, decisionKey),
    illustrative:
      product.illustrative ||
      catalog.policy.policies.some(({ id, illustrative, version }) => illustrative && appliedPolicies.has(`${id}@${version}`)),
  };
}

type PricedView = Pick<
  FinancingOffer,
  | 'amount'
  | 'limitedBy'
  | 'repaymentMethod'
  | 'repaymentMethodCode'
  | 'nominalAnnualRate'
  | 'nominalAnnualRateRange'
  | 'irrBasis'
  | 'cost'
  | 'costAfterIncentives'
  | 'schedule'
  | 'incentives'
  | 'unknowns'
  | 'assumptions'
>;

/** An ineligible product is not priced: there is no loan to price. */
const UNPRICED: PricedView = Object.freeze({
  amount: null,
  limitedBy: null,
  repaymentMethod: null,
  repaymentMethodCode: null,
  nominalAnnualRate: null,
  nominalAnnualRateRange: null,
  irrBasis: null,
  cost: null,
  costAfterIncentives: null,
  schedule: null,
  incentives: [],
  unknowns: [],
  assumptions: [],
});

function pricedView(pricing: Pricing, digits: number): PricedView {
  const { amount, fees, findings, limitedBy, plan, rate, scenarios } = pricing;
  const view = new CostView(digits);
  const costs = (read: (scenario: Scenario) => Scenario['cost']) => scenarios && mapInterval(scenarios, read);
  const before = costs(({ cost }) => cost);
  const after = costs(({ costAfterIncentives }) => costAfterIncentives);
  const rates = mapInterval(rate, formatRate);
  const nominal = pointOf(rates);
  return {
    amount: view.text(amount),
    limitedBy,
    repaymentMethod: plan.method,
    repaymentMethodCode: plan.method && (termOf(RepaymentMethod, plan.method).creditReportCode ?? null),
    nominalAnnualRate: nominal,
    nominalAnnualRateRange: nominal === null ? { min: rates.low, max: rates.high } : null,
    irrBasis: before?.low.irrBasis ?? null,
    cost: view.cost(before, fees),
    costAfterIncentives: view.cost(after, fees),
    schedule: view.schedule(before),
    incentives: scenarios
      ? scenarios.low.incentives.map((low, index) =>
          incentiveView({ low, high: scenarios.high?.incentives[index] ?? null }, digits),
        )
      : [],
    unknowns: [...findings.unknowns],
    assumptions: findings.assumptions.map(({ code, detail }) => ({ code, detail })),
  };
}
