import type { ContractFields } from '../../../../schema';
import type { Need } from '../need';
import type { CriterionOutcome } from '../outcome';

export interface TermContext {
  readonly product: ContractFields;
  readonly need: Need;
}

/** Holds a need against one of a product's terms; returns no outcome where the product states none. */
export type TermRule = (context: TermContext) => readonly CriterionOutcome[];

/** Whether the source leaves a contract field open in a way that forbids deciding on it. */
export function isLeftOpen(product: ContractFields, field: string): boolean {
  return product.unknowns.some(
    (unknown) => unknown.field === field || unknown.field.startsWith(`${field}.`) || unknown.field.startsWith(`${field}[`),
  );
}
