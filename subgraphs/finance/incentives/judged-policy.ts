import type { IncentiveFormula } from '../../../schema';
import type { Money } from '../money';
import type { IncentiveSituation } from './conditions/condition';
import type { EvaluatedIncentive, PolicyVersion } from './evaluated-incentive';
import type { RemainingAmount } from './remaining-amount';
import type { RemainingPrincipal } from './remaining-principal';
import { subsidyOf, type Subsidy, type SubsidyBounds } from './subsidy';

/** What an amount was computed with. */
export interface Counting {
  readonly formula: IncentiveFormula;
  readonly bounds: SubsidyBounds;
  readonly subsidy: Subsidy;
  readonly principalCap: RemainingPrincipal;
  readonly amountCap: RemainingAmount;
}

/** A policy held against the loan alone, before it is weighed against the others. */
export interface JudgedPolicy {
  readonly policy: PolicyVersion;
  /** Without what it pays where it counts. */
  readonly incentive: EvaluatedIncentive;
  /** Null: it does not count. */
  readonly counting: Counting | null;
}

/** A policy that counts. */
export type CountedPolicy = JudgedPolicy & { readonly counting: Counting };

export const counts = (judged: JudgedPolicy): judged is CountedPolicy => judged.counting !== null;

/** Worth most first; of equals the smaller id, then the smaller version, whatever the order of the policies. */
export function compareWorth(a: CountedPolicy, b: CountedPolicy): number {
  const [minorA, minorB] = [a.counting.subsidy.total.minor, b.counting.subsidy.total.minor];
  if (minorA !== minorB) return minorA > minorB ? -1 : 1;
  const { id: idA, version: versionA } = a.policy;
  const { id: idB, version: versionB } = b.policy;
  if (idA !== idB) return idA < idB ? -1 : 1;
  return versionA < versionB ? -1 : Number(versionA > versionB);
}

/** The same with no more than others leave. */
export function cutTo(judged: CountedPolicy, leftByOthers: Money, { loan }: Pick<IncentiveSituation, 'loan'>): CountedPolicy {
  const { counting } = judged;
  const bounds = { ...counting.bounds, leftByOthers };
  const subsidy = subsidyOf(counting.formula, loan, bounds);
  if (!subsidy) throw new Error(`${judged.policy.id} counted and has no formula`);
  return { ...judged, counting: { ...counting, bounds, subsidy } };
}
