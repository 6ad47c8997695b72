import { type DataSource, In } from 'typeorm';
import { type VersionKey, canonicalJson, insertRows, keyText, sha256, versionOf } from '../../chassis';
import type { CatalogEntry } from '../catalog-entry';
import type { BankProfile } from '../profile';
import { BankProfileEntity } from './bank-profile.entity';
import { ProductVersionEntity } from './product-version.entity';
import { type Product, toEntry, toProduct, toRow } from './version-row';

const OLDEST_FIRST = { id: 'ASC', effectiveFrom: 'ASC', recordedAt: 'ASC', version: 'ASC' } as const;

/** Of the versions of a product in force not after the instant none is later, ties by recordedAt. */
const NONE_LATER = `NOT EXISTS (SELECT 1 FROM product_version later
  WHERE later.id = product.id AND later.effective_from <= :asOf
    AND (later.effective_from, later.recorded_at, later.version) > (product.effective_from, product.recorded_at, product.version))`;

/** What is kept of every product, by id and in the order in which it comes into force. */
export type KeptHistory = ReadonlyMap<string, readonly CatalogEntry<object>[]>;

export interface DecidedEntries<R> {
  readonly entries: readonly CatalogEntry<object>[];
  readonly result: R;
}

/** A bank's catalog in its database. */
export class ProductRepository {
  constructor(
    private readonly dataSource: DataSource,
    readonly bankCode: string,
  ) {}

  /** Adds the entries that are not kept yet; what is kept stays as it is. Returns how many were added. */
  async addVersions(entries: readonly CatalogEntry<object>[]): Promise<number> {
    // An entry given twice is one version.
    const rows = new Map(entries.map((entry) => toRow(this.bankCode, entry)).map((row) => [keyText(row), row]));
    return this.dataSource.transaction(async (manager) => {
      const repository = manager.getRepository(ProductVersionEntity);
      for (const kept of await repository.find({ select: { id: true, version: true } })) rows.delete(keyText(kept));
      await insertRows(repository, [...rows.values()]);
      return rows.size;
    });
  }

  /**
   * Adds the entries that are decided on what is kept of every product, by id and in the order in which
   * it comes into force. The profile is saved where the bank has none: these writes come first, so that
   * nothing else is recorded between the reading and the adding.
   */
  async addDecided<R>(profile: BankProfile, decide: (kept: KeptHistory) => DecidedEntries<R>): Promise<R> {
    return this.dataSource.transaction(async (manager) => {
      const { code } = profile;
      const profiles = manager.getRepository(BankProfileEntity);
      await profiles.createQueryBuilder().insert().values({ code, profile: canonicalJson(profile) }).orIgnore().updateEntity(false).execute();
      await profiles.update({ code }, { code });
      const repository = manager.getRepository(ProductVersionEntity);
      const kept = new Map<string, CatalogEntry<object>[]>();
      for (const row of await repository.find({ order: OLDEST_FIRST })) {
        const entries = kept.get(row.id) ?? [];
        entries.push(toEntry(row));
        kept.set(row.id, entries);
      }
      const { entries, result } = decide(kept);
      await insertRows(repository, entries.map((entry) => toRow(this.bankCode, entry)));
      return result;
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
    return rows.map((row) => toProduct(this.bankCode, row));
  }

  /** The versions asked for that are kept, in any order; one statement. */
  async findVersions(keys: readonly VersionKey[]): Promise<Product[]> {
    // To TypeORM no condition at all means every row.
    if (keys.length === 0) return [];
    const rows = await this.dataSource
      .getRepository(ProductVersionEntity)
      .find({ where: keys.map(({ id, version }) => ({ id, version })) });
    return rows.map((row) => toProduct(this.bankCode, row));
  }

  /** Of these ids those of products of which some version is kept, in force or not. */
  async findIds(ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.dataSource.getRepository(ProductVersionEntity).find({ select: { id: true }, where: { id: In([...ids]) } });
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * Of every product, or of the one named, the version in force at the instant: the latest
   * effectiveFrom not after it, ties by recordedAt; none where that one withdraws it. Sorted by id;
   * one statement, which reads no content: a page of 20 out of 10,000 versions parses 20 documents.
   */
  async keysInForce(asOf: string, id?: string): Promise<VersionKey[]> {
    return this.dataSource
      .getRepository(ProductVersionEntity)
      .createQueryBuilder('product')
      .select('product.id', 'id')
      .addSelect('product.version', 'version')
      .where('product.effectiveFrom <= :asOf', { asOf })
      .andWhere(NONE_LATER)
      .andWhere({ withdrawn: false, ...(id === undefined ? {} : { id }) })
      .orderBy('product.id', 'ASC')
      .getRawMany<VersionKey>();
  }

  /** Changes whenever any version is added; equal catalogs have equal versions. */
  async catalogVersion(): Promise<string> {
    const rows = await this.dataSource
      .getRepository(ProductVersionEntity)
      .find({ select: { id: true, version: true }, order: { id: 'ASC', version: 'ASC' } });
    return versionOf(sha256(rows.map(keyText).join('\n')));
  }
}
