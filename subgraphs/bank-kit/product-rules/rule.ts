import type { ProductTerms, Violation } from '../../../schema';
import type { BankProfile } from '../profile';

export type { Violation } from '../../../schema';

/** A product and whose it is. */
export interface RuledProduct {
  readonly terms: ProductTerms;
  /** The bank's own typed fields. */
  readonly own: Readonly<Record<string, unknown>>;
  readonly profile: BankProfile;
  /** Whether the bank has, or had, another product of this id. */
  readonly hasOther: (id: string) => boolean;
}

/** One property that every product has: what the contract promises and offers rely on. */
export interface ProductRule {
  readonly title: string;
  readonly violations: (product: RuledProduct) => Violation[];
}

export function present<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

export function violation(field: string, value: unknown, allowed: string): Violation {
  return { field, value: value ?? null, allowed };
}
