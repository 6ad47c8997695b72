import type { DataSource } from 'typeorm';
import { type ReadEntry, type ReadRecord, auditEntities, auditMigrations, createReadRecord } from '../../../gateway/audit';
import { principalOf } from '../../../schema';
import { openDatabase } from '../../../subgraphs/chassis';
import { HandClock } from '../../gateway/security/identity/kit/hand-clock';
import type { TestStorage } from './test-storage';

// A thousand rows, each synced to the disk.
jest.setTimeout(60_000);

const auditor = principalOf({ kind: 'auditor', id: 'h4xk2m7qa3bc' });

function entry(changed: Partial<ReadEntry> = {}): ReadEntry {
  return {
    requestId: 'request-1',
    principal: auditor,
    operationName: 'Need',
    query: 'query Need($id: ID!) { financingNeed(id: $id) { amount } } # 需求 😀',
    variables: { id: 'need-1', 备注: '"\\\n' },
    coordinates: ['FinancingNeed.amount', 'Query.financingNeed', 'FinancingNeed.amount'],
    ...changed,
  };
}

/** What somebody with the right to write to the database might do, and what verifying says of it. */
const TAMPERINGS: readonly [what: string, statement: string, check: object][] = [
  ['changed its time', `UPDATE private_read SET at = '2026-07-01T00:00:00.001Z' WHERE sequence = 3`, { sequence: 3, fault: 'ALTERED' }],
  ['changed whose it was', `UPDATE private_read SET principal_id = 'nobody' WHERE sequence = 3`, { sequence: 3, fault: 'ALTERED' }],
  ['changed the kind', `UPDATE private_read SET principal_kind = 'officer' WHERE sequence = 3`, { sequence: 3, fault: 'ALTERED' }],
  ['changed the request', `UPDATE private_read SET request_id = 'x' WHERE sequence = 3`, { sequence: 3, fault: 'ALTERED' }],
  ['took the name of the operation out', 'UPDATE private_read SET operation_name = NULL WHERE sequence = 3', { sequence: 3, fault: 'ALTERED' }],
  ['changed the query', `UPDATE private_read SET query = '{ banks { code } }' WHERE sequence = 3`, { sequence: 3, fault: 'ALTERED' }],
  ['changed the digest of the query', `UPDATE private_read SET query_sha256 = '${'0'.repeat(64)}' WHERE sequence = 3`, { sequence: 3, fault: 'ALTERED' }],
  ['changed the variables', `UPDATE private_read SET variables = '{}' WHERE sequence = 3`, { sequence: 3, fault: 'ALTERED' }],
  ['changed the digest of the variables', `UPDATE private_read SET variables_sha256 = '${'0'.repeat(64)}' WHERE sequence = 3`, { sequence: 3, fault: 'ALTERED' }],
  ['changed what was read', `UPDATE private_read SET coordinates = '[]' WHERE sequence = 3`, { sequence: 3, fault: 'ALTERED' }],
  ['changed the digest of the row', `UPDATE private_read SET sha256 = '${'0'.repeat(64)}' WHERE sequence = 3`, { sequence: 3, fault: 'ALTERED' }],
  ['removed a row', 'DELETE FROM private_read WHERE sequence = 3', { sequence: 3, fault: 'MISSING' }],
  ['removed the first row', 'DELETE FROM private_read WHERE sequence = 1', { sequence: 1, fault: 'MISSING' }],
  ['closed the gap of a row', 'UPDATE private_read SET sequence = 1 WHERE sequence = 2', { sequence: 1, fault: 'ALTERED' }],
];

/** The laws of the record of reads, whatever database it stands in. */
export function describeReadRecord(database: string, createStorage: () => TestStorage): void {
  describe(`the record of reads on ${database}`, () => {
    let storage: TestStorage;
    let dataSource: DataSource;
    let clock: HandClock;
    let record: ReadRecord;
    const open = (): Promise<DataSource> => openDatabase({ storage: storage.storage, part: 'audit', entities: auditEntities, migrations: auditMigrations });
    beforeAll(async () => {
      storage = createStorage();
      dataSource = await open();
    });
    beforeEach(async () => {
      await dataSource.query('DELETE FROM private_read');
      clock = new HandClock();
      record = createReadRecord(dataSource, clock.now);
    });
    afterAll(async () => {
      await dataSource?.destroy();
      await storage.dispose();
    });

    it('has after the migration exactly the tables that the entities describe', async () => {
      const drift = await dataSource.driver.createSchemaBuilder().log();
      expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
    });

    it('gives a read back as it was', async () => {
      await record.record(entry());
      expect(await record.list({ first: 10 })).toEqual([
        {
          sequence: 1,
          at: '2026-07-01T00:00:00.000Z',
          requestId: 'request-1',
          principalId: auditor.id,
          principalKind: 'auditor',
          operationName: 'Need',
          query: entry().query,
          querySha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          variables: JSON.stringify(entry().variables),
          variablesSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          coordinates: '["FinancingNeed.amount","Query.financingNeed"]',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ]);
      expect(await record.verify()).toEqual({ whole: true, rows: 1, head: (await record.list({ first: 1 }))[0]?.sha256 });
    });

    it('keeps the query and the variables whole, and names bounded', async () => {
      const long = (end: string): ReadEntry => entry({ query: `${'查'.repeat(100_000)}${end}`, variables: { text: `${'😀'.repeat(20_000)}${end}` }, operationName: 'N'.repeat(300), requestId: 'r'.repeat(200) });
      await record.record(long('a'));
      await record.record(long('b'));
      const [second, first] = await record.list({ first: 2 });
      expect([first?.query, first?.variables]).toEqual([long('a').query, JSON.stringify(long('a').variables)]);
      expect([first?.operationName?.length, first?.requestId.length]).toEqual([255, 128]);
      expect(first?.querySha256).not.toBe(second?.querySha256);
      expect(first?.variablesSha256).not.toBe(second?.variablesSha256);
      expect(await record.verify()).toMatchObject({ whole: true, rows: 2 });
    });

    it('refuses a read that it cannot record whole', async () => {
      const coordinates = Array.from({ length: 40_000 }, (_, index) => `FinancingNeed.aFieldOfALongName${index}`);
      await expect(record.record(entry({ coordinates }))).rejects.toThrow('1048576 characters');
      await expect(record.record(entry({ query: 'q'.repeat(262_145) }))).rejects.toThrow('the query of a read');
      await expect(record.record(entry({ variables: { id: 'v'.repeat(262_144) } }))).rejects.toThrow('the variables of a read');
      expect(await record.verify()).toMatchObject({ whole: true, rows: 0 });
    });

    it('lists the latest first, since an instant, of one principal, so many', async () => {
      for (const id of ['one', 'two', 'one', 'two', 'one']) {
        await record.record(entry({ principal: principalOf({ kind: 'auditor', id }) }));
        clock.advance(1_000);
      }
      const list = async (filter: object): Promise<number[]> => (await record.list({ first: 10, ...filter })).map(({ sequence }) => sequence);
      expect(await list({})).toEqual([5, 4, 3, 2, 1]);
      expect(await list({ first: 2 })).toEqual([5, 4]);
      expect(await list({ principalId: 'one' })).toEqual([5, 3, 1]);
      expect(await list({ since: '2026-07-01T00:00:02.000Z' })).toEqual([5, 4, 3]);
      expect(await list({ since: '2026-07-01T00:00:02.000Z', principalId: 'two' })).toEqual([4]);
      expect(() => record.list({ first: 0 })).toThrow(RangeError);
      expect(() => record.list({ first: 1_001 })).toThrow(RangeError);
    });

    it('does not fork where several gateways record at once', async () => {
      const others = await Promise.all([open(), open(), open()]);
      const gateways = [dataSource, ...others].map((each) => createReadRecord(each, clock.now));
      await Promise.all(gateways.flatMap((gateway, index) => Array.from({ length: 60 }, (_, count) => gateway.record(entry({ requestId: `${index}-${count}` })))));
      expect(await record.verify()).toMatchObject({ whole: true, rows: 240 });
      expect(new Set((await record.list({ first: 1_000 })).map(({ requestId }) => requestId)).size).toBe(240);
      for (const other of others) await other.destroy();
    });

    it.each(TAMPERINGS)('says which row does not fit once somebody %s', async (_what, statement, check) => {
      for (let count = 0; count < 5; count += 1) await record.record(entry());
      expect(await record.verify()).toMatchObject({ whole: true, rows: 5 });
      // Closing a gap takes the gap first.
      if (statement.includes('sequence = 1 WHERE')) await dataSource.query('DELETE FROM private_read WHERE sequence = 1');
      await dataSource.query(statement);
      expect(await record.verify()).toEqual({ whole: false, ...check });
    });

    it('shows rows that were cut off at the end by another head', async () => {
      for (let count = 0; count < 5; count += 1) await record.record(entry());
      const before = await record.verify();
      await dataSource.query('DELETE FROM private_read WHERE sequence > 3');
      const after = await record.verify();
      expect(after).toMatchObject({ whole: true, rows: 3 });
      expect(after).not.toMatchObject({ head: (before as { head: string }).head });
    });

    it('walks more rows than it reads at once', async () => {
      for (let count = 0; count < 405; count += 1) await record.record(entry());
      expect(await record.verify()).toMatchObject({ whole: true, rows: 405 });
    });

    it('takes no more than 1,000 at once', async () => {
      const waiting = Array.from({ length: 1_000 }, () => record.record(entry()));
      await expect(record.record(entry())).rejects.toThrow('more than 1000 reads wait');
      await Promise.all(waiting);
      await record.record(entry());
    });

    it('fails where it cannot write, and goes on where it can again', async () => {
      await dataSource.query('ALTER TABLE private_read RENAME TO elsewhere');
      await expect(record.record(entry())).rejects.toThrow(/private_read/);
      await dataSource.query('ALTER TABLE elsewhere RENAME TO private_read');
      await record.record(entry());
      expect(await record.verify()).toMatchObject({ whole: true, rows: 1 });
    });

    it('leaves nothing behind when its migration is undone', async () => {
      await dataSource.undoLastMigration();
      await expect(dataSource.query('SELECT * FROM private_read')).rejects.toThrow(/private_read/);
      await dataSource.runMigrations();
    });
  });
}
