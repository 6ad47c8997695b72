import type { IncentiveFormula } from '../../../schema';
import { decimalOf, integerOf } from '../independent/numbers';
import type { SubsidyTerms } from '../independent/subsidy';

export interface PolicyWords {
  readonly validFrom: string | null;
  readonly formula: IncentiveFormula;
}

/** A policy's formula as the policy subgraph answers it, and what its borrower states of other loans, as the second computation reads them. */
export function termsOfRule({ formula, validFrom }: PolicyWords, outstanding: string | null): SubsidyTerms {
  const { annualRatePoints, dayCount, maximumMonths, payment, principalCapPerBorrower, shareOfGuaranteeFee, shareOfInterest, totalCap, yearlyCap } = formula;
  if (!payment) throw new Error('a policy that pays the borrower nothing has nothing to recompute');
  return {
    annualRatePoints: annualRatePoints ?? null,
    shareOfInterest: shareOfInterest ?? null,
    shareOfGuaranteeFee: shareOfGuaranteeFee ?? null,
    dayCount: dayCount ?? null,
    maximumMonths: maximumMonths ?? null,
    principalLeft: principalCapPerBorrower == null ? null : left(principalCapPerBorrower, outstanding ?? '0'),
    yearlyCap: yearlyCap ?? null,
    totalCap: totalCap ?? null,
    payment,
    validFrom,
  };
}

function left(cap: string, outstanding: string): string {
  const minor = integerOf(cap, 2) - integerOf(outstanding, 2);
  return decimalOf(minor > 0n ? minor : 0n, 2);
}
