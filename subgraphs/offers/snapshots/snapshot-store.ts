import type { DataSource } from 'typeorm';
import type { BankProfile, ContractFields } from '../../../schema';
import { canonicalJson, sha256 } from '../../chassis';
import { BankSnapshotEntity, PolicySnapshotEntity, ProductSnapshotEntity } from './entities';
import type { PolicySnapshot } from './policy-snapshot';

/** A bank's catalog as it was received. */
export interface ReceivedCatalog {
  readonly bankCode: string;
  readonly typeName: string;
  readonly profile: BankProfile;
  readonly catalogVersion: string;
  readonly fetchedAt: string;
  readonly versions: readonly ContractFields[];
}

const INSERT_CHUNK = 500;

/** The snapshots in offers' own database: what is received is kept for ever. */
export class SnapshotStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Keeps a catalog: adds the versions not kept yet and moves the bank's newest catalog, in one transaction. */
  async keepCatalog(catalog: ReceivedCatalog): Promise<void> {
    const { bankCode, typeName, profile, catalogVersion, fetchedAt, versions } = catalog;
    await this.dataSource.transaction(async (manager) => {
      const products = manager.getRepository(ProductSnapshotEntity);
      const kept = new Set(
        (await products.find({ select: { id: true, version: true }, where: { bankCode } })).map(
          ({ id, version }) => `${id}@${version}`,
        ),
      );
      const rows = versions
        .filter(({ id, version }) => !kept.has(`${id}@${version}`))
        .map((product) => {
          const content = canonicalJson(product);
          return { id: product.id, version: product.version, bankCode, content, contentSha256: sha256(content) };
        });
      for (let start = 0; start < rows.length; start += INSERT_CHUNK) {
        await products
          .createQueryBuilder()
          .insert()
          .values(rows.slice(start, start + INSERT_CHUNK))
          .updateEntity(false)
          .execute();
      }
      await manager
        .getRepository(BankSnapshotEntity)
        .save({ bankCode, typeName, catalogVersion, fetchedAt, profile: canonicalJson(profile) });
    });
  }

  async keepPolicies(snapshot: PolicySnapshot, fetchedAt: string): Promise<void> {
    const content = canonicalJson(snapshot);
    await this.dataSource
      .getRepository(PolicySnapshotEntity)
      .save({ snapshotVersion: snapshot.snapshotVersion, fetchedAt, content, contentSha256: sha256(content) });
  }

  /** The newest catalog kept of every bank, with every version ever received. */
  async readCatalogs(): Promise<ReceivedCatalog[]> {
    const banks = await this.dataSource.getRepository(BankSnapshotEntity).find({ order: { bankCode: 'ASC' } });
    const rows = await this.dataSource.getRepository(ProductSnapshotEntity).find({ order: { id: 'ASC', version: 'ASC' } });
    const byBank = new Map<string, ContractFields[]>();
    for (const row of rows) {
      const versions = byBank.get(row.bankCode) ?? [];
      versions.push(JSON.parse(row.content) as ContractFields);
      byBank.set(row.bankCode, versions);
    }
    return banks.map((bank) => ({
      bankCode: bank.bankCode,
      typeName: bank.typeName,
      catalogVersion: bank.catalogVersion,
      fetchedAt: bank.fetchedAt,
      profile: JSON.parse(bank.profile) as BankProfile,
      versions: byBank.get(bank.bankCode) ?? [],
    }));
  }

  /** The policy snapshot received last, or null where none ever was. */
  async readPolicies(): Promise<PolicySnapshot | null> {
    const [row] = await this.dataSource.getRepository(PolicySnapshotEntity).find({ order: { fetchedAt: 'DESC' }, take: 1 });
    return row ? (JSON.parse(row.content) as PolicySnapshot) : null;
  }
}
