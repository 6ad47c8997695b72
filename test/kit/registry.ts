import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { type GraphComposer, createRegistry, registryEntities, registryMigrations } from '../../gateway/registry';
import type { AddressRules } from '../../schema';
import { type Storage, openDatabase } from '../../subgraphs/chassis';
import { type SignedCall, TEST_CALLS, callPart } from './calls';

export interface PublishedGraph {
  revision: number;
  subgraphs: { name: string; url: string; sdl: string }[];
}

export interface TestRegistry {
  readonly url: string;
  readonly dataSource: DataSource;
  /** What the registry reported as faults of its own. */
  readonly faults: unknown[];
  /** A signed call, of the terminal unless told otherwise. */
  call(path: string, call: Omit<SignedCall, 'to'>): Promise<Response>;
  put(path: string, body: unknown): Promise<Response>;
  graph(): Promise<PublishedGraph>;
  close(): Promise<void>;
}

/** For tests whose SDLs are no more than texts: whatever is published composes. */
const ANYTHING_COMPOSES: GraphComposer = { compose: async () => ({ kind: 'success', supergraphSdl: 'type Query { a: Int }' }) };

export interface TestRegistryOptions {
  readonly dataSource?: DataSource;
  readonly port?: number;
  readonly composer?: GraphComposer;
  readonly addresses?: AddressRules;
}

/** A registry on a loopback port, over SQLite in a folder of its own or over a `dataSource` given; every clock reading is a second later. */
export async function startRegistry({ addresses, composer = ANYTHING_COMPOSES, dataSource: given, port = 0 }: TestRegistryOptions = {}): Promise<TestRegistry> {
  const folder = given ? null : mkdtempSync(join(tmpdir(), 'registry-'));
  const dataSource = given ?? (await openRegistryDatabase({ kind: 'sqlite', folder: folder ?? '' }));
  let now = Date.parse('2026-07-01T00:00:00Z');
  const faults: unknown[] = [];
  const registry = createRegistry({
    dataSource,
    clock: () => new Date((now += 1_000)).toISOString(),
    calls: { ...TEST_CALLS, addresses },
    composer,
    log: ({ error, level }) => void (level === 'error' && faults.push(error)),
  });
  const { url } = await registry.listen(port);
  const call: TestRegistry['call'] = (path, { from = 'cli', ...more }) => callPart(url + path, { to: 'registry', from, ...more });
  return {
    url,
    dataSource,
    faults,
    call,
    put: (path, body) => call(path, { method: 'PUT', body: JSON.stringify(body) }),
    graph: async () => (await (await call('/graph', {})).json()) as PublishedGraph,
    async close() {
      await registry.close();
      if (!folder) return;
      await dataSource.destroy();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The registry's database as the program opens it. */
export function openRegistryDatabase(storage: Storage): Promise<DataSource> {
  return openDatabase({ storage, part: 'registry', entities: registryEntities, migrations: registryMigrations });
}
