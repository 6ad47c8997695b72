import { escapeId } from 'mysql2';
import { type Connection, createConnection } from 'mysql2/promise';

/** Where a server is and under whose name it is used. */
export interface MysqlServer {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

export interface MysqlTarget {
  readonly server: MysqlServer;
  /** Of the names of the databases: `<prefix>_<part>`. */
  readonly prefix: string;
}

export const CONNECT_TIMEOUT_MS = 5_000;
const DEFAULT_PREFIX = 'jinqiao';

/** Of the names of parts; another installation's prefix may begin with ours, and then an underscore follows. */
const PART = /^[a-z0-9-]+$/;

/** `mysql://user:password@host:port/prefix` */
export function mysqlTarget(url: string): MysqlTarget {
  const target = new URL(url);
  return {
    prefix: decodeURIComponent(target.pathname.replace(/^\//, '')) || DEFAULT_PREFIX,
    server: {
      // An IPv6 address stands in brackets in a URL, and without them everywhere else.
      host: target.hostname.replace(/^\[(.+)\]$/, '$1'),
      port: Number(target.port || 3306),
      user: decodeURIComponent(target.username),
      password: decodeURIComponent(target.password),
    },
  };
}

/** Creates a database where it does not exist. TypeORM wants to know MariaDB from MySQL, or its schema comparison never comes to an end. */
export function createMysqlDatabase(server: MysqlServer, database: string): Promise<'mysql' | 'mariadb'> {
  return withConnection(server, async (connection) => {
    // Codes differ by case, so comparison is by code point.
    await connection.query(
      `CREATE DATABASE IF NOT EXISTS ${escapeId(database, true)} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
    );
    const [rows] = await connection.query('SELECT VERSION() AS version');
    const version = String((rows as { version: unknown }[])[0]?.version ?? '');
    return /mariadb/i.test(version) ? 'mariadb' : 'mysql';
  });
}

/** Names of the parts that have a database under the prefix, in no order. */
export function listMysqlParts({ prefix, server }: MysqlTarget): Promise<string[]> {
  return withConnection(server, async (connection) => {
    const [rows] = await connection.query('SELECT SCHEMA_NAME AS name FROM information_schema.SCHEMATA');
    return (rows as { name: string }[])
      .filter(({ name }) => name.startsWith(`${prefix}_`))
      .map(({ name }) => name.slice(prefix.length + 1))
      .filter((part) => PART.test(part));
  });
}

async function withConnection<T>(server: MysqlServer, use: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await createConnection({ ...server, connectTimeout: CONNECT_TIMEOUT_MS });
  try {
    return await use(connection);
  } finally {
    await connection.end();
  }
}
