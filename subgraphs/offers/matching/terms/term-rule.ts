import type { ContractFields } from '../../../../schema';
import type { Need } from '../need';
import type { CriterionOutcome } from '../outcome';

export interface TermContext {
  readonly product: ContractFields;
  readonly need: Need;
  /** Calendar day of asOf. */
  readonly on: string;
}

/** Holds a need against one of a product's terms; returns no outcome where the product states none. */
export type TermRule = (context: TermContext) => readonly CriterionOutcome[];

/** What a bound requires where the source can be read in more than one way, or names it without its value. */
export const UNCLEAR = 'unclear in the source';
