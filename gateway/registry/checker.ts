import { type GraphQLSchema, buildSchema } from 'graphql';
import { readBankContract } from '../../schema';
import { type Finding, type SchemaChange, checkSdl, classifyChanges, isError } from './check';
import type { CompositionError, GraphComposer } from './composition';
import { apiOf } from './diff/supergraph-api';
import { type GraphStore, type Members, written } from './graph-store';
import { isOffers, withComingStubs } from './offers-stubs';
import { type SubmittedSubgraph, digestOf } from './submitted-subgraph';

export interface CheckContext {
  /** Whether whoever asks is a bank by its own key, which publishes what conforms and nothing else. */
  readonly ownKey: boolean;
  /** Names of the subgraphs that are in the graph or wait to be. */
  readonly published: readonly string[];
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
  /** Of the schema that clients see, the gravest first; null where that is not known: it does not compose, or nothing is active. */
  readonly changes: readonly SchemaChange[] | null;
  /** Recorded operations that would fail. */
  readonly usage: readonly object[];
  /** What the live endpoint answered. */
  readonly probes: readonly Finding[];
}

const CHANGES_TOLD = 1_000;

export interface CheckerOptions {
  readonly store: GraphStore;
  readonly composer: GraphComposer;
}

/** Checks a subgraph against the active graph, as a publication would be. */
export class Checker {
  /** The last active supergraph, which every check between two publications is compared with. */
  #active: { readonly key: string; readonly supergraphSdl: string | null } = { key: '', supergraphSdl: null };

  constructor(private readonly options: CheckerOptions) {}

  async check(subgraph: SubmittedSubgraph, { ownKey, published }: CheckContext): Promise<CheckReport> {
    const { store } = this.options;
    const { members, revision } = await store.active();
    const active = await store.subgraphs(members);
    const isBank = ownKey || readBankContract(subgraph.sdl) !== null;
    const violations = isBank ? checkSdl(subgraph.name, subgraph.sdl, { published }) : [];
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
      changes: composed.kind === 'success' && before !== null ? classifyChanges(apiSchemaOf(before), apiSchemaOf(composed.supergraphSdl)).slice(0, CHANGES_TOLD) : null,
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

/** Composition has validated it. */
function apiSchemaOf(supergraphSdl: string): GraphQLSchema {
  return buildSchema(apiOf(supergraphSdl), { assumeValid: true, assumeValidSDL: true });
}
