import { type Coverage, type ReviewStatus, coverageOfAny, regionCovers } from '../../../schema';
import { FINANCE_LIMITS } from '../../finance';
import type { PolicySnapshot, PolicyVersion } from '../snapshots/policy-snapshot';

/** 《公平竞争审查条例》 (2024): a policy that has not passed its review may not be carried out. */
const UNREVIEWED: ReadonlySet<ReviewStatus> = new Set<ReviewStatus>(['PENDING', 'FAILED']);

/**
 * The incentive policies that an offer holds against its loan: of each policy the version in force
 * at the instant, valid on the day, and not for another region than the applicant's.
 *
 * @param asOf instant, ISO 8601 UTC
 * @param on the same as a calendar day
 */
export function policiesInForce(
  { policies }: PolicySnapshot,
  asOf: string,
  on: string,
  region: string | null | undefined,
): PolicyVersion[] {
  const latest = new Map<string, PolicyVersion>();
  for (const policy of policies) {
    if (policy.effectiveFrom > asOf) continue;
    const known = latest.get(policy.id);
    if (!known || isLater(policy, known)) latest.set(policy.id, policy);
  }
  return [...latest.values()]
    .filter(({ kind, reviewStatus, rule, validFrom, validTo }) => {
      if (!rule || kind === 'BANK_REWARD' || UNREVIEWED.has(reviewStatus)) return false;
      if ((validFrom != null && validFrom > on) || (validTo != null && validTo < on)) return false;
      return regionCoverage(rule.conditions.regions, region) !== 'outside';
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, FINANCE_LIMITS.policies);
}

function isLater(a: PolicyVersion, b: PolicyVersion): boolean {
  return a.effectiveFrom !== b.effectiveFrom ? a.effectiveFrom > b.effectiveFrom : a.recordedAt > b.recordedAt;
}

function regionCoverage(rules: readonly string[] | null | undefined, region: string | null | undefined): Coverage {
  if (!rules?.length) return 'covers';
  if (region == null) return 'unknown';
  return coverageOfAny(rules, region, regionCovers);
}
