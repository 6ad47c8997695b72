import type { EvaluatedIncentive, PolicyVersion } from './evaluated-incentive';
import { exclusionOrder, type ExclusionUnit } from './exclusion-order';
import { besideExplanation, excludedByExplanation, lessWorthExplanation, perhapsExcludedExplanation } from './explanation';
import { compareWorth, counts, type CountedPolicy, type JudgedPolicy } from './judged-policy';

type Order = readonly ExclusionUnit<PolicyVersion>[];

/** Every loan for a need is held against the same list of policies. */
const knownOrders = new WeakMap<readonly PolicyVersion[], Order>();

/** The units in which exclusions are settled, each after what excludes it. */
export function orderOf(policies: readonly PolicyVersion[]): Order {
  const known = knownOrders.get(policies) ?? exclusionOrder(policies).units;
  knownOrders.set(policies, known);
  return known;
}

/**
 * 不可叠加: what excludes is settled before what it excludes. A policy does not count beside one that
 * counts and that its `excludedBy` names; of what is left of an exclusive group the one worth most
 * counts. One that is only POSSIBLE never displaces one that applies, whatever it may be worth, and
 * says so; one that may yet displace another is named in the other's words.
 */
export function settleExclusions(policies: readonly PolicyVersion[], judged: readonly JudgedPolicy[]): JudgedPolicy[] {
  const settled = new Map(policies.map((policy, index) => [policy, judged[index]]));
  const counted = new Map<string, CountedPolicy>();
  for (const { group, members } of orderOf(policies)) {
    const standing: JudgedPolicy[] = [];
    for (const member of members) {
      const one = settled.get(member);
      const winner = excluderOf(member, group, policies, counted);
      if (one && winner && isUndecided(one)) settled.set(member, { ...one, ...excluded(one, winner, excludedByExplanation(winner.policy.id)) });
      else if (one) standing.push(one);
    }
    const [winner] = standing.filter(counts).sort(compareWorth);
    if (!winner) continue;
    for (const one of standing) {
      if (group !== null && one !== winner) settled.set(one.policy, besideWinner(one, winner, group));
      else if (counts(one)) counted.set(one.policy.id, one);
    }
  }
  return policies.flatMap((policy) => {
    const one = settled.get(policy);
    return one ? [withPossibleExcluders(one, settled)] : [];
  });
}

const isUndecided = ({ incentive: { status } }: JudgedPolicy): boolean => status !== 'NOT_APPLIED';

/** Of those that exclude it the one with the smallest id; those of its own group are the group's to settle. */
function excluderOf(
  { rule }: PolicyVersion,
  group: string | null,
  policies: readonly PolicyVersion[],
  counted: ReadonlyMap<string, CountedPolicy>,
): CountedPolicy | undefined {
  const [first] = (rule.excludedBy ?? []).filter((id) => counted.has(id)).sort();
  const winner = first === undefined ? undefined : counted.get(first);
  const isOfGroup = group !== null && policies.some(({ id, rule: other }) => id === first && other.exclusiveGroup === group);
  return isOfGroup ? undefined : winner;
}

function excluded({ incentive }: JudgedPolicy, { policy }: CountedPolicy, explanation: EvaluatedIncentive['explanation']): Pick<JudgedPolicy, 'incentive' | 'counting'> {
  const excludedBy = { id: policy.id, version: policy.version };
  return {
    counting: null,
    incentive: { ...incentive, status: 'NOT_APPLIED', reason: 'EXCLUDED_BY_ANOTHER', potentialAmount: null, missingFacts: [], excludedBy, explanation },
  };
}

function besideWinner(one: JudgedPolicy, winner: CountedPolicy, group: string): JudgedPolicy {
  const { incentive } = one;
  if (counts(one)) return { ...one, ...excluded(one, winner, lessWorthExplanation(one, winner, group)) };
  if (incentive.status !== 'POSSIBLE') return one;
  return { ...one, incentive: { ...incentive, explanation: besideExplanation(incentive.explanation, winner.policy.id, group) } };
}

/** One that counts and that a policy which is only possible would exclude. */
function withPossibleExcluders(one: JudgedPolicy, settled: ReadonlyMap<PolicyVersion, JudgedPolicy | undefined>): JudgedPolicy {
  const named = one.policy.rule.excludedBy;
  if (!named || !counts(one)) return one;
  const possible = [...settled.values()].flatMap((each) => (each?.incentive.status === 'POSSIBLE' && named.includes(each.policy.id) ? [each.policy.id] : []));
  if (possible.length === 0) return one;
  return { ...one, incentive: { ...one.incentive, remarks: [...one.incentive.remarks, perhapsExcludedExplanation(possible.sort())] } };
}
