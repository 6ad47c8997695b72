import type { DataSource } from 'typeorm';
import { auditEntities, auditMigrations, createReadRecord } from '../../gateway/audit';
import { ApiKeyStore, DAY_MS, identityEntities, identityMigrations } from '../../gateway/security';
import { openDatabase } from '../../subgraphs/chassis';
import { type Answer, TEST_IDENTITY_KEY, TEST_NOW, type WholeUnderTest, startWholeUnderTest } from '../kit/whole';

/* Keys that an operator makes, and the record of what auditors read, over the whole system. */

const QUERY = '{ financingNeed(id: "need-0001") { amount } banks { code } }';

let under: WholeUnderTest;
let keys: DataSource;
let reads: DataSource;

beforeAll(async () => {
  under = await startWholeUnderTest();
  const storage = { kind: 'sqlite', folder: under.dataFolder } as const;
  keys = await openDatabase({ storage, part: 'identity', entities: identityEntities, migrations: identityMigrations });
  reads = await openDatabase({ storage, part: 'audit', entities: auditEntities, migrations: auditMigrations });
});
afterAll(async () => {
  await reads?.destroy();
  await keys?.destroy();
  await under?.close();
});

async function askWith(key: string): Promise<{ status: number; answer: Answer }> {
  const response = await fetch(`${under.whole.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: QUERY }),
  });
  return { status: response.status, answer: (await response.json()) as Answer };
}

it('a key that is made while the gateway runs is known, and one that it never saw is refused', async () => {
  const store = new ApiKeyStore({ dataSource: keys, identityKey: TEST_IDENTITY_KEY, clock: () => TEST_NOW });
  const { key } = await store.create({ kind: 'officer', enterprise: null, bank: null, label: 'finance office' }, DAY_MS);
  expect(await askWith(key)).toMatchObject({ status: 200, answer: { data: { financingNeed: { amount: '20000000.00' } } } });
  expect(await askWith(`${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`)).toMatchObject({ status: 401, answer: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } });
});

it('what an auditor reads of others is recorded, and nobody else\'s reads are', async () => {
  const record = createReadRecord(reads, () => TEST_NOW);
  await under.ask(QUERY, {}, 'officer');
  await under.ask('{ banks { code } }', {}, 'auditor');
  expect(await record.list({ first: 10 })).toEqual([]);
  await under.ask(QUERY, {}, 'auditor');
  const [row, ...others] = await record.list({ first: 10 });
  expect(others).toEqual([]);
  expect(row).toMatchObject({ principalKind: 'auditor', query: QUERY, coordinates: '["FinancingNeed.amount","Query.financingNeed"]' });
  expect(await record.verify()).toMatchObject({ whole: true, rows: 1 });
});

it('the record names the object that was read, whatever else is sent along', async () => {
  const record = createReadRecord(reads, () => TEST_NOW);
  await under.ask('query ($id: ID!) { financingNeed(id: $id) { amount } }', { pad: 'x'.repeat(20_000), id: 'need-0009' }, 'auditor');
  const [row] = await record.list({ first: 1 });
  expect(row?.variables).toBe('{"id":"need-0009"}');
});

it('what cannot be recorded is not read', async () => {
  await reads.query('ALTER TABLE private_read RENAME TO elsewhere');
  try {
    const { data, errors } = await under.ask(QUERY, {}, 'auditor');
    expect(data ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['AUDIT_UNAVAILABLE']);
    expect((await under.ask(QUERY, {}, 'officer')).errors).toBeUndefined();
  } finally {
    await reads.query('ALTER TABLE elsewhere RENAME TO private_read');
  }
});
