import { escapeId } from 'mysql2';
import { DataSource } from 'typeorm';
import { openDatabase } from '../../subgraphs/chassis';
import { seed } from '../../subgraphs/policy/create-policy';
import { openPolicyStores } from '../../subgraphs/policy/graphql/policy-context';
import { policyEntities, policyMigrations } from '../../subgraphs/policy';
import { policyEntries } from '../../subgraphs/policy/data';

const server = { type: 'mariadb', host: '127.0.0.1', port: 3306, username: 'root' } as const;
const prefix = `jinqiao_test_${process.pid}`;

describe('the policy subgraph on MariaDB', () => {
  let dataSource: DataSource;

  beforeAll(async () => {
    dataSource = await openDatabase({
      storage: { kind: 'mysql', url: `mysql://root@127.0.0.1:3306/${prefix}`, poolSize: 2 },
      part: 'policy',
      entities: policyEntities,
      migrations: policyMigrations,
    });
  });

  afterAll(async () => {
    await dataSource?.destroy();
    const admin = await new DataSource(server).initialize();
    await admin.query(`DROP DATABASE IF EXISTS ${escapeId(`${prefix}_policy`)}`);
    await admin.destroy();
  });

  test('has the tables that the entities say', async () => {
    const drift = await dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  });

  test('keeps the sample data once, and gives it back as it was', async () => {
    const stores = openPolicyStores(dataSource);
    await seed(stores);
    await seed(stores);
    expect(await stores.policies.allVersions()).toHaveLength(policyEntries.length);
    expect(await stores.policies.latest('150926-AGRI-INTEREST', '2026-09-01T00:00:00.000Z')).toMatchObject({
      title: '察右前旗涉农中小微企业贷款贴息办法（示例）',
      backfilled: false,
    });
    expect(await stores.benchmarks.quotationOn('2024-02-20')).toMatchObject({ lpr1y: '0.0345', lpr5y: '0.0395' });
    const [balance] = await stores.indicators.find({ region: '150926', codes: ['LOAN_BALANCE'], limit: 10 });
    expect(balance).toMatchObject({ value: '6475000000', growth: null, rank: 8, illustrative: true });
  });
});
