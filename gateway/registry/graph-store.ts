import type { DataSource, EntityManager } from 'typeorm';
import { ACTIVE_GRAPH_ID, ActiveGraph, GraphRevision, SubgraphVersion } from './entities';
import { type SerialQueue, queueOf } from './serial-queue';
import { type SubmittedSubgraph, digestOf } from './submitted-subgraph';

export interface Publication {
  /** False where the active graph already was the one asked for: then there is no new revision. */
  readonly changed: boolean;
  readonly revision: number;
}

/** Subgraph name → sha256 of its version, by name. */
type Members = ReadonlyMap<string, string>;

/** Revision 0 without members before anything was published. */
export interface ActiveRevision {
  readonly revision: number;
  readonly members: Members;
}

export interface Graph extends ActiveRevision {
  readonly subgraphs: readonly SubmittedSubgraph[];
}

const NOTHING_PUBLISHED: ActiveRevision = { revision: 0, members: new Map() };

/** The registry's tables: versions and revisions are added, never changed; one pointer moves. */
export class GraphStore {
  readonly #queue: SerialQueue;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: () => string,
  ) {
    this.#queue = queueOf(dataSource);
  }

  /** The active revision and the members' digests, without the SDLs. */
  active(): Promise<ActiveRevision> {
    return this.#queue.run(() => readActive(this.dataSource.manager));
  }

  graph(): Promise<Graph> {
    return this.#transaction(async (manager) => {
      const active = await readActive(manager);
      const subgraphs: SubmittedSubgraph[] = [];
      for (const [name, sha256] of active.members) {
        const { url, sdl } = await manager.findOneByOrFail(SubgraphVersion, { name, sha256 });
        subgraphs.push({ name, url, sdl });
      }
      return { ...active, subgraphs };
    });
  }

  putSubgraph(subgraph: SubmittedSubgraph): Promise<Publication> {
    return this.#transaction(async (manager) => {
      const active = await readActive(manager);
      const members = new Map(active.members).set(subgraph.name, digestOf(subgraph));
      return this.#activate(manager, active, members, [subgraph]);
    });
  }

  replaceGraph(subgraphs: readonly SubmittedSubgraph[]): Promise<Publication> {
    return this.#transaction(async (manager) => {
      const members = new Map(subgraphs.map((subgraph) => [subgraph.name, digestOf(subgraph)]));
      return this.#activate(manager, await readActive(manager), members, subgraphs);
    });
  }

  #transaction<T>(task: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.#queue.run(() => this.dataSource.transaction(task));
  }

  async #activate(
    manager: EntityManager,
    active: ActiveRevision,
    members: Members,
    submitted: readonly SubmittedSubgraph[],
  ): Promise<Publication> {
    if (written(members) === written(active.members)) return { changed: false, revision: active.revision };
    const recordedAt = this.clock();
    for (const subgraph of submitted) await keepVersion(manager, subgraph, recordedAt);
    const revision = ((await manager.maximum(GraphRevision, 'revision')) ?? 0) + 1;
    await manager.insert(GraphRevision, { revision, recordedAt, members: written(members) });
    // An update of no row and a missing pointer look alike on MySQL: whether it exists is asked.
    if (await manager.existsBy(ActiveGraph, { id: ACTIVE_GRAPH_ID })) {
      await manager.update(ActiveGraph, { id: ACTIVE_GRAPH_ID }, { revision });
    } else {
      await manager.insert(ActiveGraph, { id: ACTIVE_GRAPH_ID, revision });
    }
    return { changed: true, revision };
  }
}

async function readActive(manager: EntityManager): Promise<ActiveRevision> {
  const pointer = await manager.findOneBy(ActiveGraph, { id: ACTIVE_GRAPH_ID });
  if (!pointer) return NOTHING_PUBLISHED;
  const { revision, members } = await manager.findOneByOrFail(GraphRevision, { revision: pointer.revision });
  return { revision, members: new Map(Object.entries(JSON.parse(members) as Record<string, string>)) };
}

async function keepVersion(manager: EntityManager, subgraph: SubmittedSubgraph, recordedAt: string): Promise<void> {
  const key = { name: subgraph.name, sha256: digestOf(subgraph) };
  if (await manager.existsBy(SubgraphVersion, key)) return;
  await manager.insert(SubgraphVersion, { ...key, url: subgraph.url, sdl: subgraph.sdl, recordedAt });
}

/** Members as they are stored and compared: sorted by name, so that one set has one text. */
function written(members: Members): string {
  return JSON.stringify(Object.fromEntries([...members].sort(([a], [b]) => (a < b ? -1 : 1))));
}
