import type { DataSource, EntityManager } from 'typeorm';
import { type ProductTerms, badUserInput, codedError, productId } from '../../../schema';
import { type Clock, canonicalJson, insertRows, sha256 } from '../../chassis';
import { BankProfileEntity } from './bank-profile.entity';
import { ProductHistory, type VersionRecord } from './product-history';
import { ProductVersionEntity } from './product-version.entity';
import { SerialQueue } from './serial-queue';
import { type Product, type RecordedChange, type StoredContent, readContent, toProduct, toRow } from './version-row';

export interface ProductSave extends StoredContent {
  /** Instant in ISO 8601 UTC; null: when it is recorded. */
  readonly effectiveFrom: string | null;
  /** The version that was edited; null: whatever is the latest. */
  readonly baseVersion: string | null;
  readonly recordedBy: string | null;
}

export interface ProductWithdrawal extends RecordedChange {
  readonly id: string;
  readonly effectiveFrom: string | null;
}

export interface ChangeResult {
  /** The version that says what was asked for: the new one, or the one that said so already. */
  readonly product: Product;
  readonly changed: boolean;
  /** The version that was in force at that instant before; null: none was. */
  readonly previousVersion: string | null;
}

/** A version that is about to be recorded. */
interface Draft {
  readonly content: StoredContent;
  readonly change: RecordedChange;
  /** Instants from which it is to be in force; the first is the one that was asked for. */
  readonly effectiveFrom: readonly string[];
}

/**
 * Changes of a bank's catalog, each of them new versions. They happen one after another, also
 * those of several processes over one database, so that each is decided on what the one before left.
 */
export class ProductWriter {
  private readonly queue = new SerialQueue();

  constructor(
    private readonly dataSource: DataSource,
    private readonly bankCode: string,
    private readonly clock: Clock,
  ) {}

  /**
   * Records a product as it is to be from an instant on. Nothing is recorded where the version in
   * force then says the same already. A version that is scheduled for later still takes its turn,
   * unless it is a withdrawal and this save re-opens the product.
   */
  save({ baseVersion, effectiveFrom, own, recordedBy, terms }: ProductSave): Promise<ChangeResult> {
    const id = productId(this.bankCode, terms.code);
    const content: StoredContent = { terms, own };
    const checksum = sha256(canonicalJson(content));
    return this.alone(async (manager) => {
      const history = await readHistory(manager, id);
      const { from, recordedAt } = this.times(history, effectiveFrom);
      const current = history.at(from);
      if (current?.contentSha256 === checksum) return this.unchanged(manager, id, current);
      requireLatest(history, id, baseVersion);
      const overridden = current?.withdrawn ? history.scheduledAfter(from, ({ withdrawn }) => withdrawn) : [];
      const product = await this.record(manager, recordedAt, { content, change: { recordedBy, reason: null }, effectiveFrom: [from, ...overridden] });
      return { product, changed: true, previousVersion: current?.version ?? null };
    });
  }

  /** Records that a product is no longer offered from an instant on, whatever is scheduled for later. */
  withdraw({ effectiveFrom, id, reason, recordedBy }: ProductWithdrawal): Promise<ChangeResult> {
    return this.alone(async (manager) => {
      const history = await readHistory(manager, id);
      const { from, recordedAt } = this.times(history, effectiveFrom);
      const current = history.at(from);
      if (!current) throw neverInForce(id, effectiveFrom ?? from, history.firstEffect);
      if (current.withdrawn) return this.unchanged(manager, id, current);
      const { own, terms } = readContent(await readRow(manager, id, current.version));
      const content: StoredContent = { own, terms: { ...terms, marketingState: 'WITHDRAWN' } satisfies ProductTerms };
      const overridden = history.scheduledAfter(from, ({ withdrawn }) => !withdrawn);
      const product = await this.record(manager, recordedAt, { content, change: { recordedBy, reason }, effectiveFrom: [from, ...overridden] });
      return { product, changed: true, previousVersion: current.version };
    });
  }

  /**
   * One transaction at a time. It begins with a write of the bank's one row: that takes the lock of
   * the file in SQLite and of the row in MySQL, before anything is read.
   */
  private alone<T>(task: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.queue.run(() =>
      this.dataSource.transaction(async (manager) => {
        await manager.getRepository(BankProfileEntity).update({ code: this.bankCode }, { code: this.bankCode });
        return task(manager);
      }),
    );
  }

  /** Instants are told apart to the millisecond, and what is recorded later must be seen to be later. */
  private times(history: ProductHistory, effectiveFrom: string | null): { readonly from: string; readonly recordedAt: string } {
    const now = this.clock();
    const { recordedLastAt } = history;
    const recordedAt = recordedLastAt === null || now > recordedLastAt ? now : new Date(Date.parse(recordedLastAt) + 1).toISOString();
    return { recordedAt, from: effectiveFrom !== null && effectiveFrom > recordedAt ? effectiveFrom : recordedAt };
  }

  private async record(manager: EntityManager, recordedAt: string, { change, content, effectiveFrom }: Draft): Promise<Product> {
    const rows = effectiveFrom.map((from) => toRow(this.bankCode, { ...content, effectiveFrom: from, recordedAt }, change));
    await insertRows(manager.getRepository(ProductVersionEntity), rows);
    const [first] = rows;
    if (!first) throw new Error('a change takes effect at no instant');
    return toProduct(this.bankCode, first);
  }

  private async unchanged(manager: EntityManager, id: string, { version }: VersionRecord): Promise<ChangeResult> {
    return { product: toProduct(this.bankCode, await readRow(manager, id, version)), changed: false, previousVersion: version };
  }
}

async function readHistory(manager: EntityManager, id: string): Promise<ProductHistory> {
  const select = { version: true, effectiveFrom: true, recordedAt: true, withdrawn: true, contentSha256: true } as const;
  return new ProductHistory(await manager.getRepository(ProductVersionEntity).find({ select, where: { id } }));
}

function readRow(manager: EntityManager, id: string, version: string): Promise<ProductVersionEntity> {
  return manager.getRepository(ProductVersionEntity).findOneByOrFail({ id, version });
}

/** Of two who edit the same version, the second is told. */
function requireLatest(history: ProductHistory, id: string, baseVersion: string | null): void {
  if (baseVersion === null) return;
  const base = history.find(baseVersion);
  if (!base) throw badUserInput({ field: 'input.baseVersion', value: baseVersion, allowed: `a version of ${id} that the bank keeps; none for a new product` });
  const last = history.recordedLast();
  if (!last || last.recordedAt === base.recordedAt) return;
  throw codedError('VERSION_CONFLICT', `${id} has the version ${last.version}, recorded since ${baseVersion} was: read it, and make the change on it.`, {
    id,
    baseVersion,
    latestVersion: last.version,
  });
}

function neverInForce(id: string, instant: string, firstEffect: string | null): Error {
  return firstEffect === null
    ? badUserInput({ field: 'id', value: id, allowed: 'the id of a product of this bank' })
    : badUserInput({ field: 'effectiveFrom', value: instant, allowed: `${firstEffect}, when the product is first in force, or later` });
}
