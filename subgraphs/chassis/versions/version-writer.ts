import type { DataSource, EntityManager, EntityTarget, FindOptionsWhere, Repository } from 'typeorm';
import { badUserInput, codedError } from '../../../schema';
import type { Clock } from '../clock';
import { canonicalJson, sha256 } from '../content-hash';
import { insertRows } from '../insert-rows';
import { SerialQueue } from './serial-queue';
import { VersionHistory } from './version-history';
import type { RecordedChange, VersionRow } from './version-row';

/** A version that is about to be recorded. */
export interface VersionDraft<C> {
  readonly id: string;
  readonly content: C;
  /** Instants in ISO 8601 UTC. */
  readonly effectiveFrom: string;
  readonly recordedAt: string;
}

/** What is versioned, and where. */
export interface VersionTable<R extends VersionRow, C extends object> {
  readonly entity: EntityTarget<R>;
  /** A write that every change begins with: it takes the lock of the file in SQLite and of a row in MySQL, before anything is read. */
  readonly lock: (manager: EntityManager) => Promise<unknown>;
  readonly toRow: (draft: VersionDraft<C>, change: RecordedChange) => R;
  /** The content that says that the object is withdrawn. */
  readonly withdrawn: (content: C) => C;
  /** In refusals: "a product of this bank", "the bank". */
  readonly what: string;
  readonly keeper: string;
}

export interface VersionSave<C> {
  readonly id: string;
  readonly content: C;
  /** Instant in ISO 8601 UTC; null: when it is recorded. */
  readonly effectiveFrom: string | null;
  /** The version that was edited; null: whatever is the latest. */
  readonly baseVersion: string | null;
  readonly recordedBy: string | null;
  /** Asked of what the other objects of the table are, in the transaction; throws where the save is to be refused. */
  readonly admit?: (manager: EntityManager, instants: readonly string[]) => Promise<void>;
}

export interface VersionWithdrawal extends RecordedChange {
  readonly id: string;
  readonly effectiveFrom: string | null;
}

export interface VersionChange<R> {
  /** The version that says what was asked for: the new one, or the one that said so already. */
  readonly row: R;
  readonly changed: boolean;
  /** The version that was in force at that instant before; null: none was. */
  readonly previousVersion: string | null;
}

/**
 * Changes of versioned objects, each of them new versions. They happen one after another, also
 * those of several processes over one database, so that each is decided on what the one before left.
 */
export class VersionWriter<R extends VersionRow, C extends object> {
  private readonly queue = new SerialQueue();

  constructor(
    private readonly dataSource: DataSource,
    private readonly table: VersionTable<R, C>,
    private readonly clock: Clock,
  ) {}

  /**
   * Records an object as it is to be from an instant on. Nothing is recorded where the version in
   * force then says the same already. A version that is scheduled for later still takes its turn,
   * unless it is a withdrawal and this save re-opens the object.
   */
  save({ admit, baseVersion, content, effectiveFrom, id, recordedBy }: VersionSave<C>): Promise<VersionChange<R>> {
    const checksum = sha256(canonicalJson(content));
    return this.alone(async (manager) => {
      const history = await this.readHistory(manager, id);
      const { from, recordedAt } = history.times(this.clock(), effectiveFrom);
      const current = history.at(from);
      if (current?.contentSha256 === checksum) return this.unchanged(manager, id, current);
      this.requireLatest(history, id, baseVersion);
      const instants = history.instantsOfSave(from);
      await admit?.(manager, instants);
      const row = await this.record(manager, { id, content, recordedAt }, instants, { recordedBy, reason: null });
      return { row, changed: true, previousVersion: current?.version ?? null };
    });
  }

  /** Records that an object is withdrawn from an instant on, whatever is scheduled for later. */
  withdraw({ effectiveFrom, id, reason, recordedBy }: VersionWithdrawal): Promise<VersionChange<R>> {
    return this.alone(async (manager) => {
      const history = await this.readHistory(manager, id);
      const { from, recordedAt } = history.times(this.clock(), effectiveFrom);
      const current = history.at(from);
      if (!current) throw this.neverInForce(id, effectiveFrom ?? from, history.firstEffect);
      if (current.withdrawn) return this.unchanged(manager, id, current);
      const { content } = await this.readRow(manager, id, current.version);
      const withdrawn = this.table.withdrawn(JSON.parse(content) as C);
      const overridden = history.scheduledAfter(from, (version) => !version.withdrawn);
      const row = await this.record(manager, { id, content: withdrawn, recordedAt }, [from, ...overridden], { recordedBy, reason });
      return { row, changed: true, previousVersion: current.version };
    });
  }

  /** One transaction at a time. */
  private alone<T>(task: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.queue.run(() =>
      this.dataSource.transaction(async (manager) => {
        await this.table.lock(manager);
        return task(manager);
      }),
    );
  }

  private async record(
    manager: EntityManager,
    draft: Omit<VersionDraft<C>, 'effectiveFrom'>,
    instants: readonly string[],
    change: RecordedChange,
  ): Promise<R> {
    const rows = instants.map((effectiveFrom) => this.table.toRow({ ...draft, effectiveFrom }, change));
    await insertRows(this.rows(manager), rows);
    const [first] = rows;
    if (!first) throw new Error('a change takes effect at no instant');
    return first;
  }

  private async unchanged(manager: EntityManager, id: string, { version }: Pick<R, 'version'>): Promise<VersionChange<R>> {
    return { row: await this.readRow(manager, id, version), changed: false, previousVersion: version };
  }

  private rows(manager: EntityManager): Repository<R> {
    return manager.getRepository(this.table.entity);
  }

  private async readHistory(manager: EntityManager, id: string): Promise<VersionHistory<R>> {
    const select = { version: true, effectiveFrom: true, recordedAt: true, withdrawn: true, contentSha256: true } as const;
    return new VersionHistory(await this.rows(manager).find({ select: select as object, where: { id } as FindOptionsWhere<R> }));
  }

  private readRow(manager: EntityManager, id: string, version: string): Promise<R> {
    return this.rows(manager).findOneByOrFail({ id, version } as FindOptionsWhere<R>);
  }

  /** Of two who edit the same version, the second is told. */
  private requireLatest(history: VersionHistory<R>, id: string, baseVersion: string | null): void {
    if (baseVersion === null) return;
    const base = history.find(baseVersion);
    if (!base) {
      const allowed = `a version of ${id} that ${this.table.keeper} keeps; none for a new one`;
      throw badUserInput({ field: 'input.baseVersion', value: baseVersion, allowed });
    }
    const last = history.recordedLast();
    if (!last || last.recordedAt === base.recordedAt) return;
    throw codedError('VERSION_CONFLICT', `${id} has the version ${last.version}, recorded since ${baseVersion} was: read it, and make the change on it.`, {
      id,
      baseVersion,
      latestVersion: last.version,
    });
  }

  private neverInForce(id: string, instant: string, firstEffect: string | null): Error {
    return firstEffect === null
      ? badUserInput({ field: 'id', value: id, allowed: `the id of ${this.table.what}` })
      : badUserInput({ field: 'effectiveFrom', value: instant, allowed: `${firstEffect}, when it is first in force, or later` });
  }
}
