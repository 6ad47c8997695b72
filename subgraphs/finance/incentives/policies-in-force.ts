import { type Coverage, type IncentiveRule, type ReviewStatus, type VersionInTime, coverageOfAny, isLaterVersion, regionCovers } from '../../../schema';
import { FINANCE_LIMITS } from '../limits';
import { NOT_TO_BORROWER, baseOf } from './base';

/** 《公平竞争审查条例》 (2024): a policy that has not passed its review may not be carried out. */
const UNREVIEWED: ReadonlySet<ReviewStatus> = new Set<ReviewStatus>(['PENDING', 'FAILED']);

/** One version of a policy with its days. */
export interface DatedPolicy extends VersionInTime {
  readonly id: string;
  /** First and last day of the policy's validity; null: open. */
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly kind: string;
  readonly reviewStatus: ReviewStatus;
  /** True: from this version on the policy is no longer in force; absent from what was kept before policies were withdrawn. */
  readonly withdrawn?: boolean | null;
  readonly rule?: IncentiveRule | null;
}

/** A version of a policy with a rule that can be held against a loan. */
export type Ruled<P extends DatedPolicy> = P & { readonly rule: IncentiveRule };

export interface PolicySituation {
  /** Instant, ISO 8601 UTC. */
  readonly asOf: string;
  /** The same as a calendar day. */
  readonly on: string;
  readonly drawdownOn: string;
  /** The applicant's; null: not stated. */
  readonly region: string | null | undefined;
}

/**
 * The incentive policies that an offer holds against its loan: of each policy the version in force
 * at the instant, not withdrawn, valid on the day and not lapsed when the money is drawn, and not for
 * another region than the applicant's. Sorted by id; no more than FINANCE_LIMITS.policies: of more
 * those that pay a borrower of the region, then those that pay one of a region that is not known to
 * be the applicant's, then what is only shown, each by id.
 */
export function policiesInForce<P extends DatedPolicy>(policies: readonly P[], situation: PolicySituation): Ruled<P>[] {
  const all = allInForce(policies, situation);
  if (all.length <= FINANCE_LIMITS.policies) return all;
  const placed = all.map((policy) => ({ policy, place: placeOf(policy, situation.region) }));
  return placed.sort((a, b) => a.place - b.place).slice(0, FINANCE_LIMITS.policies).map(({ policy }) => policy).sort(byId);
}

/** Whether more are in force than {@link policiesInForce} holds. */
export function arePoliciesLeftOut(policies: readonly DatedPolicy[], situation: PolicySituation): boolean {
  return allInForce(policies, situation).length > FINANCE_LIMITS.policies;
}

/** Of those that pay the borrower by the region, of the others after them. */
function placeOf({ rule }: Ruled<DatedPolicy>, region: string | null | undefined): number {
  const isShownOnly = NOT_TO_BORROWER.has(rule.kind) || baseOf(rule.formula) === null || rule.formula.payment == null;
  if (isShownOnly) return 2;
  return regionCoverage(rule.conditions.regions, region) === 'covers' ? 0 : 1;
}

/** Sorted by id. */
function allInForce<P extends DatedPolicy>(policies: readonly P[], { asOf, drawdownOn, on, region }: PolicySituation): Ruled<P>[] {
  const latest = new Map<string, P>();
  for (const policy of policies) {
    if (policy.effectiveFrom > asOf) continue;
    const known = latest.get(policy.id);
    if (!known || isLaterVersion(policy, known)) latest.set(policy.id, policy);
  }
  const lastDay = drawdownOn > on ? drawdownOn : on;
  return [...latest.values()]
    .filter((policy): policy is Ruled<P> => {
      const { kind, reviewStatus, rule, validFrom, validTo, withdrawn } = policy;
      if (!rule || withdrawn || kind === 'BANK_REWARD' || UNREVIEWED.has(reviewStatus)) return false;
      if ((validFrom != null && validFrom > on) || (validTo != null && validTo < lastDay)) return false;
      return regionCoverage(rule.conditions.regions, region) !== 'outside';
    })
    .sort(byId);
}

function byId(a: DatedPolicy, b: DatedPolicy): number {
  return a.id < b.id ? -1 : 1;
}

function regionCoverage(rules: readonly string[] | null | undefined, region: string | null | undefined): Coverage {
  if (!rules?.length) return 'covers';
  return region == null ? 'unknown' : coverageOfAny(rules, region, regionCovers);
}
