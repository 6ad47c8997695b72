import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { type DatabaseOptions, listParts, openDatabase } from '../../../subgraphs/chassis';
import { Box, CreateBox1700000000001, CreateShelf1700000000000, Shelf, sampleDatabase } from './sample-database';
import { StatementLog } from './statement-log';

let folder: string;
const open: DataSource[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jinqiao-database-'));
});
afterEach(async () => {
  for (const dataSource of open.splice(0)) await dataSource.destroy();
  rmSync(folder, { recursive: true, force: true });
});

async function openSample(changed: Partial<DatabaseOptions> = {}): Promise<DataSource> {
  const dataSource = await openDatabase(sampleDatabase({ kind: 'sqlite', folder }, changed));
  open.push(dataSource);
  return dataSource;
}

/** The same file without the chassis. */
async function openFile(): Promise<DataSource> {
  const dataSource = await new DataSource({ type: 'better-sqlite3', database: join(folder, 'bank-abc.sqlite') }).initialize();
  open.push(dataSource);
  return dataSource;
}

const tablesOf = async (dataSource: DataSource): Promise<string[]> => {
  const rows: { name: string }[] = await dataSource.query(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`);
  return rows.map(({ name }) => name);
};

/** Creates the table of shelves anew, as SQLite needs it for most changes of a column. */
class RemakeShelf1700000000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE TABLE new_shelf (code varchar(32) PRIMARY KEY NOT NULL)');
    await queryRunner.query('INSERT INTO new_shelf SELECT code FROM shelf');
    await queryRunner.query('DROP TABLE shelf');
    await queryRunner.query('ALTER TABLE new_shelf RENAME TO shelf');
  }
  async down(): Promise<void> {}
}

class BreakHalfway1700000000003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE TABLE half (code varchar(32))');
    throw new Error('the migration broke');
  }
  async down(): Promise<void> {}
}

// Windows has other rights than these.
if (process.platform !== 'win32') {
  it.each(['a new file', 'one that lay open before'])('keeps %s for its owner alone', async (what) => {
    const path = join(folder, 'bank-abc.sqlite');
    if (what !== 'a new file') {
      await (await openSample()).destroy();
      open.length = 0;
      chmodSync(path, 0o644);
    }
    const dataSource = await openSample();
    await dataSource.getRepository(Shelf).count();
    const modes = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o777]);
    expect(modes.filter(([, mode]) => mode !== 0o600)).toEqual([]);
    expect(modes.length).toBeGreaterThan(0);
  });
}

describe('a part\'s SQLite database', () => {
  it('is a file of its own, in a folder that is made for it', async () => {
    const storage = { kind: 'sqlite', folder: join(folder, 'not', 'there', 'yet') } as const;
    await openSample({ storage });
    await openSample({ storage, part: 'policy' });
    expect(existsSync(join(storage.folder, 'bank-abc.sqlite'))).toBe(true);
    expect(existsSync(join(storage.folder, 'policy.sqlite'))).toBe(true);
  });

  it.each([
    ['journal_mode', 'wal'],
    // 2 is FULL: a commit has reached the disk when it is answered.
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['busy_timeout', 5_000],
  ])('is opened with %s %p', async (pragma, value) => {
    const [row]: Record<string, unknown>[] = await (await openSample()).query(`PRAGMA ${pragma}`);
    expect(Object.values(row ?? {})).toEqual([value]);
  });

  it('has after its migrations exactly the tables that its entities describe, and keeps what is in them', async () => {
    const first = await openSample();
    await first.getRepository(Shelf).insert({ code: 'A' });
    await first.destroy();
    open.length = 0;
    const second = await openSample();
    expect(await tablesOf(second)).toEqual(['box', 'migration', 'shelf']);
    expect((await second.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query)).toEqual([]);
    expect(await second.getRepository(Shelf).find()).toEqual([{ code: 'A' }]);
  });

  it('runs only the migrations that did not run yet, and keeps what points at a table that is made anew', async () => {
    const before = await openSample();
    await before.getRepository(Shelf).insert({ code: 'A' });
    await before.getRepository(Box).insert({ code: 'a1', shelf: 'A' });
    await before.destroy();
    open.length = 0;
    const after = await openSample({ migrations: [CreateShelf1700000000000, CreateBox1700000000001, RemakeShelf1700000000002] });
    expect(await after.getRepository(Box).find()).toEqual([{ code: 'a1', shelf: 'A' }]);
    expect(await after.query('SELECT name FROM migration ORDER BY id')).toHaveLength(3);
    await expect(after.getRepository(Box).insert({ code: 'b1', shelf: 'B' })).rejects.toThrow(/FOREIGN KEY/);
  });

  it('is as it was where a migration fails half-way, also what the ones before it did', async () => {
    const migrations = [CreateShelf1700000000000, CreateBox1700000000001, BreakHalfway1700000000003];
    await expect(openSample({ migrations, logger: new StatementLog() })).rejects.toThrow('the migration broke');
    expect(await tablesOf(await openFile())).toEqual([]);
    expect(await tablesOf(await openSample())).toEqual(['box', 'migration', 'shelf']);
  });

  it('is migrated once where several open it at once', async () => {
    const opened = await Promise.all(Array.from({ length: 5 }, () => openSample()));
    expect(await opened[0]?.query('SELECT name FROM migration ORDER BY id')).toEqual([
      { name: 'CreateShelf1700000000000' },
      { name: 'CreateBox1700000000001' },
    ]);
  });

  it('waits for one who writes, without holding up this process', async () => {
    await openSample();
    const writer = await openFile();
    await writer.query('BEGIN IMMEDIATE');
    const logger = new StatementLog();
    const refused = new Promise((resolve) => {
      logger.onFailure = resolve;
    });
    const opening = openSample({ logger });
    expect(await refused).toBe('BEGIN IMMEDIATE');
    await writer.query('COMMIT');
    expect(await tablesOf(await opening)).toEqual(['box', 'migration', 'shelf']);
  });
});

describe('what cannot be a database is refused with the system\'s code', () => {
  it.each<[title: string, code: string, prepare: () => string]>([
    ['a folder that is a file', 'EEXIST', () => file('data')],
    ['a folder below a file', 'ENOTDIR', () => join(file('data'), 'below')],
    [
      'a folder in the place of the file',
      'EISDIR',
      () => {
        mkdirSync(join(folder, 'bank-abc.sqlite'));
        return folder;
      },
    ],
    [
      'a file that is no database',
      'SQLITE_NOTADB',
      () => {
        file('bank-abc.sqlite');
        return folder;
      },
    ],
  ])('%s: %s', async (_title, code, prepare) => {
    await expect(openSample({ storage: { kind: 'sqlite', folder: prepare() } })).rejects.toMatchObject({ code });
  });

  function file(name: string): string {
    const path = join(folder, name);
    writeFileSync(path, 'this is a text of more than a hundred bytes '.repeat(20));
    return path;
  }
});

describe('the parts that have a database', () => {
  it('are none where there is no folder', async () => {
    expect(await listParts({ kind: 'sqlite', folder: join(folder, 'none') })).toEqual([]);
  });

  it('are the files of the folder, sorted, without what stands beside them', async () => {
    for (const part of ['policy', 'bank-icbc', 'bank-abc']) await openSample({ part });
    writeFileSync(join(folder, 'decision.key'), '');
    expect(await listParts({ kind: 'sqlite', folder })).toEqual(['bank-abc', 'bank-icbc', 'policy']);
  });
});
