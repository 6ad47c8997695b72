import type { CollateralTerm } from '../../../../schema';
import type { Rate } from '../../../finance';

/** How much of a value is lent; a null end is undisclosed, so that nothing bounds it. */
export interface LoanToValue {
  readonly low: Rate;
  readonly high: Rate | null;
}

/** What is lent on assets, in minor units of the currency; equal ends: one value; null: nothing bounds it. */
export interface LoanableValue {
  readonly lowMinor: bigint;
  readonly highMinor: bigint | null;
}

/** What an asset of the applicant carries under a product, and why. */
export interface AssetSupport {
  /** Place in the applicant's list, from 0. */
  readonly index: number;
  /** Terms of the product that the asset meets, or may meet, the best for the borrower first; none: it carries nothing. */
  readonly terms: readonly CollateralTerm[];
  readonly loanToValue: LoanToValue;
  readonly loanable: LoanableValue;
  /** Facts of the asset that would narrow the range, as `collaterals[0].tagged`. */
  readonly missingFacts: readonly string[];
}

export const CARRIES_NOTHING: LoanToValue = Object.freeze({ low: 0n, high: 0n });
export const UNBOUNDED: LoanToValue = Object.freeze({ low: 0n, high: null });

/** Nothing is certain of it, whatever the value. */
export function isUnbounded({ high, low }: LoanToValue): boolean {
  return low === 0n && high === null;
}

/** The greater of two ends, of which null is beyond any number. */
export function greater(a: bigint | null, b: bigint | null): bigint | null {
  if (a === null || b === null) return null;
  return a > b ? a : b;
}
