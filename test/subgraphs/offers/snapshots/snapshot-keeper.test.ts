import type { SnapshotKeeper } from '../../../../subgraphs/offers/snapshots/snapshot-keeper';
import { policySet, product } from '../kit/builders';
import { type KeeperUnderTest, SDL, catalog, openKeeper } from '../kit/keeper-under-test';

const ABC_1 = product({ bankCode: 'abc', version: '1' });
const ABC_2 = product({ bankCode: 'abc', version: '2', effectiveFrom: '2026-02-01T00:00:00.000Z' });
const ICBC_1 = product({ bankCode: 'icbc', version: '1' });
const AS_OF = '2026-07-01T00:00:00.000Z';

let harness: KeeperUnderTest;
beforeEach(async () => {
  harness = await openKeeper({ abc: [ABC_1], icbc: [ICBC_1] });
});
afterEach(() => harness.close());

const states = (keeper: SnapshotKeeper) =>
  Object.fromEntries(keeper.catalog.banks.map(({ bankCode, error, freshness }) => [bankCode, error === null ? freshness : `${freshness}: ${error}`]));
const inForce = (keeper: SnapshotKeeper) => keeper.catalog.allInForce(AS_OF).map(({ id, version }) => `${id}@${version}`);

const NO_ANSWER = "the bank's subgraph did not answer";
const NO_CATALOG = "the bank's subgraph answered what is no catalog";

/** No answer may give away where a bank is. */
function expectNoAddress(keeper: SnapshotKeeper): void {
  for (const { error } of keeper.catalog.banks) expect(error ?? '').not.toMatch(/127\.0\.0\.1|https?:|:\d{2,}|ECONN/);
}

describe('in production', () => {
  it('illustrative catalogs and policies are not taken', async () => {
    const keeper = await harness.start(undefined, { production: true });
    expect(states(keeper)).toEqual({
      abc: 'UNAVAILABLE: the catalog is illustrative, which production does not take',
      icbc: 'UNAVAILABLE: the catalog is illustrative, which production does not take',
    });
    expect(inForce(keeper)).toEqual([]);
    expect(await harness.database.store.readCatalogs()).toEqual([]);
  });
});

describe('banks that answer', () => {
  it('are fresh, by code, with what they publish', async () => {
    const keeper = await harness.start();
    expect(states(keeper)).toEqual({ abc: 'FRESH', icbc: 'FRESH' });
    expect(keeper.catalog.banks.map(({ bankCode, catalogVersion, fetchedAt, typeName }) => ({ bankCode, catalogVersion, fetchedAt, typeName }))).toEqual([
      { bankCode: 'abc', typeName: 'AbcProduct', catalogVersion: 'abc-1', fetchedAt: expect.stringMatching(/^2026-07-01T00:00:0\d\.000Z$/) },
      { bankCode: 'icbc', typeName: 'IcbcProduct', catalogVersion: 'icbc-1', fetchedAt: expect.stringMatching(/^2026-07-01T00:00:0\d\.000Z$/) },
    ]);
    expect(inForce(keeper)).toEqual(['abc:dai@1', 'icbc:dai@1']);
    expect(harness.logged).toEqual([]);
  });

  it('are asked for all at first and then for what is newer, and are confirmed by saying that nothing is', async () => {
    const keeper = await harness.start();
    const before = keeper.catalog.bank('abc')?.fetchedAt ?? '';
    await keeper.refresh();
    expect(harness.banks.abc.asked).toEqual([null, 'abc-1']);
    expect(states(keeper)).toEqual({ abc: 'FRESH', icbc: 'FRESH' });
    expect((keeper.catalog.bank('abc')?.fetchedAt ?? '') > before).toBe(true);
    expect(inForce(keeper)).toEqual(['abc:dai@1', 'icbc:dai@1']);
  });

  it('have a new version picked up', async () => {
    const keeper = await harness.start();
    harness.banks.abc.answer(catalog('abc', 'abc-2', [ABC_1, ABC_2]));
    await keeper.refresh();
    expect(keeper.catalog.bank('abc')).toMatchObject({ catalogVersion: 'abc-2', freshness: 'FRESH' });
    expect(inForce(keeper)).toEqual(['abc:dai@2', 'icbc:dai@1']);
    expect(keeper.catalog.version(ABC_1.id, '1')).toMatchObject({ version: '1' });
  });

  it('keep what they drop, as it was first received', async () => {
    const keeper = await harness.start();
    harness.banks.abc.answer(catalog('abc', 'abc-2', [{ ...ABC_2, code: 'new', id: 'abc:new' }, { ...ABC_1, name: '改过的名称' }]));
    await keeper.refresh();
    harness.banks.abc.answer(catalog('abc', 'abc-3', []));
    await keeper.refresh();
    expect(inForce(keeper)).toEqual(['abc:dai@1', 'abc:new@2', 'icbc:dai@1']);
    expect(keeper.catalog.version(ABC_1.id, '1')?.name).toBe(ABC_1.name);
  });

  it('are one refresh when two are asked for at once', async () => {
    const keeper = await harness.start();
    await Promise.all([keeper.refresh(), keeper.refresh()]);
    expect(harness.banks.abc.asked).toHaveLength(2);
  });
});

describe('a bank that is down', () => {
  it('is stale with its old catalog, and no address is given away', async () => {
    const keeper = await harness.start();
    const fetchedAt = keeper.catalog.bank('abc')?.fetchedAt;
    await harness.banks.abc.stop();
    await keeper.refresh();
    expect(states(keeper)).toEqual({ abc: `STALE: ${NO_ANSWER}`, icbc: 'FRESH' });
    expect(keeper.catalog.bank('abc')).toMatchObject({ catalogVersion: 'abc-1', fetchedAt });
    expect(inForce(keeper)).toEqual(['abc:dai@1', 'icbc:dai@1']);
    expectNoAddress(keeper);
    expect(harness.logged).toEqual([expect.stringContaining('no catalog of abc')]);
  });

  it('is fresh again when it is back, asked for what is newer', async () => {
    const keeper = await harness.start();
    await harness.banks.abc.stop();
    await keeper.refresh();
    await harness.banks.abc.restart();
    await keeper.refresh();
    expect(states(keeper)).toEqual({ abc: 'FRESH', icbc: 'FRESH' });
    expect(harness.banks.abc.asked).toEqual([null, 'abc-1']);
  });

  it('and was never reached is unavailable, by its code', async () => {
    await harness.banks.abc.stop();
    const keeper = await harness.start();
    expect(states(keeper)).toEqual({ abc: `UNAVAILABLE: ${NO_ANSWER}`, icbc: 'FRESH' });
    expect(keeper.catalog.bank('abc')).toMatchObject({ profile: { code: 'abc', name: 'abc' }, catalogVersion: null, fetchedAt: null, versions: [] });
    expectNoAddress(keeper);
    await harness.banks.abc.restart();
    await keeper.refresh();
    expect(states(keeper)).toEqual({ abc: 'FRESH', icbc: 'FRESH' });
  });
});

describe('a bank that answers nonsense', () => {
  it.each([
    ['an error', (h: KeeperUnderTest) => h.banks.abc.fail('http://127.0.0.1:9 is secret'), NO_ANSWER],
    ['nothing to the question for everything', (h: KeeperUnderTest) => h.banks.abc.answer(null), NO_CATALOG],
    ['the catalog of another', (h: KeeperUnderTest) => h.banks.abc.answer(catalog('icbc', 'x', [])), NO_CATALOG],
    ['no list', (h: KeeperUnderTest) => h.banks.abc.answer({ ...catalog('abc', 'x', []), versions: 7 }), NO_CATALOG],
    ['no version', (h: KeeperUnderTest) => h.banks.abc.answer({ ...catalog('abc', '', []) }), NO_CATALOG],
    ['no profile', (h: KeeperUnderTest) => h.banks.abc.answer({ ...catalog('abc', 'x', []), profile: null }), NO_CATALOG],
  ])('%s is unavailable, and the others are not', async (_title, spoil, reason) => {
    spoil(harness);
    const keeper = await harness.start();
    expect(states(keeper)).toEqual({ abc: `UNAVAILABLE: ${reason}`, icbc: 'FRESH' });
    expectNoAddress(keeper);
  });

  it('loses the versions that break the contract, and says so until they are mended', async () => {
    harness.banks.abc.answer(catalog('abc', 'abc-1', [ABC_1, { ...ABC_2, instrument: 'GIFT' }, { ...ICBC_1 }]));
    const keeper = await harness.start();
    expect(states(keeper).abc).toMatch(/^FRESH: 2 of 3 versions break the contract and are left out: abc:dai@2: instrument: Enum/);
    expect(inForce(keeper)).toEqual(['abc:dai@1', 'icbc:dai@1']);
    await keeper.refresh();
    expect(harness.banks.abc.asked).toEqual([null, null]);
    expect(states(keeper).abc).toMatch(/^FRESH: 2 of 3/);
    harness.banks.abc.answer(catalog('abc', 'abc-2', [ABC_1, ABC_2]));
    await keeper.refresh();
    expect(states(keeper).abc).toBe('FRESH');
  });
});

describe('policy', () => {
  it('is asked for all at first and then for what is newer', async () => {
    const keeper = await harness.start();
    await keeper.refresh();
    expect(harness.policy.asked).toEqual([null, 'set-1']);
    expect(keeper.catalog.policy.snapshotVersion).toMatch(/^set-1\.[0-9a-f]{16}$/);
    harness.policy.answer({ ...policySet([], { snapshotVersion: 'set-2' }) });
    await keeper.refresh();
    expect(keeper.catalog.policy.snapshotVersion).toMatch(/^set-2\./);
  });

  it('that is down leaves the set that is known', async () => {
    const keeper = await harness.start();
    await harness.policy.stop();
    await keeper.refresh();
    expect(keeper.catalog.policy.snapshotVersion).toMatch(/^set-1\./);
    expect(states(keeper)).toEqual({ abc: 'FRESH', icbc: 'FRESH' });
  });

  it('that was never reached leaves none', async () => {
    await harness.policy.stop();
    const keeper = await harness.start();
    expect(keeper.catalog.policy).toMatchObject({ snapshotVersion: 'none', policies: [], quotations: [] });
    expect(harness.logged).toEqual([expect.stringContaining('no policies')]);
  });
});

describe('the registry', () => {
  it('tells which banks there are: a change is passed on once', async () => {
    harness.registry = harness.listed('abc');
    const keeper = await harness.start();
    await keeper.refresh();
    harness.registry = harness.listed('icbc', 'abc');
    await keeper.refresh();
    harness.registry = harness.listed('abc', 'icbc');
    await keeper.refresh();
    expect(harness.changes).toEqual([['abc'], ['abc', 'icbc']]);
    expect(harness.reads).toEqual([1, 2, 3, 4]);
  });

  it('that lists a bank no more ends its offers', async () => {
    const keeper = await harness.start();
    harness.registry = harness.listed('icbc');
    await keeper.refresh();
    expect(states(keeper)).toEqual({ icbc: 'FRESH' });
    expect(inForce(keeper)).toEqual(['icbc:dai@1']);
    harness.registry = harness.listed('icbc', 'abc');
    await keeper.refresh();
    expect(inForce(keeper)).toEqual(['abc:dai@1', 'icbc:dai@1']);
  });

  it('that is down leaves the banks that are known, asked as before', async () => {
    const keeper = await harness.start();
    harness.registry = null;
    harness.banks.abc.answer(catalog('abc', 'abc-2', [ABC_1, ABC_2]));
    await keeper.refresh();
    expect(states(keeper)).toEqual({ abc: 'FRESH', icbc: 'FRESH' });
    expect(inForce(keeper)).toEqual(['abc:dai@2', 'icbc:dai@1']);
    expect(harness.reads).toEqual([1]);
    expect(harness.logged).toEqual([expect.stringContaining('the registry does not answer')]);
  });

  it('lists other subgraphs, and what does not parse, beside the banks', async () => {
    harness.registry = [...harness.listed('abc'), { name: 'broken', url: 'http://broken.invalid', sdl: 'type {' }, { name: 'offers', url: 'http://offers.invalid', sdl: 'type Query { a: Int }' }];
    expect(states(await harness.start())).toEqual({ abc: 'FRESH' });
  });

  it('may list a bank at another address: it is asked there, for everything', async () => {
    const keeper = await harness.start();
    harness.registry = [{ name: 'abc', url: harness.banks.icbc.url, sdl: SDL.abc }];
    harness.banks.icbc.answer(catalog('abc', 'abc-9', [ABC_2]));
    await keeper.refresh();
    expect(harness.banks.icbc.asked).toEqual([null, null]);
    expect(keeper.catalog.bank('abc')).toMatchObject({ catalogVersion: 'abc-9', freshness: 'FRESH' });
  });

  it('may list what cannot be served: the banks known go on, and it is tried again', async () => {
    harness.registry = harness.listed('abc');
    const keeper = await harness.start();
    harness.schemaFault = new Error('two types AbcProduct');
    harness.registry = harness.listed('abc', 'icbc');
    await keeper.refresh();
    expect(states(keeper)).toEqual({ abc: 'FRESH' });
    expect(harness.logged).toEqual([expect.stringContaining('two types AbcProduct')]);
    harness.schemaFault = null;
    await keeper.refresh();
    expect(states(keeper)).toEqual({ abc: 'FRESH', icbc: 'FRESH' });
  });
});

describe('after a restart', () => {
  it('everything is served from what is kept while nothing answers', async () => {
    await harness.start();
    for (const server of [harness.banks.abc, harness.banks.icbc, harness.policy]) await server.stop();
    harness.registry = null;
    const keeper = await harness.start(await harness.database.reopen());
    expect(harness.changes.at(-1)).toEqual(['abc', 'icbc']);
    expect(states(keeper)).toEqual({ abc: `STALE: ${NO_ANSWER}`, icbc: `STALE: ${NO_ANSWER}` });
    expect(inForce(keeper)).toEqual(['abc:dai@1', 'icbc:dai@1']);
    expect(keeper.catalog.policy).toMatchObject({ snapshotVersion: expect.stringMatching(/^set-1\./), quotations: policySet().quotations });
    expectNoAddress(keeper);
  });

  it('the banks are asked where the registry listed them last, while it is down', async () => {
    await harness.start();
    harness.registry = null;
    const keeper = await harness.start(await harness.database.reopen());
    expect(states(keeper)).toEqual({ abc: 'FRESH', icbc: 'FRESH' });
    expect(harness.banks.abc.asked).toEqual([null, null]);
  });

  it('a bank that is no longer listed is not served', async () => {
    await harness.start();
    harness.registry = harness.listed('icbc');
    const keeper = await harness.start(await harness.database.reopen());
    expect(states(keeper)).toEqual({ icbc: 'FRESH' });
  });

  it('the catalog is the one from before it, dropped versions too', async () => {
    const before = await harness.start();
    harness.banks.abc.answer(catalog('abc', 'abc-2', [ABC_2]));
    await before.refresh();
    const after = await harness.start(await harness.database.reopen());
    expect(after.catalog.bank('abc')?.versions).toEqual(before.catalog.bank('abc')?.versions);
  });
});

describe('a catalog that cannot be stored', () => {
  it('is not served: what is served can be replayed', async () => {
    const keeper = await harness.start();
    await harness.database.dataSource.query('DROP TABLE bank_snapshot');
    harness.banks.abc.answer(catalog('abc', 'abc-2', [ABC_1, ABC_2]));
    await keeper.refresh();
    expect(states(keeper)).toEqual({ abc: 'STALE: the catalog could not be stored', icbc: 'FRESH' });
    expect(inForce(keeper)).toEqual(['abc:dai@1', 'icbc:dai@1']);
  });
});
