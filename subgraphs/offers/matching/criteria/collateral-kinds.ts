import { type CollateralInput, type Criterion, THIRD_PARTY_COLLATERAL } from '../../../../schema';
import { type CriterionOutcome, type Stated, bankJudges, decided, factMissing } from '../outcome';

/**
 * 押品 as a condition: an asset of a kind named. What it is worth is no part of it; see
 * matching/collateral for that. Support of a third party is the bank's to judge.
 */
export function evaluateCollateralKinds(
  stated: Stated,
  { codes, excludedCodes }: Criterion,
  collaterals: readonly CollateralInput[] | null | undefined,
): CriterionOutcome {
  const isAdmitted = (kind: string): boolean => !excludedCodes?.includes(kind) && (!codes?.length || codes.includes(kind));
  const given = collaterals?.map(({ kind }) => kind).join(', ') || 'none';
  if (collaterals?.some(({ kind }) => isAdmitted(kind))) return decided(stated, given, true);
  if ([...THIRD_PARTY_COLLATERAL].some((kind) => codes?.length && isAdmitted(kind))) return bankJudges(stated, collaterals ? given : null);
  return collaterals ? decided(stated, given, false) : factMissing(stated, 'collaterals');
}
