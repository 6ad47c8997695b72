import { type ContractFields, PRODUCT_LIMITS, type ProductTerms, normaliseInstant, productId, quoteValue } from '../../../schema';
import { BY_THE_AUTHOR, type RecordedChange, canonicalJson, contentHash, sha256, versionOf } from '../../chassis';
import type { CatalogEntry } from '../catalog-entry';
import type { ProductVersionEntity } from './product-version.entity';

/** What a version's content column holds; the SHA-256 is of its canonical JSON. */
export interface StoredContent {
  readonly terms: ProductTerms;
  readonly own: Readonly<Record<string, unknown>>;
}

/** A version as the schema answers it: the contract's fields and the bank's own. */
export type Product = ContractFields & Readonly<Record<string, unknown>>;

/** One version as its row; throws an Error that names the product where it cannot be kept. */
export function toRow(bankCode: string, entry: CatalogEntry<object>, change: RecordedChange = BY_THE_AUTHOR): ProductVersionEntity {
  const { own, terms } = entry;
  const id = productId(bankCode, terms.code);
  if (id.length > PRODUCT_LIMITS.idLength) throw new Error(`${id}: an id has at most ${PRODUCT_LIMITS.idLength} characters`);
  const [effectiveFrom, recordedAt] = [readInstant(id, 'effectiveFrom', entry), readInstant(id, 'recordedAt', entry)];
  const backfilled = entry.backfilled ?? false;
  if (!backfilled && recordedAt > effectiveFrom) {
    throw new Error(`${id}: recordedAt ${recordedAt} is after effectiveFrom ${effectiveFrom}; only an import may backdate`);
  }
  const content = canonicalJson({ terms, own: own as StoredContent['own'] } satisfies StoredContent);
  return {
    id,
    version: versionOf(contentHash({ id, effectiveFrom, recordedAt, content })),
    effectiveFrom,
    recordedAt,
    backfilled,
    content,
    contentSha256: sha256(content),
    withdrawn: terms.marketingState === 'WITHDRAWN',
    ...change,
  };
}

export function toProduct(bankCode: string, row: ProductVersionEntity): Product {
  const { terms, own } = readContent(row);
  return {
    ...own,
    ...terms,
    id: row.id,
    version: row.version,
    bankCode,
    effectiveFrom: row.effectiveFrom,
    recordedAt: row.recordedAt,
    backfilled: Boolean(row.backfilled),
  };
}

/** What the row was made of. */
export function toEntry(row: ProductVersionEntity): CatalogEntry<object> {
  const { backfilled, effectiveFrom, recordedAt } = row;
  return { ...readContent(row), effectiveFrom, recordedAt, backfilled: Boolean(backfilled) };
}

function readContent({ content }: ProductVersionEntity): StoredContent {
  return JSON.parse(content) as StoredContent;
}

/** Instants are stored and compared as text, so all have one form. */
function readInstant(id: string, field: 'effectiveFrom' | 'recordedAt', entry: CatalogEntry<object>): string {
  const instant = normaliseInstant(entry[field]);
  if (instant === null) throw new Error(`${id}: ${field} cannot be ${quoteValue(entry[field])}: write an instant in ISO 8601 UTC`);
  return instant;
}
