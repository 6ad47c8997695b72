import type { EvaluatedIncentive, PolicyVersion } from './evaluated-incentive';
import { besideExplanation, excludedExplanation } from './explanation';

/**
 * 不可叠加: of the APPLIED policies of one group the one worth most stays; ties go to the smaller id,
 * then the smaller version, so that the answer does not depend on the order of the policies. One that
 * is only POSSIBLE never displaces one that applies, whatever it may be worth, and says so.
 */
export function settleExclusiveGroups(
  policies: readonly PolicyVersion[],
  evaluated: readonly EvaluatedIncentive[],
): EvaluatedIncentive[] {
  const groups = policies.map(({ rule }) => rule.exclusiveGroup ?? null);
  const winners = new Map<string, EvaluatedIncentive>();
  for (const [index, incentive] of evaluated.entries()) {
    const group = groups[index];
    if (!group || incentive.status !== 'APPLIED') continue;
    const winner = winners.get(group);
    if (!winner || isWorthMore(incentive, winner)) winners.set(group, incentive);
  }
  return evaluated.map((incentive, index) => {
    const group = groups[index];
    const winner = group ? winners.get(group) : undefined;
    if (!group || !winner || winner === incentive) return incentive;
    if (incentive.status === 'POSSIBLE') return { ...incentive, explanation: besideExplanation(incentive.explanation, winner.policyId, group) };
    if (incentive.status !== 'APPLIED') return incentive;
    return {
      ...incentive,
      status: 'NOT_APPLIED',
      reason: 'EXCLUDED_BY_ANOTHER',
      amount: null,
      subsidies: [],
      excludedBy: { id: winner.policyId, version: winner.policyVersion },
      explanation: excludedExplanation(incentive, winner, group),
    };
  });
}

function isWorthMore(a: EvaluatedIncentive, b: EvaluatedIncentive): boolean {
  const [minorA, minorB] = [a.amount?.minor ?? 0n, b.amount?.minor ?? 0n];
  if (minorA !== minorB) return minorA > minorB;
  if (a.policyId !== b.policyId) return a.policyId < b.policyId;
  return a.policyVersion < b.policyVersion;
}
