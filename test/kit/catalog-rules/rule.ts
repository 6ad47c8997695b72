import { productId, quoteValue } from '../../../schema';
import type { BankProfile, CatalogEntry, OwnFieldType } from '../../../subgraphs/bank-kit';
import type { ProductRule } from '../../../subgraphs/bank-kit/product-rules';

/** A bank's sample data as its folder exports it. */
export interface SampleBank {
  readonly profile: BankProfile;
  readonly fields: readonly {
    readonly name: string;
    readonly type: OwnFieldType;
    readonly list?: boolean;
    readonly description: string;
  }[];
  readonly catalog: readonly CatalogEntry<object>[];
}

export interface CatalogRule {
  readonly title: string;
  /** What is wrong with one entry; empty: nothing. */
  readonly problems: (entry: CatalogEntry<object>, bank: SampleBank) => string[];
}

export const present = (value: unknown): boolean => value !== null && value !== undefined;

/** A rule that every product keeps, held against an entry of a sample catalog. */
export function ofEveryProduct({ title, violations }: ProductRule): CatalogRule {
  return {
    title,
    problems: ({ own, terms }, { catalog, profile }) => {
      const id = productId(profile.code, terms.code);
      const ids = new Set(catalog.map((entry) => productId(profile.code, entry.terms.code)));
      const product = { terms, own: own as Readonly<Record<string, unknown>>, profile, hasOther: (other: string) => other !== id && ids.has(other) };
      return violations(product).map(({ allowed, field, value }) => `${field} cannot be ${quoteValue(value)}: allowed is ${allowed}`);
    },
  };
}
