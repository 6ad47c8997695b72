import type { DataSource } from 'typeorm';
import { type ContractFields, type ProductTerms, normaliseInstant, productId, quoteValue } from '../../../schema';
import { canonicalJson, contentHash, insertRows, sha256 } from '../../chassis';
import type { CatalogEntry } from '../catalog-entry';
import type { BankProfile } from '../profile';
import { BankProfileEntity } from './bank-profile.entity';
import { MAX_ID_LENGTH, ProductVersionEntity } from './product-version.entity';

/** What a version's content column holds; the SHA-256 is of its canonical JSON. */
interface StoredContent {
  readonly terms: ProductTerms;
  readonly own: Readonly<Record<string, unknown>>;
}

/** A version as the schema answers it: the contract's fields and the bank's own. */
export type Product = ContractFields & Readonly<Record<string, unknown>>;

export interface VersionKey {
  readonly id: string;
  readonly version: string;
}

const VERSION_DIGITS = 16;

const OLDEST_FIRST = { id: 'ASC', effectiveFrom: 'ASC', recordedAt: 'ASC', version: 'ASC' } as const;

/** Of the versions of a product in force not after the instant none is later, ties by recordedAt. */
const NONE_LATER = `NOT EXISTS (SELECT 1 FROM product_version later
  WHERE later.id = product.id AND later.effective_from <= :asOf
    AND (later.effective_from, later.recorded_at, later.version) > (product.effective_from, product.recorded_at, product.version))`;

/** A bank's catalog in its database. */
export class ProductRepository {
  constructor(
    private readonly dataSource: DataSource,
    readonly bankCode: string,
  ) {}

  /** Adds the entries that are not kept yet; what is kept stays as it is. Returns how many were added. */
  async addVersions(entries: readonly CatalogEntry<object>[]): Promise<number> {
    // An entry given twice is one version.
    const rows = new Map(entries.map((entry) => this.toRow(entry)).map((row) => [keyText(row), row]));
    return this.dataSource.transaction(async (manager) => {
      const repository = manager.getRepository(ProductVersionEntity);
      for (const kept of await repository.find({ select: { id: true, version: true } })) rows.delete(keyText(kept));
      await insertRows(repository, [...rows.values()]);
      return rows.size;
    });
  }

  async saveProfile(profile: BankProfile): Promise<void> {
    await this.dataSource
      .getRepository(BankProfileEntity)
      .save({ code: profile.code, profile: canonicalJson(profile) });
  }

  async readProfile(): Promise<BankProfile | null> {
    const row = await this.dataSource.getRepository(BankProfileEntity).findOne({ where: {}, order: { code: 'ASC' } });
    return row ? (JSON.parse(row.profile) as BankProfile) : null;
  }

  /** Every version ever recorded, oldest first. */
  async allVersions(): Promise<Product[]> {
    const rows = await this.dataSource
      .getRepository(ProductVersionEntity)
      .find({ order: OLDEST_FIRST });
    return rows.map((row) => this.toProduct(row));
  }

  /** The versions asked for that are kept, in any order; one statement. */
  async findVersions(keys: readonly VersionKey[]): Promise<Product[]> {
    // To TypeORM no condition at all means every row.
    if (keys.length === 0) return [];
    const rows = await this.dataSource
      .getRepository(ProductVersionEntity)
      .find({ where: keys.map(({ id, version }) => ({ id, version })) });
    return rows.map((row) => this.toProduct(row));
  }

  /**
   * Of every product, or of the one named, the version in force at the instant: the latest
   * effectiveFrom not after it, ties by recordedAt. Sorted by id; one statement, which reads no
   * content: a page of 20 out of 10,000 versions parses 20 documents.
   */
  async keysInForce(asOf: string, id?: string): Promise<VersionKey[]> {
    return this.dataSource
      .getRepository(ProductVersionEntity)
      .createQueryBuilder('product')
      .select('product.id', 'id')
      .addSelect('product.version', 'version')
      .where('product.effectiveFrom <= :asOf', { asOf })
      .andWhere(NONE_LATER)
      .andWhere(id === undefined ? {} : { id })
      .orderBy('product.id', 'ASC')
      .getRawMany<VersionKey>();
  }

  /** Changes whenever any version is added; equal catalogs have equal versions. */
  async catalogVersion(): Promise<string> {
    const rows = await this.dataSource
      .getRepository(ProductVersionEntity)
      .find({ select: { id: true, version: true }, order: { id: 'ASC', version: 'ASC' } });
    return sha256(rows.map(keyText).join('\n')).slice(0, VERSION_DIGITS);
  }

  private toRow(entry: CatalogEntry<object>): ProductVersionEntity {
    const { terms } = entry;
    const id = productId(this.bankCode, terms.code);
    if (id.length > MAX_ID_LENGTH) throw new Error(`${id}: an id has at most ${MAX_ID_LENGTH} characters`);
    const [effectiveFrom, recordedAt] = [readInstant(id, 'effectiveFrom', entry), readInstant(id, 'recordedAt', entry)];
    const backfilled = entry.backfilled ?? false;
    if (!backfilled && recordedAt > effectiveFrom) {
      throw new Error(`${id}: recordedAt ${recordedAt} is after effectiveFrom ${effectiveFrom}; only an import may backdate`);
    }
    const content = canonicalJson({ terms, own: entry.own as StoredContent['own'] } satisfies StoredContent);
    return {
      id,
      version: contentHash({ id, effectiveFrom, recordedAt, content }).slice(0, VERSION_DIGITS),
      effectiveFrom,
      recordedAt,
      backfilled,
      content,
      contentSha256: sha256(content),
    };
  }

  private toProduct(row: ProductVersionEntity): Product {
    const { terms, own } = JSON.parse(row.content) as StoredContent;
    return {
      ...own,
      ...terms,
      id: row.id,
      version: row.version,
      bankCode: this.bankCode,
      effectiveFrom: row.effectiveFrom,
      recordedAt: row.recordedAt,
      backfilled: Boolean(row.backfilled),
    };
  }
}

export function keyText({ id, version }: VersionKey): string {
  return `${id}@${version}`;
}

/** Instants are stored and compared as text, so all have one form. */
function readInstant(id: string, field: 'effectiveFrom' | 'recordedAt', entry: CatalogEntry<object>): string {
  const instant = normaliseInstant(entry[field]);
  if (instant === null) throw new Error(`${id}: ${field} cannot be ${quoteValue(entry[field])}: write an instant in ISO 8601 UTC`);
  return instant;
}
