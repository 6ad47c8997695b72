import { composeServices } from '@apollo/composition';
import { parse, visit } from 'graphql';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callGraphql } from '../../../subgraphs/chassis';
import { createPolicy } from '../../../subgraphs/policy';
import { TEST_CALLS, testIdentity } from '../../kit/calls';
import { type PolicyHarness, NOW, openPolicyHarness } from './policy-harness';

describe('the schema of the policy subgraph', () => {
  const sdl = createPolicy().sdl();

  test('composes alone', () => {
    const { errors, supergraphSdl } = composeServices([{ name: 'policy', url: 'http://policy', typeDefs: parse(sdl) }]);
    expect(errors).toBeUndefined();
    expect(supergraphSdl).toContain('type IncentivePolicy');
  });

  test('is the same however often it is built', () => {
    expect(createPolicy().sdl()).toBe(sdl);
  });

  test('keys a policy by id and version and hides the snapshot', () => {
    expect(sdl).toMatch(/type IncentivePolicy\s*@key\(fields: "id version"\)/);
    expect(sdl).toMatch(/policySnapshot\([\s\S]*?\): PolicySnapshot @inaccessible/);
    expect(sdl).toMatch(/type PolicySnapshot\s*@inaccessible/);
  });

  test('has nullable root fields only', () => {
    const nonNull: string[] = [];
    visit(parse(sdl), {
      ObjectTypeDefinition: ({ name, fields }) => {
        if (name.value !== 'Query') return false;
        nonNull.push(...(fields ?? []).filter(({ type }) => type.kind === 'NonNullType').map((field) => field.name.value));
        return undefined;
      },
    });
    expect(nonNull).toEqual([]);
  });
});

describe('the tables of the policy subgraph', () => {
  let policy: PolicyHarness;
  beforeAll(async () => {
    policy = await openPolicyHarness();
  });
  afterAll(() => policy.close());

  test('are what the entities say, on SQLite', async () => {
    const drift = await policy.dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  });
});

describe('a started policy subgraph', () => {
  test('answers over HTTP, and starts again over the same data', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jinqiao-policy-start-'));
    const settings = { storage: { kind: 'sqlite', folder }, host: '127.0.0.1', port: 0, clock: () => NOW, calls: TEST_CALLS } as const;
    const ask = (url: string) =>
      callGraphql<{ incentivePolicies: { totalCount: number }; policySnapshot: { snapshotVersion: string } }>({
        url,
        identity: testIdentity('policy', 'offers'),
        query: '{ incentivePolicies { totalCount } policySnapshot { snapshotVersion } }',
        timeoutMs: 10_000,
        maxResponseBytes: 100_000,
      });
    try {
      const first = await createPolicy().start(settings);
      const before = await ask(first.url);
      await first.close();
      await expect(ask(first.url)).rejects.toThrow(/ECONNREFUSED/);
      const second = await createPolicy().start(settings);
      expect(second).toMatchObject({ name: 'policy', sdl: createPolicy().sdl() });
      const after = await ask(second.url);
      await second.close();
      expect(before.incentivePolicies.totalCount).toBe(14);
      expect(after).toEqual(before);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
