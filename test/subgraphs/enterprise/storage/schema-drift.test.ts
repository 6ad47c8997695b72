import { enterpriseMigrations } from '../../../../subgraphs/enterprise';
import { contentHash } from '../../../../subgraphs/chassis';
import { toNeed } from '../../../../subgraphs/enterprise/storage/need';
import { NeedVersionEntity } from '../../../../subgraphs/enterprise/storage/need-version.entity';
import { type OpenSubgraph, openSubgraph } from '../open-subgraph';

describe('the enterprise database on SQLite', () => {
  let subgraph: OpenSubgraph;
  beforeAll(async () => {
    subgraph = await openSubgraph();
  });
  afterAll(() => subgraph.close());

  test('has after its migration exactly the tables that its entities describe', async () => {
    const drift = await subgraph.dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  });

  test.each([
    ['an enterprise that a project belongs to', `DELETE FROM enterprise`],
    ['a project that a need is for', `DELETE FROM project WHERE id = 'project-0001'`],
    ['the code of an enterprise that a version names', `UPDATE enterprise SET uscc = 'x' || substr(uscc, 2)`],
  ])('keeps %s', async (_what, statement) => {
    await expect(subgraph.dataSource.query(statement)).rejects.toThrow(/FOREIGN KEY/);
  });

  test('keeps every version through the migration that brought cash plans, with the hash that it had', async () => {
    const { dataSource } = subgraph;
    const stored = (): Promise<NeedVersionEntity[]> => dataSource.getRepository(NeedVersionEntity).find({ order: { id: 'ASC', version: 'ASC' } });
    const before = await stored();
    await dataSource.undoLastMigration();
    await dataSource.runMigrations();
    const after = await stored();
    expect(after).toEqual(before.map((row) => ({ ...row, cashPlan: null })));
    const without = after.filter((_row, index) => before[index]?.cashPlan === null);
    expect(without.length).toBeGreaterThan(30);
    expect(without.map((row) => contentHash(toNeed(row)))).toEqual(without.map(({ contentSha256 }) => contentSha256));
  });

  test('leaves nothing behind when its migrations are undone', async () => {
    for (const _migration of enterpriseMigrations) await subgraph.dataSource.undoLastMigration();
    const tables: { name: string }[] = await subgraph.dataSource.query(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migration'`,
    );
    expect(tables).toEqual([]);
  });
});
