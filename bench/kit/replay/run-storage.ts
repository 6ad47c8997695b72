import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { type Storage, listParts } from '../../../subgraphs/chassis';

/** Databases of one run's own. */
export interface RunStorage {
  readonly storage: Storage;
  /** Removes every one of them. */
  dispose(): Promise<void>;
}

const POOL_SIZE = 2;
const CONNECT_TIMEOUT_MS = 5_000;
const PREFIX_BYTES = 4;

/** A folder of SQLite files, or databases of a MySQL-compatible server whose names begin with one that nobody else has. */
export function openRunStorage(databaseUrl: string | null): RunStorage {
  if (databaseUrl === null) {
    const folder = mkdtempSync(join(tmpdir(), 'jinqiao-replay-'));
    return { storage: { kind: 'sqlite', folder }, dispose: async () => rmSync(folder, { recursive: true, force: true }) };
  }
  const server = new URL(databaseUrl);
  const prefix = `jinqiao_replay_${randomBytes(PREFIX_BYTES).toString('hex')}`;
  const url = new URL(server);
  url.pathname = `/${prefix}`;
  const storage: Storage = { kind: 'mysql', url: url.href, poolSize: POOL_SIZE };
  return {
    storage,
    async dispose() {
      const connection = await createConnection({
        host: server.hostname,
        port: Number(server.port || 3306),
        user: decodeURIComponent(server.username),
        password: decodeURIComponent(server.password),
        connectTimeout: CONNECT_TIMEOUT_MS,
      });
      try {
        for (const part of await listParts(storage)) await connection.query('DROP DATABASE ??', [`${prefix}_${part}`]);
      } finally {
        await connection.end();
      }
    },
  };
}
