import type { DataSource } from 'typeorm';
import { type ContractFields, type ProductTerms, productId } from '../../../schema';
import { canonicalJson, contentHash, sha256 } from '../../chassis';
import type { CatalogEntry } from '../catalog-entry';
import type { BankProfile } from '../profile';
import { BankProfileEntity } from './bank-profile.entity';
import { ProductVersionEntity } from './product-version.entity';

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
const INSERT_CHUNK = 500;

/** A bank's catalog in its database. */
export class ProductRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly bankCode: string,
  ) {}

  /** Adds the entries that are not kept yet; what is kept stays as it is. Returns how many were added. */
  async addVersions(entries: readonly CatalogEntry<object>[]): Promise<number> {
    const rows = entries.map((entry) => this.toRow(entry));
    return this.dataSource.transaction(async (manager) => {
      const repository = manager.getRepository(ProductVersionEntity);
      const kept = new Set((await repository.find({ select: { id: true, version: true } })).map(keyText));
      const added = rows.filter((row) => !kept.has(keyText(row)));
      for (let start = 0; start < added.length; start += INSERT_CHUNK) {
        await repository
          .createQueryBuilder()
          .insert()
          .values(added.slice(start, start + INSERT_CHUNK))
          .updateEntity(false)
          .execute();
      }
      return added.length;
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
      .find({ order: { id: 'ASC', effectiveFrom: 'ASC', recordedAt: 'ASC', version: 'ASC' } });
    return rows.map((row) => this.toProduct(row));
  }

  /** The versions asked for that are kept, in any order; one statement. */
  async findVersions(keys: readonly VersionKey[]): Promise<Product[]> {
    const rows = await this.dataSource
      .getRepository(ProductVersionEntity)
      .find({ where: keys.map(({ id, version }) => ({ id, version })) });
    return rows.map((row) => this.toProduct(row));
  }

  /**
   * For every product the version in force at the instant: the latest effectiveFrom not after it,
   * ties by recordedAt. Sorted by id.
   */
  async inForce(asOf: string): Promise<Product[]> {
    const latest = new Map<string, Product>();
    for (const product of await this.allVersions()) {
      if (product.effectiveFrom <= asOf) latest.set(product.id, product);
    }
    return [...latest.values()];
  }

  /** Changes whenever any version is added; equal catalogs have equal versions. */
  async catalogVersion(): Promise<string> {
    const rows = await this.dataSource
      .getRepository(ProductVersionEntity)
      .find({ select: { id: true, version: true }, order: { id: 'ASC', version: 'ASC' } });
    return sha256(rows.map(keyText).join('\n')).slice(0, VERSION_DIGITS);
  }

  private toRow(entry: CatalogEntry<object>): ProductVersionEntity {
    const { effectiveFrom, recordedAt, terms } = entry;
    const backfilled = entry.backfilled ?? false;
    if (!backfilled && recordedAt > effectiveFrom) {
      throw new Error(`${this.bankCode}:${terms.code}: recordedAt ${recordedAt} is after effectiveFrom ${effectiveFrom}; only an import may backdate`);
    }
    const id = productId(this.bankCode, terms.code);
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
