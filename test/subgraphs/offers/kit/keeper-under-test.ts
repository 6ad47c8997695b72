import type { ContractFields } from '../../../../schema';
import { abc } from '../../../../subgraphs/banks/abc';
import { icbc } from '../../../../subgraphs/banks/icbc';
import type { PublishedGraph, PublishedSubgraph } from '../../../../subgraphs/chassis';
import { buildOffersSchema } from '../../../../subgraphs/offers/graphql/offers-schema';
import { createCatalogReader } from '../../../../subgraphs/offers/snapshots/catalog-reader';
import { SnapshotKeeper } from '../../../../subgraphs/offers/snapshots/snapshot-keeper';
import type { SnapshotStore } from '../../../../subgraphs/offers/snapshots/snapshot-store';
import { testIdentity } from '../../../kit/calls';
import { policySet, profile } from './builders';
import { type SnapshotDatabase, openSnapshotDatabase } from './snapshot-database';
import { type Snapshot, type SnapshotServer, startSnapshotServer } from './snapshot-server';

export const SDL = { abc: abc.sdl(), icbc: icbc.sdl() } as const;
export type BankCode = keyof typeof SDL;

export function catalog(code: string, catalogVersion: string, versions: readonly unknown[]): Snapshot {
  return { catalogVersion, profile: profile(code), versions };
}

/** Two banks, policy and a registry in the test's hand, and keepers over one database. */
export interface KeeperUnderTest {
  readonly banks: Readonly<Record<BankCode, SnapshotServer>>;
  readonly policy: SnapshotServer;
  readonly database: SnapshotDatabase;
  /** What the registry lists; null: it does not answer. */
  registry: readonly PublishedSubgraph[] | null;
  /** What `onBanksChanged` was told, codes only. */
  readonly changes: (readonly string[])[];
  /** Revisions that `onRegistryRead` was told. */
  readonly reads: number[];
  readonly logged: string[];
  /** Thrown by `onBanksChanged` while it is set. */
  schemaFault: Error | null;
  /** A keeper that has read what is kept and refreshed once, over a store or over this database. */
  start(store?: SnapshotStore, options?: { readonly production?: boolean }): Promise<SnapshotKeeper>;
  listed(...codes: BankCode[]): PublishedSubgraph[];
  close(): Promise<void>;
}

export async function openKeeper(products: Readonly<Record<BankCode, readonly ContractFields[]>>): Promise<KeeperUnderTest> {
  const reader = createCatalogReader(buildOffersSchema([]).schema);
  const banks = {
    abc: await startSnapshotServer((known) => (known === 'abc-1' ? null : catalog('abc', 'abc-1', products.abc))),
    icbc: await startSnapshotServer((known) => (known === 'icbc-1' ? null : catalog('icbc', 'icbc-1', products.icbc))),
  };
  const policy = await startSnapshotServer((known) => (known === 'set-1' ? null : { ...policySet() }));
  const database = await openSnapshotDatabase();
  const keepers: SnapshotKeeper[] = [];
  let now = Date.parse('2026-07-01T00:00:00Z');
  const listed = (...codes: BankCode[]): PublishedSubgraph[] => [
    ...codes.map((code) => ({ name: code, url: banks[code].url, sdl: SDL[code] })),
    { name: 'policy', url: policy.url, sdl: 'type Query { policySnapshot: Int }' },
  ];
  const harness: KeeperUnderTest = {
    banks,
    policy,
    database,
    registry: listed('icbc', 'abc'),
    changes: [],
    reads: [],
    logged: [],
    schemaFault: null,
    listed,
    async start(store = database.store, { production = false } = {}) {
      const keeper = new SnapshotKeeper({
        registry: {
          async graph(): Promise<PublishedGraph> {
            if (!harness.registry) throw new Error('connect ECONNREFUSED');
            return { revision: harness.reads.length + 1, subgraphs: harness.registry };
          },
        },
        store,
        reader,
        identityTo: (subgraph) => testIdentity(subgraph, 'offers'),
        clock: () => new Date((now += 1_000)).toISOString(),
        intervalMs: 3_600_000,
        production,
        async onBanksChanged(changed) {
          if (harness.schemaFault) throw harness.schemaFault;
          harness.changes.push(changed.map(({ code }) => code));
        },
        async onRegistryRead({ revision }) {
          harness.reads.push(revision);
        },
        log: (message) => harness.logged.push(message),
      });
      keepers.push(keeper);
      await keeper.start();
      return keeper;
    },
    async close() {
      for (const keeper of keepers) await keeper.close();
      for (const server of [banks.abc, banks.icbc, policy]) await server.stop();
      await database.close();
    },
  };
  return harness;
}
