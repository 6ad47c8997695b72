import type { Violation } from '../../../schema';
import { RATE_DIGITS, parseScaled } from '../../finance';
import type { BankRewardRule, RewardComponent, RewardTier, SegmentWeight } from '../policy';

/** Decimals of the wire have no more digits; yuan, growths and rates alike. */
const scaled = (decimal: string): bigint => parseScaled('decimal', decimal, RATE_DIGITS);
const ONE = scaled('1');

/** Everything wrong with a reward to banks, by field from the reward; the types are GraphQL's to check. */
export function checkReward({ cap, components, floor }: BankRewardRule): Violation[] {
  return [
    ...notBelowZero('cap', cap),
    ...notBelowZero('floor', floor),
    ...(cap != null && floor != null && scaled(floor) > scaled(cap) ? [{ field: 'floor', value: floor, allowed: `at most the cap, ${cap}` }] : []),
    ...(components.length === 0 ? [{ field: 'components', value: components, allowed: 'one component or more' }] : []),
    ...components.flatMap((component, index) => below(`components[${index}]`, checkComponent(component))),
  ];
}

function checkComponent({ name, segmentWeights, tierMode, tiers }: RewardComponent): Violation[] {
  const isByAmount = tierMode === 'STEP';
  return [
    ...(name.trim() === '' ? [{ field: 'name', value: name, allowed: 'a text that is not blank' }] : []),
    ...segmentWeights.flatMap((weight, index) => below(`segmentWeights[${index}]`, checkWeight(weight, segmentWeights.slice(0, index)))),
    ...(tiers.length === 0 ? [{ field: 'tiers', value: tiers, allowed: 'one tier or more' }] : []),
    ...tiers.flatMap((tier, index) => below(`tiers[${index}]`, [...checkTier(tier, isByAmount), ...checkPlace(tier, tiers[index - 1], tierMode)])),
  ];
}

function checkWeight({ segment, weight }: SegmentWeight, before: readonly SegmentWeight[]): Violation[] {
  const isTwice = before.some((other) => other.segment === segment);
  return [
    ...notBelowZero('weight', weight),
    ...(isTwice ? [{ field: 'segment', value: segment, allowed: 'each segment once' }] : []),
  ];
}

function checkTier({ amount, from, rate, to }: RewardTier, isByAmount: boolean): Violation[] {
  const [wanted, other] = isByAmount ? (['amount', 'rate'] as const) : (['rate', 'amount'] as const);
  const given = { amount, rate };
  return [
    ...(to != null && scaled(to) <= scaled(from) ? [{ field: 'to', value: to, allowed: `more than from, ${from}` }] : []),
    ...notBelowZero('amount', amount),
    ...notBelowZero('rate', rate),
    ...(rate != null && scaled(rate) > ONE ? [{ field: 'rate', value: rate, allowed: 'at most 1, where 1 is 100 %' }] : []),
    ...(given[wanted] == null ? [{ field: wanted, value: null, allowed: `the ${wanted} that the tier earns under this tierMode` }] : []),
    ...(given[other] != null ? [{ field: other, value: given[other], allowed: `none under this tierMode, whose tiers earn by ${wanted}` }] : []),
  ];
}

/** Steps are reached one above the other; of what has an upper end, and of every part that earns on its own, none may cover another. */
function checkPlace({ from, fromInclusive }: RewardTier, before: RewardTier | undefined, mode: RewardComponent['tierMode']): Violation[] {
  if (!before) return [];
  if (before.to != null) {
    return scaled(from) < scaled(before.to) ? [{ field: 'from', value: from, allowed: `${before.to} or more, where the tier before ends: tiers do not overlap` }] : [];
  }
  if (mode === 'MARGINAL') {
    return [{ field: 'from', value: from, allowed: 'no tier above one without an upper end: tiers do not overlap' }];
  }
  const isAbove = scaled(from) > scaled(before.from) || (scaled(from) === scaled(before.from) && before.fromInclusive && !fromInclusive);
  return isAbove ? [] : [{ field: 'from', value: from, allowed: `more than ${before.from}, from which the tier before is: tiers rise and do not overlap` }];
}

function notBelowZero(field: string, decimal: string | null | undefined): Violation[] {
  return decimal != null && scaled(decimal) < 0n ? [{ field, value: decimal, allowed: '0 or more' }] : [];
}

function below(path: string, violations: readonly Violation[]): Violation[] {
  return violations.map(({ field, ...rest }) => ({ field: `${path}.${field}`, ...rest }));
}
