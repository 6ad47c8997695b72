import type { IncentiveBase, IncentiveFormula } from '../../../schema';

/** What a formula is taken of, which the operand that is set says; null: it has none. */
export function baseOf({ annualRatePoints, base, shareOfGuaranteeFee, shareOfInterest, tiers }: IncentiveFormula): IncentiveBase | null {
  if (annualRatePoints != null) return 'PRINCIPAL';
  if (shareOfInterest != null) return 'INTEREST';
  if (shareOfGuaranteeFee != null) return 'GUARANTEE_FEE';
  return tiers == null ? null : (base ?? null);
}
