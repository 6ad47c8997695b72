import { type DataSource, type EntityManager, In, LessThan } from 'typeorm';
import { calendarDateOf } from '../../../schema';
import { type SerialQueue, queueOf } from '../serial-queue';
import { UsageBatchEntity, UsageCount, UsageOperation } from './entities';
import { type CountedUse, type RecordedOperation, otherCalls, recordedOperations } from './recorded-operation';
import { OTHER, type SubmittedCount, type SubmittedOperation, type SubmittedUsage } from './submitted-usage';

/** How long usage is kept, in days. */
export const USAGE_DAYS = 30;
/** Beyond them what is new is counted as other: a bound on what whoever may ask can make the registry keep. */
const MAX_KEPT_OPERATIONS = 2_000;
const ROWS_AT_ONCE = 200;
const DAY_MS = 86_400_000;

export interface RecordedUsage {
  /** The first day that counts. */
  readonly since: string;
  readonly operations: readonly RecordedOperation[];
  /** Calls of operations that were too large or too many to be kept. */
  readonly otherCalls: number;
}

/** What gateways counted, by operation, client and day. */
export class UsageStore {
  readonly #queue: SerialQueue;
  #prunedOn: string | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: () => string,
    private readonly maxOperations = MAX_KEPT_OPERATIONS,
  ) {
    this.#queue = queueOf(dataSource);
  }

  /** Adds a batch once; false where it was added before. Counts of days that are not kept any more, or that have not come, are left out. */
  add(usage: SubmittedUsage): Promise<boolean> {
    const since = this.#since(USAGE_DAYS);
    const until = this.#since(0);
    return this.#transaction(async (manager) => {
      if (await manager.existsBy(UsageBatchEntity, { batch: usage.batch })) return false;
      await manager.insert(UsageBatchEntity, { batch: usage.batch, receivedOn: this.#since(1) });
      await this.#prune(manager, since);
      const kept = await this.#keep(manager, usage.operations);
      const counts = usage.counts.filter(({ day }) => day >= since && day <= until);
      await addCounts(manager, counts.map((count) => (kept.has(count.operation) ? count : { ...count, operation: OTHER })));
      return true;
    });
  }

  /** Of the last `days` days, today included, 1 to {@link USAGE_DAYS}. */
  read(days: number): Promise<RecordedUsage> {
    const since = this.#since(days);
    return this.#transaction(async (manager) => {
      const uses = await readUses(manager, since);
      const kept = await manager.find(UsageOperation);
      const operations = kept.map(({ coordinates, hash, name, text }) => ({ hash, name: name === '' ? null : name, text, coordinates: JSON.parse(coordinates) as string[] }));
      return { since, operations: recordedOperations(operations, uses), otherCalls: otherCalls(uses) };
    });
  }

  /** The first of the last `days` days in Asia/Shanghai; 1 is today, 0 tomorrow. */
  #since(days: number): string {
    return calendarDateOf(new Date(Date.parse(this.clock()) - (days - 1) * DAY_MS).toISOString());
  }

  #transaction<T>(task: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.#queue.run(() => this.dataSource.transaction(task));
  }

  async #prune(manager: EntityManager, since: string): Promise<void> {
    if (this.#prunedOn === since) return;
    await manager.delete(UsageCount, { day: LessThan(since) });
    await manager.delete(UsageBatchEntity, { receivedOn: LessThan(since) });
    await manager.createQueryBuilder().delete().from(UsageOperation).where('hash NOT IN (SELECT operation FROM usage_count)').execute();
    this.#prunedOn = since;
  }

  /** The hashes of these operations that are kept now. */
  async #keep(manager: EntityManager, operations: readonly SubmittedOperation[]): Promise<ReadonlySet<string>> {
    const kept = new Set<string>();
    for (const some of inSlices(operations)) {
      for (const { hash } of await manager.find(UsageOperation, { select: { hash: true }, where: { hash: In(some.map(({ hash }) => hash)) } })) kept.add(hash);
    }
    const room = Math.max(0, this.maxOperations - (await manager.count(UsageOperation)));
    const added = operations.filter(({ hash }) => !kept.has(hash)).slice(0, room);
    for (const some of inSlices(added)) {
      const rows = some.map(({ coordinates, hash, name, text }) => ({ hash, name: name ?? '', text, coordinates: JSON.stringify(coordinates) }));
      // Another registry of the same database may keep it in the same moment.
      await manager.createQueryBuilder().insert().into(UsageOperation).values(rows).orIgnore().execute();
      for (const { hash } of some) kept.add(hash);
    }
    return kept;
  }
}

/** TypeORM's upsert puts a value in the place of another; these are sums, and two registries may add at once. */
async function addCounts(manager: EntityManager, counts: readonly SubmittedCount[]): Promise<void> {
  const merged = new Map<string, SubmittedCount>();
  for (const count of counts) {
    const key = `${count.day} ${count.operation} ${count.client}`;
    merged.set(key, { ...count, calls: count.calls + (merged.get(key)?.calls ?? 0) });
  }
  const onConflict =
    manager.connection.options.type === 'better-sqlite3' ? 'ON CONFLICT (day, operation, client) DO UPDATE SET calls = calls + excluded.calls' : 'ON DUPLICATE KEY UPDATE calls = calls + VALUES(calls)';
  // In one order everywhere, so that two registries wait for each other and never both.
  const rows = [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { calls, client, day, operation }]) => [day, operation, client, calls]);
  for (const some of inSlices(rows)) {
    await manager.query(`INSERT INTO usage_count (day, operation, client, calls) VALUES ${some.map(() => '(?, ?, ?, ?)').join(', ')} ${onConflict}`, some.flat());
  }
}

async function readUses(manager: EntityManager, since: string): Promise<CountedUse[]> {
  const rows = await manager
    .createQueryBuilder(UsageCount, 'count')
    .select(['count.operation AS operation', 'count.client AS client', 'SUM(count.calls) AS calls', 'MIN(count.day) AS firstSeenOn', 'MAX(count.day) AS lastSeenOn'])
    .where('count.day >= :since', { since })
    .groupBy('count.operation')
    .addGroupBy('count.client')
    .getRawMany<Omit<CountedUse, 'calls'> & { calls: number | string }>();
  // MySQL's sums are decimals, which its driver gives as texts.
  return rows.map(({ calls, client, firstSeenOn, lastSeenOn, operation }) => ({ operation, client, calls: Number(calls), firstSeenOn, lastSeenOn }));
}

function* inSlices<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) yield rows.slice(start, start + ROWS_AT_ONCE);
}
