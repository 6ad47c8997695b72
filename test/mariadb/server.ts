import { randomBytes } from 'node:crypto';
import { type Connection, createConnection } from 'mysql2/promise';
import { type Storage, listParts } from '../../subgraphs/chassis';
import type { TestStorage } from './both/test-storage';

/** Of an account that may create and drop databases; a path of it is not used. */
export const SERVER_URL = new URL(process.env.JINQIAO_TEST_DATABASE_URL ?? 'mysql://root@127.0.0.1:3306');

/** The server without its password, for sentences. */
export const SERVER_NAME = `mysql://${SERVER_URL.host}`;

export function connect(): Promise<Connection> {
  return createConnection({
    host: SERVER_URL.hostname,
    port: Number(SERVER_URL.port || 3306),
    user: decodeURIComponent(SERVER_URL.username),
    password: decodeURIComponent(SERVER_URL.password),
    connectTimeout: 5_000,
  });
}

/** The server under a prefix that nobody else has. */
export function mariadbStorage({ poolSize = 2 }: { poolSize?: number } = {}): TestStorage & { readonly prefix: string } {
  const prefix = `jinqiao_test_${randomBytes(4).toString('hex')}`;
  const url = new URL(SERVER_URL);
  url.pathname = `/${prefix}`;
  const storage: Storage = { kind: 'mysql', url: url.href, poolSize };
  return {
    prefix,
    storage,
    async dispose() {
      const connection = await connect();
      for (const part of await listParts(storage)) await connection.query('DROP DATABASE ??', [`${prefix}_${part}`]);
      await connection.end();
    },
  };
}
