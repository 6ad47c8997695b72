import { type CollateralInput, THIRD_PARTY_COLLATERAL } from '../../../../schema';
import { type CriterionOutcome, type Stated, bankJudges, decided, factMissing } from '../outcome';
import { type AdmittedCodes, admitsCode } from './admits-code';

/**
 * 押品 as a condition: an asset of a kind that is admitted. What it is worth is no part of it; see
 * matching/collateral for that. Support of a third party, stated or only named, is the bank's to judge.
 */
export function evaluateCollateralKinds(
  stated: Stated,
  sets: AdmittedCodes,
  collaterals: readonly CollateralInput[] | null | undefined,
): CriterionOutcome {
  const admitted = (collaterals ?? []).filter(({ kind }) => admitsCode(sets, kind));
  const given = collaterals?.map(({ kind }) => kind).join(', ') || 'none';
  if (admitted.some(({ kind }) => !THIRD_PARTY_COLLATERAL.has(kind))) return decided(stated, given, true);
  const isNamed = Boolean(sets.codes?.length) && [...THIRD_PARTY_COLLATERAL].some((kind) => admitsCode(sets, kind));
  if (admitted.length > 0 || isNamed) return bankJudges(stated, collaterals ? given : null);
  return collaterals ? decided(stated, given, false) : factMissing(stated, 'collaterals');
}
