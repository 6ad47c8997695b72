import { type Finding, isError } from './check/finding';
import type { CompositionError, GraphComposer } from './composition';
import { type ElementChange, elementChanges } from './diff/elements';
import { apiOf } from './diff/supergraph-api';
import { type GraphStore, type Members, written } from './graph-store';
import { isOffers, withComingStubs } from './offers-stubs';
import { type SubmittedSubgraph, digestOf } from './submitted-subgraph';

/** What an SDL is checked for beside that it parses and composes. */
export type SdlCheck = (subgraph: SubmittedSubgraph, context: CheckContext) => readonly Finding[];

export interface CheckContext {
  /** The active subgraphs; the one that is checked may be among them. */
  readonly active: readonly SubmittedSubgraph[];
}

/** What a publication would do; nothing of it is done. */
export interface CheckReport {
  /** Whether it would be accepted. */
  readonly ok: boolean;
  /** The revision that it was checked against: the `baseRevision` of the publication. */
  readonly revision: number;
  /** False where this very version is active already. */
  readonly changed: boolean;
  /** Whether it would wait until offers has its stub. */
  readonly waits: boolean;
  readonly violations: readonly Finding[];
  readonly composition: readonly CompositionError[];
  /** Of the schema that clients see; null where that is not known, for it does not compose. */
  readonly changes: readonly ElementChange[] | null;
  /** Recorded operations that would fail. */
  readonly usage: readonly object[];
  /** What the live endpoint answered. */
  readonly probes: readonly Finding[];
}

const CHANGES_TOLD = 1_000;

export interface CheckerOptions {
  readonly store: GraphStore;
  readonly composer: GraphComposer;
  readonly checks: readonly SdlCheck[];
}

/** Checks a subgraph against the active graph, as a publication would be. */
export class Checker {
  /** The last active supergraph, which every check between two publications is compared with. */
  #active: { readonly key: string; readonly supergraphSdl: string | null } = { key: '', supergraphSdl: null };

  constructor(private readonly options: CheckerOptions) {}

  async check(subgraph: SubmittedSubgraph): Promise<CheckReport> {
    const { checks, store } = this.options;
    const { members, revision } = await store.active();
    const active = await store.subgraphs(members);
    const violations = checks.flatMap((check) => check(subgraph, { active }));
    const candidate = [...active.filter(({ name }) => name !== subgraph.name), subgraph];
    const coming = isOffers(subgraph.sdl) ? null : withComingStubs(candidate);
    const composed = await this.options.composer.compose(coming ?? candidate);
    const composition = composed.kind === 'failure' ? composed.errors : composed.kind === 'interrupted' ? [{ code: 'COMPOSITION_FAILED', message: `It is not known whether it composes: ${composed.reason}.` }] : [];
    const before = await this.#activeSupergraph(members, active);
    return {
      ok: composed.kind === 'success' && !violations.some(isError),
      revision,
      changed: members.get(subgraph.name) !== digestOf(subgraph),
      waits: composed.kind === 'success' && coming !== null,
      violations,
      composition,
      changes: composed.kind === 'success' ? elementChanges(before === null ? null : apiOf(before), apiOf(composed.supergraphSdl)).slice(0, CHANGES_TOLD) : null,
      usage: [],
      probes: [],
    };
  }

  async #activeSupergraph(members: Members, subgraphs: readonly SubmittedSubgraph[]): Promise<string | null> {
    const key = written(members);
    if (this.#active.key !== key) {
      const composed = members.size === 0 ? null : await this.options.composer.compose(subgraphs);
      this.#active = { key, supergraphSdl: composed?.kind === 'success' ? composed.supergraphSdl : null };
    }
    return this.#active.supergraphSdl;
  }
}
