import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRegistry, registryEntities, registryMigrations } from '../../gateway/registry';
import { createComposer } from '../../gateway/supergraph';
import { createAddressRules, houseCallKeys } from '../../schema';
import { callSigner, openDatabase, systemClock } from '../../subgraphs/chassis';

/** What the report's operator lists: the intranet of its banks. */
export const LISTED = '10.20.0.0/16';
export const LISTED_URL = 'http://10.20.0.7:4001/graphql';

export interface PreparedPublication {
  /** Publishes; to be called once. */
  send(): Promise<{ readonly status: number; readonly text: string }>;
}

export interface MeasuredRegistry {
  /** A publication of the bank abc by its own key, signed and written before the clock runs. */
  prepare(url: string, sdl: string): PreparedPublication;
  close(): Promise<void>;
}

/** A registry as it runs in production, over SQLite in a folder of its own. */
export async function startMeasuredRegistry(): Promise<MeasuredRegistry> {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiao-bench-'));
  const dataSource = await openDatabase({ storage: { kind: 'sqlite', folder }, part: 'registry', entities: registryEntities, migrations: registryMigrations });
  const addresses = createAddressRules({ allowed: [LISTED], production: true });
  const calls = { keys: houseCallKeys([Buffer.alloc(32, 1)]), clock: systemClock, routerTokens: [], tls: null, addresses, log: () => undefined };
  const registry = createRegistry({ composer: createComposer(), dataSource, clock: systemClock, calls, log: ({ message }) => process.stderr.write(`${message}\n`) });
  const { url: origin } = await registry.listen(0);
  const sign = callSigner(calls, { from: 'abc', to: 'registry' });
  const target = '/subgraphs/abc';
  return {
    prepare(url, sdl) {
      const body = Buffer.from(JSON.stringify({ url, sdl }));
      const headers = { 'content-type': 'application/json', ...sign({ method: 'PUT', target, body: body.toString() }) };
      return {
        async send() {
          const response = await fetch(origin + target, { method: 'PUT', headers, body });
          return { status: response.status, text: await response.text() };
        },
      };
    },
    async close() {
      await registry.close();
      await dataSource.destroy();
      rmSync(folder, { recursive: true });
    },
  };
}
