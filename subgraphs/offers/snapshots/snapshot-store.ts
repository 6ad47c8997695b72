import type { DataSource, Repository } from 'typeorm';
import { type BankProfile, type ContractFields, compareTexts } from '../../../schema';
import { canonicalJson, insertRows, keyText, mapInSlices, sha256, turnOfTheLoop } from '../../chassis';
import { BankSnapshotEntity, PolicySnapshotEntity, ProductSnapshotEntity } from './entities';
import type { Kept, SnapshotArchive } from './kept';
import { SharedValues } from './shared-values';
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

/** A bank's versions as kept, and when each was received; null: before that was recorded. */
export interface KeptVersions {
  readonly versions: readonly ContractFields[];
  readonly receivedAt: readonly (string | null)[];
}

/** What is kept of a bank. Of a product with an altered version nothing: another version would stand in for that one. */
export interface KeptCatalog extends KeptVersions {
  /** `id@version` of what no longer matches its checksum, and of which nobody has the content that does. */
  readonly altered: readonly string[];
}

export interface KeptAfterReceiving extends KeptCatalog {
  /** `id@version` of what no longer matched its checksum, and was put right from what was received. */
  readonly restored: readonly string[];
}

/** The snapshots in offers' own database: what is received is kept for ever. */
export class SnapshotStore implements SnapshotArchive {
  #keeping: Promise<void> = Promise.resolve();

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Keeps a catalog: adds the versions not kept yet and moves the bank's newest catalog, in one
   * transaction. Returns every version of the bank as kept: one that was received before stays as it
   * was, whatever the bank says now, and one that the bank has dropped stays too. It goes in slices;
   * one catalog is kept after another, for they share a connection. A row that was altered is restored
   * where the bank's own content is what its checksum is of; otherwise it stays as it is.
   *
   * @param known versions of the bank as kept, which need not be read again
   * @param receivedAt of the versions that are added; later than that of any version kept
   */
  async keepCatalog(received: ReceivedCatalog, known: KeptVersions = { versions: [], receivedAt: [] }, receivedAt = received.fetchedAt): Promise<KeptAfterReceiving> {
    const kept = this.#keeping.then(() => this.#keepCatalog(received, known, receivedAt));
    this.#keeping = kept.then(noResult, noResult);
    return kept;
  }

  async #keepCatalog({ bankCode, catalogVersion, fetchedAt, profile, sdl, url, versions }: ReceivedCatalog, known: KeptVersions, receivedAt: string): Promise<KeptAfterReceiving> {
    const shared = new SharedValues();
    const knownByKey = new Map(known.versions.map((product, index) => [keyText(product), { product, receivedAt: known.receivedAt[index] ?? null }]));
    const know = (row: ProductSnapshotEntity): void => {
      const product = toProduct(row, shared);
      knownByKey.set(keyText(product), { product, receivedAt: row.receivedAt });
    };
    const altered = new Map<string, ProductSnapshotEntity>();
    await turnOfTheLoop();
    return this.dataSource.transaction(async (manager) => {
      const products = manager.getRepository(ProductSnapshotEntity);
      const unread = await readKeys(products, bankCode, (key) => !knownByKey.has(keyText(key)));
      for (const page of pagesOf(unread)) {
        for (const row of await products.find({ where: page.map(({ id, version }) => ({ id, version })) })) {
          if (isIntact(row)) know(row);
          else altered.set(keyText(row), row);
        }
        await turnOfTheLoop();
      }
      const missing = versions.filter((product) => !knownByKey.has(keyText(product)));
      await turnOfTheLoop();
      const unknown = await mapInSlices(missing, (product) => toRow(product, receivedAt));
      const restored = unknown.filter((row) => altered.get(keyText(row))?.contentSha256 === row.contentSha256);
      for (const { content, id, version, ...row } of restored) {
        await products.update({ id, version }, { content });
        // It has its place among what was received.
        know({ ...row, content, id, version, receivedAt: altered.get(keyText({ id, version }))?.receivedAt ?? null });
      }
      const added = unknown.filter((row) => !altered.has(keyText(row)));
      for (const page of pagesOf([...new Map(added.map((row) => [keyText(row), row])).values()])) {
        await insertRows(products, page);
        page.forEach(know);
        await turnOfTheLoop();
      }
      await manager.getRepository(BankSnapshotEntity).save({ bankCode, url, sdl, catalogVersion, fetchedAt, profile: canonicalJson(profile) });
      await turnOfTheLoop();
      const lost = [...altered.values()].filter((row) => !knownByKey.has(keyText(row)));
      const all = withoutProductsOf(lost, [...knownByKey.values()], ({ product }) => product.id).sort((a, b) => byKey(a.product, b.product));
      return { versions: all.map(({ product }) => product), receivedAt: all.map((each) => each.receivedAt), altered: lost.map(keyText), restored: [...new Set(restored.map(keyText))] };
    });
  }

  /**
   * Keeps a set of policies; one that is kept is the newest again. Its version is named by its content
   * too, see fetchPolicies: what was altered since is restored.
   */
  async keepPolicies(snapshot: PolicySnapshot, fetchedAt: string): Promise<'kept' | 'restored'> {
    const { snapshotVersion } = snapshot;
    const content = canonicalJson(snapshot);
    const sets = this.dataSource.getRepository(PolicySnapshotEntity);
    const row = { snapshotVersion, fetchedAt, content, contentSha256: sha256(content) };
    const kept = await sets.findOneBy({ snapshotVersion });
    if (!kept) await sets.insert(row);
    else await sets.update({ snapshotVersion }, isIntact(kept) ? { fetchedAt } : row);
    return kept === null || isIntact(kept) ? 'kept' : 'restored';
  }

  /** The newest catalog kept of every bank, with every version ever received. */
  async readCatalogs(): Promise<(ReceivedCatalog & KeptCatalog)[]> {
    const banks = await this.dataSource.getRepository(BankSnapshotEntity).find({ order: { bankCode: 'ASC' } });
    const rows = await this.dataSource.getRepository(ProductSnapshotEntity).find({ order: { id: 'ASC', version: 'ASC' } });
    const shared = new SharedValues();
    const lost = rows.filter((row) => !isIntact(row));
    const byBank = new Map<string, { versions: ContractFields[]; receivedAt: (string | null)[] }>();
    for (const row of withoutProductsOf(lost, rows, ({ id }) => id)) {
      const kept = byBank.get(row.bankCode) ?? { versions: [], receivedAt: [] };
      kept.versions.push(toProduct(row, shared));
      kept.receivedAt.push(row.receivedAt);
      byBank.set(row.bankCode, kept);
    }
    return banks.map((bank) => ({
      ...bank,
      profile: JSON.parse(bank.profile) as BankProfile,
      ...(byBank.get(bank.bankCode) ?? { versions: [], receivedAt: [] }),
      altered: lost.filter(({ bankCode }) => bankCode === bank.bankCode).map(keyText),
    }));
  }

  /** Names of what is illustrative in the snapshots. */
  async illustrativeNames(): Promise<string[]> {
    const named = (await this.readCatalogs()).flatMap(({ profile, versions }) => [profile, ...versions]);
    const policies = (await this.readPolicies())?.policies ?? [];
    return [...named.filter(({ illustrative }) => illustrative).map(({ name }) => name), ...policies.filter(({ illustrative }) => illustrative).map(({ title }) => title)];
  }

  /** The policy snapshot received last, or null where none ever was. */
  async readPolicies(): Promise<PolicySnapshot | null> {
    const [row] = await this.dataSource.getRepository(PolicySnapshotEntity).find({ order: { fetchedAt: 'DESC' }, take: 1 });
    // One that was altered is asked for again, as if there were none.
    return row && isIntact(row) ? (JSON.parse(row.content) as PolicySnapshot) : null;
  }

  async readProductVersion(id: string, version: string): Promise<Kept<ContractFields>> {
    return verified(await this.dataSource.getRepository(ProductSnapshotEntity).findOneBy({ id, version }));
  }

  async readPolicyVersion(snapshotVersion: string): Promise<Kept<PolicySnapshot>> {
    if (snapshotVersion === NO_POLICIES.snapshotVersion) return { kind: 'kept', value: NO_POLICIES };
    return verified(await this.dataSource.getRepository(PolicySnapshotEntity).findOneBy({ snapshotVersion }));
  }
}

/** Few enough that what is read or written at once delays no request. */
const PAGE_ROWS = 2;
const PAGE_KEYS = 50;

function* pagesOf<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += PAGE_ROWS) yield rows.slice(from, from + PAGE_ROWS);
}

type ProductKey = Pick<ContractFields, 'id' | 'version'>;

/** The keys of a bank that a test lets pass, page after page. */
async function readKeys(products: Repository<ProductSnapshotEntity>, bankCode: string, isWanted: (key: ProductKey) => boolean): Promise<ProductKey[]> {
  const wanted: ProductKey[] = [];
  for (let skip = 0; ; skip += PAGE_KEYS) {
    const query = products.createQueryBuilder('product').select('product.id', 'id').addSelect('product.version', 'version');
    const page = await query.where({ bankCode }).orderBy('product.id').addOrderBy('product.version').offset(skip).limit(PAGE_KEYS).getRawMany<ProductKey>();
    wanted.push(...page.filter(isWanted));
    await turnOfTheLoop();
    if (page.length < PAGE_KEYS) return wanted;
  }
}

function noResult(): void {}

function byKey(a: ContractFields, b: ContractFields): number {
  return compareTexts(a.id, b.id) || compareTexts(a.version, b.version);
}

function toRow(product: ContractFields, receivedAt: string): ProductSnapshotEntity {
  const content = canonicalJson(product);
  return { id: product.id, version: product.version, bankCode: product.bankCode, content, contentSha256: sha256(content), receivedAt };
}

/** What was parsed here is nobody else's: its equal parts may become one. */
function toProduct({ content }: ProductSnapshotEntity, shared: SharedValues): ContractFields {
  return shared.share(JSON.parse(content) as ContractFields);
}

function isIntact({ content, contentSha256 }: Pick<ProductSnapshotEntity, 'content' | 'contentSha256'>): boolean {
  return sha256(content) === contentSha256;
}

function withoutProductsOf<T>(lost: readonly ProductSnapshotEntity[], kept: readonly T[], idOf: (item: T) => string): T[] {
  const ids = new Set(lost.map(({ id }) => id));
  return kept.filter((item) => !ids.has(idOf(item)));
}

function verified<T>(row: { readonly content: string; readonly contentSha256: string } | null): Kept<T> {
  if (!row) return { kind: 'absent' };
  return isIntact(row) ? { kind: 'kept', value: JSON.parse(row.content) as T } : { kind: 'altered' };
}
