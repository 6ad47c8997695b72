import { registryMigrations } from '../../../gateway/registry';
import { type TestRegistry, startRegistry } from '../../kit/registry';

describe('the registry on SQLite', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await startRegistry();
  });
  afterAll(() => registry.close());

  test('has after its migration exactly the tables that its entities describe', async () => {
    const drift = await registry.dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  });

  test('leaves nothing behind when its migrations are undone', async () => {
    for (let undone = 0; undone < registryMigrations.length; undone += 1) await registry.dataSource.undoLastMigration();
    const tables: { name: string }[] = await registry.dataSource.query(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
    );
    expect(tables).toEqual([{ name: 'migration' }]);
  });
});
