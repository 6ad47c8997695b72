import { type Coverage, type IncentiveRule, type ReviewStatus, coverageOfAny, regionCovers } from '../../../schema';
import { FINANCE_LIMITS } from '../../finance';
import type { PolicySnapshot, PolicyVersion } from '../snapshots/policy-snapshot';

/** 《公平竞争审查条例》 (2024): a policy that has not passed its review may not be carried out. */
const UNREVIEWED: ReadonlySet<ReviewStatus> = new Set<ReviewStatus>(['PENDING', 'FAILED']);

/** A version of a policy with a rule that can be held against a loan. */
export type PolicyInForce = PolicyVersion & { readonly rule: IncentiveRule };

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
 * at the instant, valid on the day and not lapsed when the money is drawn, and not for another
 * region than the applicant's.
 */
export function policiesInForce({ policies }: PolicySnapshot, { asOf, drawdownOn, on, region }: PolicySituation): PolicyInForce[] {
  const latest = new Map<string, PolicyVersion>();
  for (const policy of policies) {
    if (policy.effectiveFrom > asOf) continue;
    const known = latest.get(policy.id);
    if (!known || isLater(policy, known)) latest.set(policy.id, policy);
  }
  const lastDay = drawdownOn > on ? drawdownOn : on;
  return [...latest.values()]
    .filter((policy): policy is PolicyInForce => {
      const { kind, reviewStatus, rule, validFrom, validTo } = policy;
      if (!rule || kind === 'BANK_REWARD' || UNREVIEWED.has(reviewStatus)) return false;
      if ((validFrom != null && validFrom > on) || (validTo != null && validTo < lastDay)) return false;
      return regionCoverage(rule.conditions.regions, region) !== 'outside';
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, FINANCE_LIMITS.policies);
}

function isLater(a: PolicyVersion, b: PolicyVersion): boolean {
  if (a.effectiveFrom !== b.effectiveFrom) return a.effectiveFrom > b.effectiveFrom;
  if (a.recordedAt !== b.recordedAt) return a.recordedAt > b.recordedAt;
  return a.version > b.version;
}

function regionCoverage(rules: readonly string[] | null | undefined, region: string | null | undefined): Coverage {
  if (!rules?.length) return 'covers';
  return region == null ? 'unknown' : coverageOfAny(rules, region, regionCovers);
}
