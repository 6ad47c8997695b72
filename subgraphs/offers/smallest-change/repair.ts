import type { ContractFields, Criterion, CriterionKind } from '../../../schema';
import { type Rounding, divideRounded, formatScaled } from '../../finance';
import { DECIMAL_DIGITS, scaled } from '../matching/compare-decimals';
import { isDecidable } from '../matching/criteria/operands';
import type { CriterionOutcome } from '../matching/outcome';
import type { Need } from '../matching/need';
import type { Assignment } from './changed-need';

/** A condition that stands in the way. */
export interface Failing {
  readonly product: ContractFields;
  /** With what was changed so far. */
  readonly need: Need;
  /** Calendar day of asOf. */
  readonly on: string;
  readonly outcome: CriterionOutcome;
  /** The product's criterion; null: one of its terms. */
  readonly criterion: Criterion | null;
}

/** Values that, put together, may get a condition out of the way; whether they do is found by matching again. */
export type Alternative = readonly Assignment[];

/** The alternatives that get a condition out of the way, the preferred one first; none: the applicant can do nothing. */
export type Repair = (failing: Failing) => readonly Alternative[];

/** A fact that is missing can be stated, whatever it is; a stated one that cannot be changed has no other value. */
export function isMissing({ outcome }: Pick<Failing, 'outcome'>): boolean {
  return outcome.unknownCause === 'FACT_MISSING';
}

/** Every criterion of a kind that is decided by a fact: one value has to meet them all. */
export function criteriaOf({ criteria }: ContractFields, kind: CriterionKind): Criterion[] {
  return criteria.filter((criterion) => criterion.kind === kind && isDecidable(criterion));
}

export function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}

/** Facts in yuan are shown to the fen. */
export const YUAN_DIGITS = 2;

/** A bound in so many digits that is still met: UP for a least value, DOWN for a greatest one. */
export function bounded(decimal: string, digits: number, rounding: Rounding): string {
  const unit = 10n ** BigInt(DECIMAL_DIGITS - digits);
  return formatScaled(divideRounded(scaled(decimal), unit, rounding), digits);
}

/** a × b or a ÷ b of two Decimals, in so many digits. */
export function times(a: string, b: string, digits: number, rounding: Rounding): string {
  return formatScaled(divideRounded(scaled(a) * scaled(b), 10n ** BigInt(2 * DECIMAL_DIGITS - digits), rounding), digits);
}

export function quotient(a: string, b: string, digits: number, rounding: Rounding): string {
  return formatScaled(divideRounded(scaled(a) * 10n ** BigInt(digits), scaled(b), rounding), digits);
}
