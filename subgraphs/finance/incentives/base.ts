import type { IncentiveBase, IncentiveFormula, IncentiveKind } from '../../../schema';

/** What these pay reaches a bank, a fund or a guarantor; the borrower's cost never sees it. */
export const NOT_TO_BORROWER: ReadonlySet<IncentiveKind> = new Set(['GUARANTEE_SUPPORT', 'RISK_COMPENSATION', 'BANK_REWARD']);

/** What a formula is taken of, which the operand that is set says; null: it has none. */
export function baseOf({ annualRatePoints, base, shareOfGuaranteeFee, shareOfInterest, tiers }: IncentiveFormula): IncentiveBase | null {
  if (annualRatePoints != null) return 'PRINCIPAL';
  if (shareOfInterest != null) return 'INTEREST';
  if (shareOfGuaranteeFee != null) return 'GUARANTEE_FEE';
  return tiers == null ? null : (base ?? null);
}
