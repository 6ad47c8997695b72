import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, type DataSourceOptions, type Logger, type MixedList } from 'typeorm';
import { migrate } from './migrate';
import { CONNECT_TIMEOUT_MS, createMysqlDatabase, listMysqlParts, mysqlTarget } from './mysql-server';

/** Where a part keeps its data: a folder of SQLite files, or a MySQL-compatible server with one database a part. */
export type Storage =
  | { readonly kind: 'sqlite'; readonly folder: string }
  | { readonly kind: 'mysql'; readonly url: string; readonly poolSize: number };

export interface DatabaseOptions {
  readonly storage: Storage;
  /** Names the file or the database, e.g. bank-abc. */
  readonly part: string;
  readonly entities: MixedList<Function>;
  readonly migrations: MixedList<Function>;
  /** Sees every statement; tests count with it. */
  readonly logger?: Logger;
}

/**
 * The column type of documents that may pass 64 KiB. MySQL needs the name; SQLite takes any name
 * with TEXT in it, but TypeORM has to be told so.
 */
export const LONG_TEXT = 'mediumtext';

/** Opens a part's database, creates it where it does not exist and brings its schema up to date. */
export async function openDatabase(options: DatabaseOptions): Promise<DataSource> {
  const dataSource = new DataSource(await dataSourceOptions(options));
  if (options.storage.kind === 'sqlite') dataSource.driver.supportedDataTypes.push(LONG_TEXT);
  await dataSource.initialize();
  try {
    await migrate(dataSource);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  return dataSource;
}

async function dataSourceOptions(options: DatabaseOptions): Promise<DataSourceOptions> {
  const { storage, part, entities, migrations, logger } = options;
  const common = {
    entities,
    migrations,
    migrationsTableName: 'migration',
    synchronize: false,
    dropSchema: false,
    ...(logger ? { logger, logging: 'all' as const } : { logging: false as const }),
  };
  switch (storage.kind) {
    case 'sqlite':
      mkdirSync(storage.folder, { recursive: true });
      makePrivate(join(storage.folder, `${part}.sqlite`));
      return {
        ...common,
        type: 'better-sqlite3',
        database: join(storage.folder, `${part}.sqlite`),
        enableWAL: true,
        prepareDatabase: (database: { pragma(statement: string): void }) => {
          // A published version must survive a power cut.
          database.pragma('synchronous = FULL');
        },
      };
    case 'mysql': {
      const { prefix, server } = mysqlTarget(storage.url);
      const database = `${prefix}_${part}`;
      const type = await createMysqlDatabase(server, database);
      return {
        ...common,
        type,
        host: server.host,
        port: server.port,
        username: server.user,
        password: server.password,
        database,
        charset: 'utf8mb4',
        poolSize: storage.poolSize,
        connectTimeout: CONNECT_TIMEOUT_MS,
        supportBigNumbers: true,
        bigNumberStrings: true,
      };
    }
    default:
      return unreachable(storage);
  }
}

/** For its owner alone: what a key keeps from a client must not lie open to the machine's other users. SQLite gives the files beside it the same rights. */
function makePrivate(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

/** Names of the parts that have a database here, sorted. */
export async function listParts(storage: Storage): Promise<string[]> {
  switch (storage.kind) {
    case 'sqlite':
      if (!existsSync(storage.folder)) return [];
      return readdirSync(storage.folder)
        .filter((name) => name.endsWith('.sqlite'))
        .map((name) => name.slice(0, -'.sqlite'.length))
        .sort();
    case 'mysql':
      return (await listMysqlParts(mysqlTarget(storage.url))).sort();
    default:
      return unreachable(storage);
  }
}

function unreachable(value: never): never {
  throw new Error(`unexpected storage ${JSON.stringify(value)}`);
}
