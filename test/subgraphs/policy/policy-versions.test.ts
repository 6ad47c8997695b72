import { sha256 } from '../../../subgraphs/chassis';
import { policyEntries } from '../../../subgraphs/policy/data';
import { seed } from '../../../subgraphs/policy/create-policy';
import { PolicyVersionEntity } from '../../../subgraphs/policy/storage/policy-version.entity';
import { type PolicyHarness, openPolicyHarness } from './policy-harness';

let policy: PolicyHarness;
beforeAll(async () => {
  policy = await openPolicyHarness();
});
afterAll(() => policy.close());

const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on IncentivePolicy { id version title } }
}`;

function representationsOf(keys: readonly { id: string; version: string }[]): Record<string, unknown> {
  return { representations: keys.map(({ id, version }) => ({ __typename: 'IncentivePolicy', id, version })) };
}

describe('a reference to a version of a policy', () => {
  test('costs one statement for twenty of them', async () => {
    const keys = await policy.stores.policies.versionKeys();
    const twenty = Array.from({ length: 20 }, (_unused, index) => keys[index % keys.length] as (typeof keys)[number]);
    const before = policy.statements.length;
    const { data, errors } = await policy.ask(ENTITIES, representationsOf(twenty));
    expect(errors).toBeUndefined();
    expect(data?._entities).toHaveLength(20);
    expect(data?._entities.map((entity) => ({ id: entity?.id, version: entity?.version }))).toEqual(
      twenty.map(({ id, version }) => ({ id, version })),
    );
    expect(policy.statements.slice(before)).toHaveLength(1);
  });

  test('that is not kept is null with VERSION_NOT_KEPT, and spoils no other', async () => {
    const [kept] = await policy.stores.policies.versionKeys();
    const { data, errors } = await policy.ask(ENTITIES, representationsOf([{ id: 'CN-CJ-2026-4', version: 'none' }, kept!]));
    expect(data?._entities).toEqual([null, expect.objectContaining({ id: kept!.id })]);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'VERSION_NOT_KEPT', id: 'CN-CJ-2026-4', version: 'none' });
  });

  test('is answered by the root field alike', async () => {
    const query = 'query ($id: ID!, $version: String) { incentivePolicy(id: $id, version: $version) { version rule { formula { principalCapPerBorrower } } } }';
    const versions = (await policy.stores.policies.allVersions()).filter(({ id }) => id === 'CN-CJ-2026-4');
    const caps: unknown[] = [];
    for (const { id, version } of versions) {
      const { data } = await policy.ask(query, { id, version });
      expect(data?.incentivePolicy?.version).toBe(version);
      caps.push(data?.incentivePolicy?.rule?.formula.principalCapPerBorrower);
    }
    expect(caps).toEqual(['50000000', '75000000']);
    const { data, errors } = await policy.ask(query, { id: 'CN-CJ-2026-4', version: 'none' });
    expect(data).toEqual({ incentivePolicy: null });
    expect(errors?.[0]?.extensions?.code).toBe('VERSION_NOT_KEPT');
  });

  test('without a version and with an id that nobody has is null without an error', async () => {
    expect(await policy.ask('{ incentivePolicy(id: "NOBODY") { id } }')).toEqual({ data: { incentivePolicy: null } });
  });
});

describe('the versions kept', () => {
  test('are all of the sample data, once, however often it is recorded', async () => {
    await seed(policy.stores);
    expect(await policy.stores.policies.allVersions()).toHaveLength(policyEntries.length);
    expect(await policy.stores.policies.addVersions(policyEntries)).toBe(0);
  });

  test('carry the SHA-256 of their content', async () => {
    for (const { content, contentSha256 } of await policy.dataSource.getRepository(PolicyVersionEntity).find()) {
      expect(contentSha256).toBe(sha256(content));
    }
  });

  test('are marked backfilled exactly where they were recorded after they took effect', async () => {
    const versions = await policy.stores.policies.allVersions();
    expect(versions.some(({ backfilled }) => backfilled)).toBe(true);
    for (const { backfilled, recordedAt, effectiveFrom } of versions) expect(backfilled).toBe(recordedAt > effectiveFrom);
  });

  test('refuse an entry that is not fit, and then keep none of its batch', async () => {
    const [sound] = policyEntries;
    const unfit = { ...sound!, id: 'CN-UNFIT', backfilled: false };
    const fit = { ...sound!, id: 'CN-FIT' };
    await expect(policy.stores.policies.addVersions([fit, unfit])).rejects.toThrow(/CN-UNFIT cannot be recorded: recordedAt/);
    expect(await policy.stores.policies.allVersions()).toHaveLength(policyEntries.length);
  });
});
