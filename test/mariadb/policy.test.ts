import type { DataSource } from 'typeorm';
import { openDatabase } from '../../subgraphs/chassis';
import { policyEntities, policyMigrations } from '../../subgraphs/policy';
import { seed } from '../../subgraphs/policy/create-policy';
import { policyEntries } from '../../subgraphs/policy/data';
import { type PolicyStores, openPolicyStores } from '../../subgraphs/policy/graphql/policy-context';
import { mariadbStorage } from './server';

describe('the policy database on MariaDB', () => {
  const { storage, dispose } = mariadbStorage();
  let dataSource: DataSource;
  let stores: PolicyStores;
  beforeAll(async () => {
    dataSource = await openDatabase({ storage, part: 'policy', entities: policyEntities, migrations: policyMigrations });
    stores = openPolicyStores(dataSource);
    await seed(stores);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await dispose();
  });

  test('gives the policies of the sample', async () => {
    expect(await stores.policies.allVersions()).toHaveLength(policyEntries.length);
    expect(await stores.policies.latest('150926-AGRI-INTEREST', '2026-09-01T00:00:00.000Z')).toMatchObject({
      title: '察右前旗涉农中小微企业贷款贴息办法（示例）',
      backfilled: false,
    });
  });

  test('gives the quotation of a day', async () => {
    expect(await stores.benchmarks.quotationOn('2024-02-20')).toMatchObject({ lpr1y: '0.0345', lpr5y: '0.0395' });
  });

  test('gives a figure of a region, with numbers, nulls and booleans as they were', async () => {
    const [balance] = await stores.indicators.find({ region: '150926', codes: ['LOAN_BALANCE'], limit: 10 });
    expect(balance).toMatchObject({ value: '6475000000', growth: null, rank: 8, illustrative: true });
  });
});
