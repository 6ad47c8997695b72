import { type DataSource, type EntityManager, In, LessThan, QueryFailedError } from 'typeorm';
import { ACTIVE_GRAPH_ID, ActiveGraph, GraphRevision, PublicationRecord, SubgraphVersion, WaitingPublication } from './entities';
import { type SerialQueue, queueOf } from './serial-queue';
import { type SubmittedSubgraph, digestOf } from './submitted-subgraph';

/** Subgraph name → sha256 of its version, by name. */
export type Members = ReadonlyMap<string, string>;

/** Revision 0 without members before anything was published. */
export interface ActiveRevision {
  readonly revision: number;
  readonly members: Members;
}

/** What was done to one subgraph, when, by whom and why; its revision comes with the pointer. */
export type Deed = Omit<PublicationRecord, 'revision'>;

/** A step from one revision to the next. */
export interface Step {
  readonly base: ActiveRevision;
  readonly members: Members;
  /** The subgraphs among the members that may be new here. */
  readonly submitted: readonly SubmittedSubgraph[];
  /** One for each subgraph that changes. */
  readonly deeds: readonly Deed[];
  /** Whether nothing waits any more, and not only what changes. */
  readonly replacesAll: boolean;
}

/** The base is not active any more: another publication came first, and nothing was changed. */
export class LostRace extends Error {
  constructor(options?: { cause: unknown }) {
    super('another publication came first', options);
    this.name = 'LostRace';
  }
}

const NOTHING_PUBLISHED: ActiveRevision = { revision: 0, members: new Map() };

/** The registry's tables: versions, revisions and publications are added, never changed; one pointer moves. */
export class GraphStore {
  readonly #queue: SerialQueue;

  constructor(private readonly dataSource: DataSource) {
    this.#queue = queueOf(dataSource);
  }

  /** The active revision and the members' digests, without the SDLs. */
  active(): Promise<ActiveRevision> {
    return this.#queue.run(() => readActive(this.dataSource.manager));
  }

  /** The active revision, and what waits beside it, as of one moment. */
  state(): Promise<{ readonly active: ActiveRevision; readonly waiting: readonly WaitingPublication[] }> {
    return this.#transaction(async (manager) => ({
      active: await readActive(manager),
      waiting: await manager.find(WaitingPublication, { order: { recordedAt: 'ASC', subgraph: 'ASC' } }),
    }));
  }

  /** The versions of members; versions are immutable, so that a later moment changes none. */
  subgraphs(members: Members): Promise<SubmittedSubgraph[]> {
    return this.#transaction(async (manager) => {
      const subgraphs: SubmittedSubgraph[] = [];
      for (const [name, sha256] of members) {
        const { sdl, url } = await manager.findOneByOrFail(SubgraphVersion, { name, sha256 });
        subgraphs.push({ name, url, sdl });
      }
      return subgraphs;
    });
  }

  /** The members of a revision, or null where it never was. */
  membersOf(revision: number): Promise<Members | null> {
    return this.#queue.run(async () => {
      const found = await this.dataSource.manager.findOneBy(GraphRevision, { revision });
      return found && readMembers(found);
    });
  }

  /** What was done to a subgraph, or to any where none is named: the latest first, before a revision. */
  publications({ before, first, subgraph }: { readonly subgraph: string | null; readonly before: number | null; readonly first: number }): Promise<PublicationRecord[]> {
    const where = { ...(subgraph === null ? {} : { subgraph }), ...(before === null ? {} : { revision: LessThan(before) }) };
    return this.#queue.run(() => this.dataSource.manager.find(PublicationRecord, { where, order: { revision: 'DESC', subgraph: 'ASC' }, take: first }));
  }

  /**
   * Makes a new revision active in one transaction, where the base still is.
   *
   * @throws LostRace where it is not: also where another process was first at the same moment
   */
  activate({ base, deeds, members, replacesAll, submitted }: Step): Promise<number> {
    return this.#racing(async (manager) => {
      const recordedAt = deeds[0]?.recordedAt ?? '';
      for (const subgraph of submitted) await keepVersion(manager, subgraph, recordedAt);
      const revision = ((await manager.maximum(GraphRevision, 'revision')) ?? 0) + 1;
      await manager.insert(GraphRevision, { revision, recordedAt, members: written(members) });
      await movePointer(manager, base, revision);
      await manager.insert(PublicationRecord, deeds.map((deed) => ({ ...deed, revision })));
      if (replacesAll) await manager.createQueryBuilder().delete().from(WaitingPublication).execute();
      else await manager.delete(WaitingPublication, { subgraph: In(deeds.map(({ subgraph }) => subgraph)) });
      return revision;
    });
  }

  /** Keeps a version beside the active graph until offers has its stub; one that waited before gives way. */
  async keepWaiting(subgraph: SubmittedSubgraph, deed: Deed): Promise<void> {
    await this.#racing(async (manager) => {
      await keepVersion(manager, subgraph, deed.recordedAt);
      await manager.delete(WaitingPublication, { subgraph: deed.subgraph });
      await manager.insert(WaitingPublication, deed);
    });
  }

  /** True where something waited. */
  withdraw(subgraph: string): Promise<boolean> {
    return this.#transaction(async (manager) => {
      const waits = await manager.existsBy(WaitingPublication, { subgraph });
      if (waits) await manager.delete(WaitingPublication, { subgraph });
      return waits;
    });
  }

  #transaction<T>(task: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.#queue.run(() => this.dataSource.transaction(task));
  }

  async #racing<T>(task: (manager: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.#transaction(task);
    } catch (error) {
      throw isTaken(error) ? new LostRace({ cause: error }) : error;
    }
  }
}

/** Moves the pointer from the base alone; the database decides, so that two registries on one serialise. */
async function movePointer(manager: EntityManager, base: ActiveRevision, revision: number): Promise<void> {
  if (base.revision === NOTHING_PUBLISHED.revision) {
    await manager.insert(ActiveGraph, { id: ACTIVE_GRAPH_ID, revision });
    return;
  }
  const { affected } = await manager.update(ActiveGraph, { id: ACTIVE_GRAPH_ID, revision: base.revision }, { revision });
  if (affected !== 1) throw new LostRace();
}

async function readActive(manager: EntityManager): Promise<ActiveRevision> {
  const pointer = await manager.findOneBy(ActiveGraph, { id: ACTIVE_GRAPH_ID });
  if (!pointer) return NOTHING_PUBLISHED;
  const revision = await manager.findOneByOrFail(GraphRevision, { revision: pointer.revision });
  return { revision: revision.revision, members: readMembers(revision) };
}

function readMembers({ members }: GraphRevision): Members {
  return new Map(Object.entries(JSON.parse(members) as Record<string, string>));
}

async function keepVersion(manager: EntityManager, subgraph: SubmittedSubgraph, recordedAt: string): Promise<void> {
  const key = { name: subgraph.name, sha256: digestOf(subgraph) };
  if (await manager.existsBy(SubgraphVersion, key)) return;
  await manager.insert(SubgraphVersion, { ...key, url: subgraph.url, sdl: subgraph.sdl, recordedAt });
}

/** Members as they are stored and compared: sorted by name, so that one set has one text. */
export function written(members: Members): string {
  return JSON.stringify(Object.fromEntries([...members].sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** What a database says to the second of two who take the same number, row or snapshot. */
const TAKEN: ReadonlySet<string> = new Set([
  'ER_CHECKREAD',
  'ER_DUP_ENTRY',
  'ER_LOCK_DEADLOCK',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
]);

function isTaken(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code = '' } = error.driverError as { readonly code?: string };
  return TAKEN.has(code);
}
