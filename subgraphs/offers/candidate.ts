import { type ContractFields, type SizeClass, type TypedUnknown, type Verdict, calendarDateOf } from '../../schema';
import { FinanceInputError, type Money, type Rate, applicantSizeClass, costLines, policiesInForce, quotationsKnownOn } from '../finance';
import { shortHash, tieBreaker } from './decision/decision-id';
import { fractionDigitsOf } from './matching/fraction-digits';
import { type Match, matchProduct } from './matching/match';
import type { Need } from './matching/need';
import { type Pricing, priceProduct } from './pricing/price-product';
import type { Scenario } from './pricing/scenario';
import type { RankedBy } from './ranking/objectives';
import type { PolicyInForce, PolicySnapshot } from './snapshots/policy-snapshot';

/** A need at an instant with what every product is held against, computed once. */
export interface Situation {
  readonly need: Need;
  readonly needHash: string;
  /** Instant, ISO 8601 UTC, and the same as a calendar day. */
  readonly asOf: string;
  readonly on: string;
  readonly sizeClass: SizeClass | null;
  /** With the quotations known at asOf. */
  readonly policy: PolicySnapshot;
  readonly policies: readonly PolicyInForce[];
}

/** A product held against a need, priced unless it is ineligible: then there is no loan to price. */
export interface Candidate {
  readonly product: ContractFields;
  readonly match: Match;
  /** Null: ineligible, or for the reason in `unknowns`. */
  readonly pricing: Pricing | null;
  /** Why a product that is not ineligible has no pricing; else none. */
  readonly unknowns: readonly TypedUnknown[];
}

export function situationOf(need: Need, policy: PolicySnapshot, asOf: string): Situation {
  const on = calendarDateOf(asOf);
  const { applicant, drawdownOn } = need;
  return {
    need,
    needHash: shortHash(need),
    asOf,
    on,
    sizeClass: applicantSizeClass(applicant),
    policy: quotationsKnownOn(policy, on),
    policies: policiesInForce(policy.policies, { asOf, drawdownOn, on, region: applicant.region }),
  };
}

export function matchOf(product: ContractFields, { need, on, sizeClass }: Situation): Match {
  return matchProduct(product, need, { sizeClass, on });
}

/** The same where the verdict is known, as of whoever judged the parts of the product: its words are for those that are shown. */
export function matchOfVerdict(product: ContractFields, verdict: Verdict, situation: Situation): Match {
  let whole: Match | null = null;
  return {
    verdict,
    get outcomes() {
      return (whole ??= matchOf(product, situation)).outcomes;
    },
  };
}

export function candidateOf(product: ContractFields, match: Match, situation: Situation): Candidate {
  if (match.verdict === 'INELIGIBLE') return { product, match, pricing: null, unknowns: [] };
  const { need, policies, policy, sizeClass } = situation;
  try {
    const pricing = priceProduct({ product, need, sizeClass, policy, policies, fractionDigits: fractionDigitsOf(product.currency) });
    return { product, match, pricing, unknowns: [] };
  } catch (error) {
    // The last net: what no reading of its catalog kept out costs one product its price, and no other bank an answer.
    if (!(error instanceof FinanceInputError)) throw error;
    return { product, match, pricing: null, unknowns: [{ field: 'cost', reason: 'UNPARSED', note: `Not priced: ${error.message}` }] };
  }
}

/** What the ranking looks at: of a range its upper end, so that hiding a fee never helps. */
export function rankedBy({ match, pricing, product }: Candidate, needHash: string): RankedBy {
  const costs = (read: (scenario: Scenario) => Rate | null): Rate | null => upperEnd(pricing, read);
  const amounts = (read: (scenario: Scenario) => Money): bigint | null => upperEnd(pricing, (scenario) => read(scenario).minor);
  return {
    verdict: match.verdict,
    certainAmountMinor: pricing?.certainAmountMinor ?? null,
    irr: costs(({ cost }) => cost.annualRateIrr),
    irrAfterIncentives: costs(({ costAfterIncentives }) => costAfterIncentives.annualRateIrr),
    totalCostMinor: amounts(({ cost }) => cost.totalCost),
    totalCostAfterIncentivesMinor: amounts(({ costAfterIncentives }) => costAfterIncentives.totalCost),
    // Only one of the orders asks for it, and it takes every due of the loan.
    get largestDueMinor() {
      return upperEnd(pricing, largestDueMinor);
    },
    turnaroundWorkingDays: product.turnaround?.maximumWorkingDays ?? null,
    // Offers of equal cost are few.
    get tieBreaker() {
      return tieBreaker(needHash, product.id);
    },
  };
}

/** The greater of both ends: a subsidy may make the dearer loan the cheaper one. Null: unbounded or not priced. */
function upperEnd(pricing: Pricing | null, read: (scenario: Scenario) => bigint | null): bigint | null {
  if (!pricing?.scenarios?.high) return null;
  const { high, low } = pricing.scenarios;
  const most = read(high);
  if (high === low || most === null) return most;
  const least = read(low);
  return least !== null && least > most ? least : most;
}

function largestDueMinor({ cost }: Scenario): bigint {
  return costLines(cost).reduce((most, { fee, interest, principal }) => {
    const due = principal.minor + interest.minor + fee.minor;
    return due > most ? due : most;
  }, 0n);
}
