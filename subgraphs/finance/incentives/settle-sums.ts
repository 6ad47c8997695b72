import { boundSums } from './bound-sums';
import type { IncentiveLoan } from './conditions/condition';
import type { PolicyVersion } from './evaluated-incentive';
import { nothingExplanation } from './explanation';
import { counts, type CountedPolicy, type JudgedPolicy } from './judged-policy';
import { orderOf, settleExclusions } from './settle-exclusions';

/**
 * What does not combine is settled (see settleExclusions), and the sums of what does are bounded (see
 * boundSums). One to which the others leave nothing displaces none: all is settled again without it,
 * until whatever displaces another is paid. The first in the order of exclusion goes first, since it
 * decides on the next, and goes for good: two that each are paid only without the other would not end.
 */
export function settleSums(policies: readonly PolicyVersion[], judged: readonly JudgedPolicy[], loan: IncentiveLoan): JudgedPolicy[] {
  const settled = boundSums(settleExclusions(policies, judged), loan);
  const unpaid = settled.filter(counts).filter(isUnpaid);
  const idle = unpaid.length === 0 ? undefined : firstIn(policies, unpaid.filter((one) => settled.some((other) => isDisplacedBy(other, one))));
  if (!idle) return settled.map((one) => (counts(one) && isUnpaid(one) ? leftNothing(one) : one));
  return settleSums(policies, judged.map((one) => (one.policy === idle.policy ? leftNothing(idle) : one)), loan);
}

const isUnpaid = ({ counting }: CountedPolicy): boolean => counting.subsidy.total.minor === 0n;

function firstIn(policies: readonly PolicyVersion[], found: readonly CountedPolicy[]): CountedPolicy | undefined {
  const byPolicy = new Map(found.map((one) => [one.policy, one]));
  return orderOf(policies).flatMap(({ members }) => members.flatMap((policy) => byPolicy.get(policy) ?? []))[0];
}

/** Excluded by it, or one that is only possible and is said to stand behind it in their group. */
function isDisplacedBy({ incentive, policy }: JudgedPolicy, one: CountedPolicy): boolean {
  const { exclusiveGroup } = policy.rule;
  if (incentive.status === 'POSSIBLE') return exclusiveGroup != null && exclusiveGroup === one.policy.rule.exclusiveGroup;
  return incentive.excludedBy?.id === one.policy.id;
}

/** Counted as long as the others were not known. */
function leftNothing({ counting: { formula, subsidy }, incentive, policy }: CountedPolicy): JudgedPolicy {
  const { limits } = subsidy;
  const limited = { limits, limitedBy: limits[0] ?? null, assumptions: [], explanation: nothingExplanation(formula, subsidy) };
  return { policy, counting: null, incentive: { ...incentive, ...limited, status: 'NOT_APPLIED', reason: 'NOTHING_TO_PAY' } };
}
