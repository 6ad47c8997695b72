import type { DataSource } from 'typeorm';
import { type Storage, openDatabase } from '../../subgraphs/chassis';
import { enterpriseEntities, enterpriseMigrations } from '../../subgraphs/enterprise';
import { sampleSeed } from '../../subgraphs/enterprise/data';
import { NeedRepository } from '../../subgraphs/enterprise/storage/need-repository';
import { seedIfEmpty } from '../../subgraphs/enterprise/storage/seed';

const prefix = `jinqiao_test_enterprise_${process.pid}`;
const storage: Storage = { kind: 'mysql', url: `mysql://root@127.0.0.1:3306/${prefix}`, poolSize: 2 };

describe('the enterprise database on MariaDB', () => {
  let dataSource: DataSource;
  beforeAll(async () => {
    dataSource = await openDatabase({ storage, part: 'enterprise', entities: enterpriseEntities, migrations: enterpriseMigrations });
    await seedIfEmpty(dataSource, sampleSeed);
  });
  afterAll(async () => {
    await dataSource.query(`DROP DATABASE IF EXISTS ${prefix}_enterprise`);
    await dataSource.destroy();
  });

  test('has after its migration exactly the tables that its entities describe', async () => {
    const drift = await dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  });

  test('gives back every version exactly as it was stated', async () => {
    const found = await new NeedRepository(dataSource).findVersions(sampleSeed.needs);
    const inOrder = [...found].sort((a, b) => a.id.localeCompare(b.id) || Number(a.version) - Number(b.version));
    expect(inOrder).toEqual(sampleSeed.needs);
  });

  test('reads the version that was current at an instant', async () => {
    const versionAt = async (asOf: string): Promise<string | undefined> =>
      (await new NeedRepository(dataSource).findCurrent(asOf, { ids: ['need-0001'] }))[0]?.version;
    await expect(versionAt('2026-01-12T00:59:59.999Z')).resolves.toBeUndefined();
    await expect(versionAt('2026-01-12T01:00:00.000Z')).resolves.toBe('1');
    await expect(versionAt('2026-04-01T00:00:00.000Z')).resolves.toBe('2');
    await expect(versionAt('2026-07-01T00:00:00.000Z')).resolves.toBe('3');
  });

  test('leaves nothing behind when its migration is undone', async () => {
    await dataSource.undoLastMigration();
    const tables: Record<string, string>[] = await dataSource.query('SHOW TABLES');
    expect(tables.flatMap(Object.values)).toEqual(['migration']);
  });
});
