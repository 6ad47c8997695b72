import { policyEntries } from '../../../subgraphs/policy/data';
import { OFFERS_PART } from '../../kit/callers';
import { type PolicyHarness, openPolicyHarness } from './policy-harness';

let policy: PolicyHarness;
beforeEach(async () => {
  policy = await openPolicyHarness();
});
afterEach(() => policy.close());

const SNAPSHOT = `query ($ifVersionNot: String) {
  policySnapshot(ifVersionNot: $ifVersionNot) {
    snapshotVersion benchmarkConfirmedThrough
    quotations { effectiveFrom lpr1y lpr5y }
    policies { id version effectiveFrom recordedAt kind reviewStatus validFrom validTo rule { kind exclusiveGroup conditions { regions } } }
  }
}`;

async function version(): Promise<string> {
  return (await policy.ask(SNAPSHOT, {}, OFFERS_PART)).data!.policySnapshot!.snapshotVersion;
}

describe('the snapshot for offers', () => {
  test('holds every version of every policy and every quotation', async () => {
    const { data, errors } = await policy.ask(SNAPSHOT, {}, OFFERS_PART);
    expect(errors).toBeUndefined();
    const { policies, quotations, benchmarkConfirmedThrough } = data!.policySnapshot!;
    expect(policies).toHaveLength(policyEntries.length);
    expect(policies.filter(({ id }) => id === 'CN-CJ-2026-4')).toHaveLength(2);
    expect(quotations).toHaveLength(15);
    expect(quotations[14]).toEqual({ effectiveFrom: '2025-05-20', lpr1y: '0.0300', lpr5y: '0.0350' });
    expect(benchmarkConfirmedThrough).toBe('2026-08-20');
  });

  test('is null where the caller already has it', async () => {
    expect((await policy.ask(SNAPSHOT, { ifVersionNot: await version() }, OFFERS_PART)).data).toEqual({ policySnapshot: null });
    expect((await policy.ask(SNAPSHOT, { ifVersionNot: 'another' }, OFFERS_PART)).data?.policySnapshot).not.toBeNull();
  });

  test('is named by the policies that it holds, whatever is saved while it is read', async () => {
    const { policies } = policy.stores;
    const read = policies.allVersions.bind(policies);
    policies.allVersions = async () => {
      await policies.addVersions([{ ...policyEntries[0]!, id: 'CN-NEW' }]);
      return read();
    };
    const { data } = await policy.ask(SNAPSHOT, { ifVersionNot: 'another' }, OFFERS_PART);
    policies.allVersions = read;
    expect(data?.policySnapshot?.policies.map(({ id }) => id)).toContain('CN-NEW');
    expect(data?.policySnapshot?.snapshotVersion).toBe(await version());
  });

  const changes: [string, () => Promise<unknown>][] = [
    ['a policy is added', () => policy.stores.policies.addVersions([{ ...policyEntries[0]!, id: 'CN-NEW' }])],
    [
      'a quotation is added',
      async () =>
        policy.stores.benchmarks.add({
          ...(await policy.stores.benchmarks.history())!,
          quotations: [{ effectiveFrom: '2026-09-20', lpr1y: '0.0290', lpr5y: '0.0340' }],
        }),
    ],
    [
      'the quotations are confirmed further',
      async () => policy.stores.benchmarks.add({ ...(await policy.stores.benchmarks.history())!, confirmedThrough: '2026-09-20' }),
    ],
  ];

  test.each(changes)('has another version when %s', async (_name, change) => {
    const before = await version();
    expect(await version()).toBe(before);
    await change();
    expect(await version()).not.toBe(before);
  });
});
