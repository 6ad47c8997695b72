import type { BankProfile, CatalogEntry, OwnFieldType } from '../../../subgraphs/bank-kit';

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
