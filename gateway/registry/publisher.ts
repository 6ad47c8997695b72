import { HttpRefusal, refusedValue } from '../http';
import { type Composition, type GraphComposer, requireComposed } from './composition';
import type { PublicationKind, WaitingPublication } from './entities';
import { type ActiveRevision, type Deed, type GraphStore, LostRace, type Members, written } from './graph-store';
import { hasStubOf, isOffers, withComingStubs } from './offers-stubs';
import { SerialQueue } from './serial-queue';
import { type SubmittedSubgraph, digestOf } from './submitted-subgraph';

/** Who changes the graph, and why. */
export interface Reason {
  /** The part whose key signed the call. */
  readonly part: string;
  readonly message: string | null;
  readonly probesSkipped: boolean;
  /** The revision that the change was checked against; null: whichever is active. */
  readonly baseRevision: number | null;
}

export interface Publication {
  /** False where the active graph already was the one asked for: then there is no new revision. */
  readonly changed: boolean;
  /** The one that is active now. */
  readonly revision: number;
  /** The version composes, and becomes active as soon as offers has published its stub. */
  readonly waiting?: true;
}

export interface PublisherOptions {
  readonly store: GraphStore;
  readonly composer: GraphComposer;
  readonly clock: () => string;
  readonly log: (entry: { level: 'warn'; message: string }) => void;
}

interface State {
  readonly active: ActiveRevision;
  readonly waiting: readonly WaitingPublication[];
}

interface Proposal {
  readonly kind: PublicationKind;
  readonly members: Members;
  readonly submitted: readonly SubmittedSubgraph[];
  readonly replacesAll?: boolean;
}

/** Another process that publishes at the same time makes at most this many of ours start again. */
const MAX_ATTEMPTS = 5;
/** Among so many of its publications the version before is looked for. */
const LOOKED_BACK = 100;

/**
 * Every change of the graph: composed first, and only then made by moving the pointer from the
 * revision that it was composed on. One after another in this process; between processes the
 * database decides, and who comes second composes again.
 */
export class Publisher {
  readonly #queue = new SerialQueue();

  constructor(private readonly options: PublisherOptions) {}

  publish(subgraph: SubmittedSubgraph, reason: Reason): Promise<Publication> {
    return this.#change(reason, async ({ active }) => ({
      kind: 'PUBLISH',
      members: new Map(active.members).set(subgraph.name, digestOf(subgraph)),
      submitted: [subgraph],
    }));
  }

  /** Makes the graph exactly these subgraphs. */
  replace(subgraphs: readonly SubmittedSubgraph[], reason: Reason): Promise<Publication> {
    return this.#change(reason, async () => ({
      kind: 'PUBLISH',
      members: new Map(subgraphs.map((subgraph) => [subgraph.name, digestOf(subgraph)])),
      submitted: subgraphs,
      replacesAll: true,
    }));
  }

  /** Takes a subgraph out of the graph, and its version that waits; its history stays. */
  async unpublish(name: string, reason: Reason): Promise<Publication> {
    const withdrawn = await this.options.store.withdraw(name);
    const publication = await this.#change(reason, async ({ active }) => {
      const members = new Map(active.members);
      members.delete(name);
      return { kind: 'UNPUBLISH', members, submitted: [] };
    });
    return { ...publication, changed: publication.changed || withdrawn };
  }

  /** Gives a subgraph the version that it had in a revision; null: its version before the present one. */
  rollback(name: string, revision: number | null, reason: Reason): Promise<Publication> {
    return this.#change(reason, async ({ active }) => {
      const sha256 = revision === null ? await this.#versionBefore(name, active) : await this.#versionIn(name, revision);
      const members = new Map(active.members).set(name, sha256);
      return { kind: 'ROLLBACK', members, submitted: await this.options.store.subgraphs(new Map([[name, sha256]])) };
    });
  }

  #change(reason: Reason, propose: (state: State) => Promise<Proposal>): Promise<Publication> {
    const { store } = this.options;
    return this.#queue.run(async () => {
      for (let attempt = 1; ; attempt += 1) {
        const state = await store.state();
        const proposal = await propose(state);
        const { revision } = state.active;
        if (written(proposal.members) === written(state.active.members)) {
          // Asked for last is what is active: nothing that waits may come after it.
          for (const { name } of proposal.submitted) await store.withdraw(name);
          return { changed: false, revision };
        }
        if (reason.baseRevision !== null && reason.baseRevision !== revision) throw baseChanged(reason.baseRevision, revision);
        try {
          return await this.#settle(state, proposal, reason);
        } catch (error) {
          if (!(error instanceof LostRace)) throw error;
          if (reason.baseRevision !== null || attempt === MAX_ATTEMPTS) throw baseChanged(revision, (await store.active()).revision);
        }
      }
    });
  }

  async #settle({ active, waiting }: State, proposal: Proposal, reason: Reason): Promise<Publication> {
    const { clock, store } = this.options;
    const candidate = await candidateOf(store, proposal);
    const deedOf = deedsBy(reason, active, clock());
    const [first, ...others] = proposal.submitted;
    const alone = others.length === 0 ? first : undefined;
    const coming = alone && !isOffers(alone.sdl) ? withComingStubs(candidate) : null;
    if (alone && coming) {
      requireComposed(await this.#compose(coming));
      await store.keepWaiting(alone, deedOf(proposal.kind, alone.name, digestOf(alone)));
      return { changed: false, revision: active.revision, waiting: true };
    }
    const joining = alone && isOffers(alone.sdl) ? await this.#joining(waiting, alone.sdl) : [];
    const joined = await this.#admit(candidate, joining);
    const members = new Map([...proposal.members, ...joined.map(({ deed }): [string, string] => [deed.subgraph, deed.sha256 ?? ''])]);
    const revision = await store.activate({
      base: active,
      members,
      submitted: proposal.submitted,
      deeds: [...changesOf(active.members, proposal, deedOf), ...joined.map(({ deed }) => deed)],
      replacesAll: proposal.replacesAll ?? false,
    });
    return { changed: true, revision };
  }

  /** The versions that wait and whose stubs offers has now. */
  async #joining(waiting: readonly WaitingPublication[], offersSdl: string): Promise<Joining[]> {
    const subgraphs = await this.options.store.subgraphs(new Map(waiting.map(({ sha256, subgraph }) => [subgraph, sha256 ?? ''])));
    return waiting.flatMap((deed) => {
      const subgraph = subgraphs.find(({ name }) => name === deed.subgraph);
      return subgraph && hasStubOf(offersSdl, subgraph.sdl) ? [{ deed, subgraph }] : [];
    });
  }

  /** Requires that the candidate composes, and says which of those that wait compose with it; one that does not waits no longer. */
  async #admit(candidate: readonly SubmittedSubgraph[], joining: readonly Joining[]): Promise<readonly Joining[]> {
    const all = await this.#compose(joinedTo(candidate, joining));
    if (joining.length === 0 || all.kind !== 'failure') {
      requireComposed(all);
      return joining;
    }
    requireComposed(await this.#compose(candidate));
    const admitted: Joining[] = [];
    for (const each of joining) {
      const { kind } = joining.length === 1 ? all : await this.#compose(joinedTo(candidate, [...admitted, each]));
      if (kind === 'success') admitted.push(each);
      if (kind === 'failure') {
        await this.options.store.withdraw(each.deed.subgraph);
        this.options.log({ level: 'warn', message: `${each.deed.subgraph} waits no longer: with what was published since, it does not compose.` });
      }
    }
    return admitted;
  }

  async #compose(subgraphs: readonly SubmittedSubgraph[]): Promise<Composition> {
    // Before the first and after the last subgraph there is nothing to compose.
    return subgraphs.length === 0 ? { kind: 'success', supergraphSdl: '' } : this.options.composer.compose(subgraphs);
  }

  async #versionIn(name: string, revision: number): Promise<string> {
    const sha256 = (await this.options.store.membersOf(revision))?.get(name);
    if (sha256 === undefined) throw refusedValue('revision', revision, `a revision that has ${name}; its history names them`);
    return sha256;
  }

  async #versionBefore(name: string, { members }: ActiveRevision): Promise<string> {
    const deeds = await this.options.store.publications({ subgraph: name, before: null, first: LOOKED_BACK });
    const earlier = deeds.find(({ sha256 }) => sha256 !== null && sha256 !== members.get(name));
    if (earlier?.sha256) return earlier.sha256;
    throw refusedValue('name', name, 'a subgraph that had another version before; its history names them');
  }
}

interface Joining {
  readonly deed: WaitingPublication;
  readonly subgraph: SubmittedSubgraph;
}

/** The subgraphs that the graph would have, by name. */
async function candidateOf(store: GraphStore, { members, submitted }: Proposal): Promise<SubmittedSubgraph[]> {
  const given = new Map(submitted.map((subgraph) => [subgraph.name, subgraph]));
  const kept = await store.subgraphs(new Map([...members].filter(([name]) => !given.has(name))));
  return byName([...kept, ...submitted]);
}

function joinedTo(candidate: readonly SubmittedSubgraph[], joining: readonly Joining[]): SubmittedSubgraph[] {
  const names = new Set(joining.map(({ deed }) => deed.subgraph));
  return byName([...candidate.filter(({ name }) => !names.has(name)), ...joining.map(({ subgraph }) => subgraph)]);
}

const byName = (subgraphs: readonly SubmittedSubgraph[]): SubmittedSubgraph[] => [...subgraphs].sort((a, b) => (a.name < b.name ? -1 : 1));

type DeedOf = (kind: PublicationKind, subgraph: string, sha256: string | null) => Deed;

function deedsBy({ message, part, probesSkipped }: Reason, { revision }: ActiveRevision, recordedAt: string): DeedOf {
  return (kind, subgraph, sha256) => ({ kind, subgraph, sha256, baseRevision: revision, part, recordedAt, message, probesSkipped: probesSkipped ? 1 : 0 });
}

function changesOf(before: Members, { kind, members }: Proposal, deedOf: DeedOf): Deed[] {
  const given = [...members].filter(([name, sha256]) => before.get(name) !== sha256).map(([name, sha256]) => deedOf(kind, name, sha256));
  const gone = [...before.keys()].filter((name) => !members.has(name)).map((name) => deedOf('UNPUBLISH', name, null));
  return [...given, ...gone];
}

function baseChanged(base: number, revision: number): HttpRefusal {
  return new HttpRefusal(409, 'BASE_REVISION_CHANGED', `Revision ${base} is not active any more: revision ${revision} is. Nothing has changed; check again against that.`, { detail: { revision } });
}
