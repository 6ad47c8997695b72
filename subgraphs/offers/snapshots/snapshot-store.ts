import type { DataSource } from 'typeorm';
import type { BankProfile, ContractFields } from '../../../schema';
import { canonicalJson, insertRows, sha256 } from '../../chassis';
import { BankSnapshotEntity, PolicySnapshotEntity, ProductSnapshotEntity } from './entities';
import type { Kept, SnapshotArchive } from './kept';
import { NO_POLICIES, type PolicySnapshot } from './policy-snapshot';

/** A bank's catalog as it was received. */
export interface ReceivedCatalog {
  readonly bankCode: string;
  /** Address and SDL under which the registry listed the bank. */
  readonly url: string;
  readonly sdl: string;
  readonly profile: BankProfile;
  readonly catalogVersion: string;
  readonly fetchedAt: string;
  readonly versions: readonly ContractFields[];
}

/** The snapshots in offers' own database: what is received is kept for ever. */
export class SnapshotStore implements SnapshotArchive {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Keeps a catalog: adds the versions not kept yet and moves the bank's newest catalog, in one
   * transaction. Returns every version of the bank as kept: one that was received before stays as it
   * was, whatever the bank says now, and one that the bank has dropped stays too.
   */
  async keepCatalog({ bankCode, catalogVersion, fetchedAt, profile, sdl, url, versions }: ReceivedCatalog): Promise<ContractFields[]> {
    return this.dataSource.transaction(async (manager) => {
      const products = manager.getRepository(ProductSnapshotEntity);
      const where = { bankCode };
      const kept = new Set((await products.find({ select: { id: true, version: true }, where })).map(keyText));
      const rows = new Map(versions.filter((product) => !kept.has(keyText(product))).map((product) => [keyText(product), toRow(product)]));
      await insertRows(products, [...rows.values()]);
      await manager
        .getRepository(BankSnapshotEntity)
        .save({ bankCode, url, sdl, catalogVersion, fetchedAt, profile: canonicalJson(profile) });
      return (await products.find({ where, order: { id: 'ASC', version: 'ASC' } })).map(toProduct);
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
      versions.push(toProduct(row));
      byBank.set(row.bankCode, versions);
    }
    return banks.map((bank) => ({
      ...bank,
      profile: JSON.parse(bank.profile) as BankProfile,
      versions: byBank.get(bank.bankCode) ?? [],
    }));
  }

  /** The policy snapshot received last, or null where none ever was. */
  /** Names of what is illustrative in the snapshots. */
  async illustrativeNames(): Promise<string[]> {
    const named = (await this.readCatalogs()).flatMap(({ profile, versions }) => [profile, ...versions]);
    const policies = (await this.readPolicies())?.policies ?? [];
    return [...named.filter(({ illustrative }) => illustrative).map(({ name }) => name), ...policies.filter(({ illustrative }) => illustrative).map(({ title }) => title)];
  }

  async readPolicies(): Promise<PolicySnapshot | null> {
    const [row] = await this.dataSource.getRepository(PolicySnapshotEntity).find({ order: { fetchedAt: 'DESC' }, take: 1 });
    return row ? (JSON.parse(row.content) as PolicySnapshot) : null;
  }

  async readProductVersion(id: string, version: string): Promise<Kept<ContractFields>> {
    return verified(await this.dataSource.getRepository(ProductSnapshotEntity).findOneBy({ id, version }));
  }

  async readPolicyVersion(snapshotVersion: string): Promise<Kept<PolicySnapshot>> {
    if (snapshotVersion === NO_POLICIES.snapshotVersion) return { kind: 'kept', value: NO_POLICIES };
    return verified(await this.dataSource.getRepository(PolicySnapshotEntity).findOneBy({ snapshotVersion }));
  }
}

function keyText({ id, version }: { readonly id: string; readonly version: string }): string {
  return `${id}@${version}`;
}

function toRow(product: ContractFields): ProductSnapshotEntity {
  const content = canonicalJson(product);
  return { id: product.id, version: product.version, bankCode: product.bankCode, content, contentSha256: sha256(content) };
}

function toProduct({ content }: ProductSnapshotEntity): ContractFields {
  return JSON.parse(content) as ContractFields;
}

function verified<T>(row: { readonly content: string; readonly contentSha256: string } | null): Kept<T> {
  if (!row) return { kind: 'absent' };
  return sha256(row.content) === row.contentSha256 ? { kind: 'kept', value: JSON.parse(row.content) as T } : { kind: 'altered' };
}
