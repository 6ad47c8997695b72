import type { BankProfile, ContractFields } from '../../../schema';
import type { InForceRows } from '../compiled-catalog/in-force-rows';
import type { PolicySnapshot } from '../snapshots/policy-snapshot';
import type { StatementPool } from './columns/statement-pool';
import type { ProductIndex } from './product-index';

/** One bank as a search reads it. */
export interface SearchedBank {
  readonly bankCode: string;
  readonly profile: BankProfile;
  /** Every version by row, those of one product together. */
  readonly products: readonly ContractFields[];
  readonly inForce: InForceRows;
  readonly index: ProductIndex;
}

/** What a search reads of a catalog. */
export interface SearchedCatalog {
  readonly searched: readonly SearchedBank[];
  /** The distinct statements by position in DIMENSIONS. */
  readonly statements: readonly StatementPool[];
  readonly policy: PolicySnapshot;
}
