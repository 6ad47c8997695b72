import type { DataSource } from 'typeorm';
import { type DatabaseOptions, listParts, openDatabase } from '../../subgraphs/chassis';
import { Box, Shelf, sampleDatabase } from '../subgraphs/chassis/sample-database';
import { StatementLog } from '../subgraphs/chassis/statement-log';
import { SERVER_URL, connect, mariadbStorage } from './server';

const { dispose, prefix, storage } = mariadbStorage();
const open: DataSource[] = [];
afterEach(async () => {
  for (const dataSource of open.splice(0)) await dataSource.destroy();
  await dispose();
});

async function openSample(changed: Partial<DatabaseOptions> = {}): Promise<DataSource> {
  const dataSource = await openDatabase(sampleDatabase(storage, changed));
  open.push(dataSource);
  return dataSource;
}

describe('a part\'s database on MariaDB', () => {
  it('is created under the prefix, compares by code point and keeps every character', async () => {
    const dataSource = await openSample();
    expect(await dataSource.query('SELECT DATABASE() AS name, @@collation_database AS collation')).toEqual([
      { name: `${prefix}_bank-abc`, collation: 'utf8mb4_bin' },
    ]);
    const codes = ['A', 'a', '𠮷', '😀'];
    await dataSource.getRepository(Shelf).insert(codes.map((code) => ({ code })));
    expect((await dataSource.getRepository(Shelf).find()).map(({ code }) => code).sort()).toEqual([...codes].sort());
  });

  it('keeps what it has over another start', async () => {
    await (await openSample()).getRepository(Shelf).insert({ code: 'A' });
    const again = await openSample();
    expect(await again.getRepository(Shelf).find()).toEqual([{ code: 'A' }]);
    await expect(again.getRepository(Box).insert({ code: 'b1', shelf: 'B' })).rejects.toThrow(/foreign key/i);
  });

  it('is migrated once where several open it at once, also with one connection each', async () => {
    const single = { ...storage, poolSize: 1 };
    const opened = await Promise.all(Array.from({ length: 5 }, () => openSample({ storage: single })));
    expect(await opened[0]?.query('SELECT name FROM migration ORDER BY id')).toEqual([
      { name: 'CreateShelf1700000000000' },
      { name: 'CreateBox1700000000001' },
    ]);
  });

  it('is opened by whoever waits for one who migrates', async () => {
    await openSample();
    const holder = await connect();
    await holder.query('SELECT GET_LOCK(?, 10)', [`${prefix}_bank-abc`]);
    const logger = new StatementLog();
    const asked = new Promise((resolve) => {
      logger.onStatement = (statement) => {
        if (statement.includes('GET_LOCK')) resolve(statement);
      };
    });
    const opening = openSample({ logger });
    await asked;
    expect(logger.statements.some((statement) => statement.includes('migration'))).toBe(false);
    await holder.end();
    expect(await (await opening).query('SELECT COUNT(*) AS count FROM shelf')).toEqual([{ count: '0' }]);
  });

  it('lets go of the lock, also where a migration fails', async () => {
    class Broken1700000000009 {
      async up(): Promise<void> {
        throw new Error('the migration broke');
      }
      async down(): Promise<void> {}
    }
    await expect(openSample({ migrations: [Broken1700000000009], logger: new StatementLog() })).rejects.toThrow('the migration broke');
    const dataSource = await openSample();
    expect(await dataSource.query('SELECT IS_FREE_LOCK(?) AS free', [`${prefix}_bank-abc`])).toEqual([{ free: 1 }]);
  });

  it('gives counts beyond 2^53 as text, digit for digit', async () => {
    const dataSource = await openSample();
    expect(await dataSource.query('SELECT 9007199254740993 AS big')).toEqual([{ big: '9007199254740993' }]);
  });

  it.each([
    ['nobody listens', 'ECONNREFUSED', { port: '1' }],
    ['the login is refused', 'ER_ACCESS_DENIED', { username: 'jinqiao_nobody', password: 'secret' }],
  ])('is refused with the system\'s code where %s', async (_title, code, change) => {
    const url = Object.assign(new URL(storage.kind === 'mysql' ? storage.url : ''), change).href;
    await expect(openSample({ storage: { kind: 'mysql', url, poolSize: 1 } })).rejects.toMatchObject({ code: expect.stringContaining(code) as string });
  });
});

describe('the parts that have a database on MariaDB', () => {
  it('are those of the prefix, sorted, and not those of a prefix that begins with it', async () => {
    const longer = new URL(SERVER_URL);
    longer.pathname = `/${prefix}_other`;
    const other = { kind: 'mysql', url: longer.href, poolSize: 1 } as const;
    for (const part of ['policy', 'bank-icbc', 'bank-abc']) await openSample({ part });
    await openSample({ storage: other, part: 'registry' });
    expect(await listParts(storage)).toEqual(['bank-abc', 'bank-icbc', 'policy']);
    expect(await listParts(other)).toEqual(['registry']);
    const connection = await connect();
    await connection.query('DROP DATABASE ??', [`${prefix}_other_registry`]);
    await connection.end();
  });

  it('are none where nothing was opened', async () => {
    expect(await listParts(storage)).toEqual([]);
  });
});
