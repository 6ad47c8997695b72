import type { ProductTerms } from '../../schema';

export type OwnFieldType = 'String' | 'Int' | 'Boolean' | 'Decimal' | 'Rate';

/** A typed field that only this bank has. Always nullable: another subgraph never answers it. */
export interface OwnField<T extends object> {
  readonly name: keyof T & string;
  readonly type: OwnFieldType;
  readonly list?: boolean;
  readonly description: string;
}

/** One version of one product, as a bank's author or an import writes it. */
export interface CatalogEntry<T extends object> {
  /** Instant in ISO 8601 UTC. */
  readonly effectiveFrom: string;
  /** Not after effectiveFrom, unless an import marks the version backfilled. */
  readonly recordedAt: string;
  readonly backfilled?: boolean;
  readonly terms: ProductTerms;
  readonly own: Partial<T>;
}
