import type { SnapshotKeeper } from '../../../../subgraphs/offers/snapshots/snapshot-keeper';
import { POINT_RULE, policy, policySet, product } from '../kit/builders';
import { type KeeperUnderTest, catalog, openKeeper } from '../kit/keeper-under-test';

/* What is kept and is not what it was, or is not the whole: a keeper that starts over it. */

const ABC_1 = product({ bankCode: 'abc', version: '1' });

let harness: KeeperUnderTest;
beforeEach(async () => {
  harness = await openKeeper({ abc: [ABC_1], icbc: [product({ bankCode: 'icbc', version: '1' })] });
});
afterEach(() => harness.close());

const states = (keeper: SnapshotKeeper) =>
  Object.fromEntries(keeper.catalog.banks.map(({ bankCode, error, freshness }) => [bankCode, error === null ? freshness : `${freshness}: ${error}`]));

describe('a set of policies that is kept', () => {
  const rules = (keeper: SnapshotKeeper) => keeper.catalog.policy.policies.map(({ rule }) => rule);

  it('with fewer fields, as an older part asked, is asked for again whole and is another set; the old one stays for its replays', async () => {
    const whole = policySet([policy()]);
    const fewer = policySet([policy({ rule: { ...POINT_RULE, formula: { dayCount: 'ACTUAL_360' } } })]);
    await harness.database.store.keepPolicies(fewer, '2026-06-30T00:00:00.000Z');
    harness.policy.answer((known) => (known === 'set-1' ? null : { ...whole }));
    const keeper = await harness.start();
    expect(rules(keeper)).toEqual([POINT_RULE]);
    expect(await harness.database.store.readPolicyVersion(keeper.catalog.policy.snapshotVersion)).toMatchObject({ kind: 'kept', value: { policies: [{ rule: POINT_RULE }] } });
    expect(await harness.database.store.readPolicyVersion('set-1')).toMatchObject({ kind: 'kept', value: { policies: [{ rule: fewer.policies[0]?.rule }] } });
  });

  it.each(['content = content || \' \'', "content_sha256 = 'x'"])('and altered (%s) is restored from what policy publishes, and the log says so', async (alteration) => {
    const { snapshotVersion } = (await harness.start()).catalog.policy;
    await harness.database.dataSource.query(`UPDATE policy_snapshot SET ${alteration}`);
    const keeper = await harness.start();
    expect(keeper.catalog.policy.snapshotVersion).toBe(snapshotVersion);
    expect(await harness.database.store.readPolicyVersion(snapshotVersion)).toEqual({ kind: 'kept', value: keeper.catalog.policy });
    expect(harness.logged).toEqual([`restored: the policy set ${snapshotVersion}, which was altered since it was kept, from what policy publishes`]);
  });
});

describe('a version of a product that was altered since it was kept', () => {
  const alter = (change: string) => harness.database.dataSource.query(`UPDATE product_snapshot SET ${change} WHERE bank_code = 'abc'`);

  it('is restored from what its bank publishes, with its place in the feed, and the log says so once', async () => {
    await harness.start();
    await alter("content = replace(content, '0.048', '0.047'), received_at = '2026-01-01T00:00:00.000Z'");
    const keeper = await harness.start();
    expect(states(keeper)).toEqual({ abc: 'FRESH', icbc: 'FRESH' });
    expect(await harness.database.store.readProductVersion(ABC_1.id, '1')).toMatchObject({ kind: 'kept', value: { rates: ABC_1.rates } });
    expect(keeper.catalog.bank('abc')?.receivedAt).toEqual(['2026-01-01T00:00:00.000Z']);
    await keeper.refresh();
    expect(harness.logged).toEqual(['restored in the catalog of abc: abc:dai@1, which was altered since it was kept, from what the bank publishes, which has its checksum']);
  });

  it('and that nobody has any more is left out, and goes on being said', async () => {
    await harness.start();
    await alter("content = content || ' '");
    harness.banks.abc.answer((known) => (known === 'abc-1' ? null : catalog('abc', 'abc-1', [])));
    const keeper = await harness.start();
    const fault = 'FRESH: 1 kept versions were altered, and their products are left out: abc:dai@1';
    expect(states(keeper)).toEqual({ abc: fault, icbc: 'FRESH' });
    await keeper.refresh();
    expect(states(keeper)).toEqual({ abc: fault, icbc: 'FRESH' });
  });
});
