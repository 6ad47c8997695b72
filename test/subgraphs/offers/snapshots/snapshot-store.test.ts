import type { ContractFields } from '../../../../schema';
import { offersMigrations } from '../../../../subgraphs/offers';
import { NO_POLICIES } from '../../../../subgraphs/offers/snapshots/policy-snapshot';
import type { ReceivedCatalog } from '../../../../subgraphs/offers/snapshots/snapshot-store';
import { policy, policySet, product, profile } from '../kit/builders';
import { type SnapshotDatabase, openSnapshotDatabase } from '../kit/snapshot-database';

let database: SnapshotDatabase;
beforeEach(async () => {
  database = await openSnapshotDatabase();
});
afterEach(() => database.close());

const FETCHED_AT = '2026-07-01T00:00:00.000Z';

const received = (versions: readonly ContractFields[], more: Partial<ReceivedCatalog> = {}): ReceivedCatalog => ({
  bankCode: 'abc',
  url: 'http://abc.invalid/graphql',
  sdl: 'type Query { abc: Int }',
  profile: profile('abc'),
  catalogVersion: 'c1',
  fetchedAt: FETCHED_AT,
  versions,
  ...more,
});

const keys = (versions: readonly ContractFields[]) => versions.map(({ id, version }) => `${id}@${version}`);
const [FIRST, SECOND] = [product({ version: '1' }), product({ version: '2', name: '第二版' })];

describe('a catalog', () => {
  it('is read back after a restart as it was received', async () => {
    await database.store.keepCatalog(received([FIRST, SECOND]));
    const [kept, ...others] = await (await database.reopen()).readCatalogs();
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ ...received([]), versions: [{ id: FIRST.id, version: '1', rates: FIRST.rates }, { version: '2', name: '第二版' }] });
  });

  it('adds to what is kept: a version that the bank has dropped stays', async () => {
    await database.store.keepCatalog(received([FIRST]));
    const all = await database.store.keepCatalog(received([SECOND], { catalogVersion: 'c2', fetchedAt: '2026-07-02T00:00:00.000Z' }));
    expect(keys(all.versions)).toEqual(['abc:dai@1', 'abc:dai@2']);
    const [kept] = await (await database.reopen()).readCatalogs();
    expect(kept).toMatchObject({ catalogVersion: 'c2', fetchedAt: '2026-07-02T00:00:00.000Z' });
    expect(keys(kept!.versions)).toEqual(['abc:dai@1', 'abc:dai@2']);
  });

  it('leaves a version as it was first received, whatever the bank makes of it', async () => {
    await database.store.keepCatalog(received([FIRST]));
    const { versions: [kept] } = await database.store.keepCatalog(received([{ ...FIRST, name: '改过的名称' }]));
    expect(kept?.name).toBe(FIRST.name);
  });

  it('takes a version once that is received twice', async () => {
    expect(keys((await database.store.keepCatalog(received([FIRST, FIRST]))).versions)).toEqual(['abc:dai@1']);
  });

  it('says of each version when it was received first, after a restart too; of what was kept before that was recorded, nothing', async () => {
    const first = await database.store.keepCatalog(received([FIRST]), undefined, '2026-07-01T00:00:00.001Z');
    const second = await database.store.keepCatalog(received([FIRST, SECOND]), first, '2026-07-02T00:00:00.000Z');
    expect(second.receivedAt).toEqual(['2026-07-01T00:00:00.001Z', '2026-07-02T00:00:00.000Z']);
    expect((await (await database.reopen()).readCatalogs())[0]?.receivedAt).toEqual(second.receivedAt);
    await database.dataSource.query('UPDATE product_snapshot SET received_at = NULL WHERE version = 1');
    expect((await database.store.keepCatalog(received([]))).receivedAt).toEqual([null, '2026-07-02T00:00:00.000Z']);
  });

  it('is of one bank: others stay as they are', async () => {
    await database.store.keepCatalog(received([FIRST]));
    const other = product({ bankCode: 'icbc' });
    expect(keys((await database.store.keepCatalog(received([other], { bankCode: 'icbc', profile: profile('icbc') }))).versions)).toEqual(['icbc:dai@1']);
    expect((await database.store.readCatalogs()).map(({ bankCode, versions }) => [bankCode, versions.length])).toEqual([['abc', 1], ['icbc', 1]]);
  });

  it('takes the newest profile and address of its bank', async () => {
    await database.store.keepCatalog(received([FIRST]));
    await database.store.keepCatalog(received([], { url: 'http://new.invalid/graphql', profile: { ...profile('abc'), name: '新名称' } }));
    expect((await database.store.readCatalogs())[0]).toMatchObject({ url: 'http://new.invalid/graphql', profile: { name: '新名称' } });
  });

  it('is kept whole or not at all', async () => {
    const broken = { ...product({ code: 'x' }), version: null as unknown as string };
    await expect(database.store.keepCatalog(received([FIRST, broken]))).rejects.toThrow(/NOT NULL/);
    expect(await database.store.readCatalogs()).toEqual([]);
    expect(await database.store.readProductVersion(FIRST.id, '1')).toEqual({ kind: 'absent' });
  });

  it('may have more versions than one statement takes', async () => {
    const many = Array.from({ length: 1_201 }, (_, index) => product({ code: `p${index}` }));
    expect((await database.store.keepCatalog(received(many))).versions).toHaveLength(1_201);
  });
});

describe('the policies', () => {
  const [older, newer] = [policySet([policy()]), policySet([], { snapshotVersion: 'set-2' })];

  it('are those received last, after a restart too', async () => {
    expect(await database.store.readPolicies()).toBeNull();
    await database.store.keepPolicies(older, '2026-07-01T00:00:00.000Z');
    await database.store.keepPolicies(newer, '2026-07-02T00:00:00.000Z');
    expect((await (await database.reopen()).readPolicies())?.snapshotVersion).toBe('set-2');
  });

  it('that were received before are the last again when they come again', async () => {
    await database.store.keepPolicies(older, '2026-07-01T00:00:00.000Z');
    await database.store.keepPolicies(newer, '2026-07-02T00:00:00.000Z');
    await database.store.keepPolicies(older, '2026-07-03T00:00:00.000Z');
    expect((await database.store.readPolicies())?.snapshotVersion).toBe('set-1');
  });

  it('are kept for ever, by version', async () => {
    await database.store.keepPolicies(older, '2026-07-01T00:00:00.000Z');
    await database.store.keepPolicies(newer, '2026-07-02T00:00:00.000Z');
    expect(await database.store.readPolicyVersion('set-1')).toMatchObject({ kind: 'kept', value: { snapshotVersion: 'set-1', policies: [{ id: 'P1' }], quotations: older.quotations } });
    expect(await database.store.readPolicyVersion('set-9')).toEqual({ kind: 'absent' });
  });

  it('before any was received are none, which is a version too', async () => {
    expect(await database.store.readPolicyVersion(NO_POLICIES.snapshotVersion)).toEqual({ kind: 'kept', value: NO_POLICIES });
  });
});

describe('a version read for a replay', () => {
  beforeEach(async () => {
    await database.store.keepCatalog(received([FIRST]));
    await database.store.keepPolicies(policySet(), FETCHED_AT);
  });

  it('is verified against the checksum that it was kept with', async () => {
    expect(await database.store.readProductVersion(FIRST.id, '1')).toMatchObject({ kind: 'kept', value: { id: FIRST.id, name: FIRST.name } });
    await database.dataSource.query(`UPDATE product_snapshot SET content = replace(content, '0.048', '0.047')`);
    expect(await database.store.readProductVersion(FIRST.id, '1')).toEqual({ kind: 'altered' });
    await database.dataSource.query(`UPDATE policy_snapshot SET content = replace(content, '0.0300', '0.0200')`);
    expect(await database.store.readPolicyVersion('set-1')).toEqual({ kind: 'altered' });
  });
});

describe('the database on SQLite', () => {
  it('has after its migrations exactly the tables that its entities describe', async () => {
    const drift = await database.dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('leaves nothing behind when its migrations are undone', async () => {
    for (const _migration of offersMigrations) await database.dataSource.undoLastMigration();
    const tables: { name: string }[] = await database.dataSource.query(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migration'`,
    );
    expect(tables).toEqual([]);
  });
});
