import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { abc } from '../../subgraphs/banks/abc';
import { systemClock } from '../../subgraphs/chassis';
import { createEnterprise } from '../../subgraphs/enterprise';
import { createOffers } from '../../subgraphs/offers';
import { createPolicy } from '../../subgraphs/policy';
import { TEST_CALLS } from '../kit/calls';
import { startWholeUnderTest } from '../kit/whole';

interface Held {
  readonly data: {
    readonly banks: readonly unknown[];
    readonly incentivePolicies: { readonly totalCount: number; readonly nodes: readonly { readonly illustrative: boolean }[] };
  };
}

describe('in production', () => {
  let folder: string;
  const part = () => ({ storage: { kind: 'sqlite', folder } as const, host: '127.0.0.1', port: 0, clock: systemClock, calls: TEST_CALLS });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jinqiao-production-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('the whole serves published policies and nothing that is illustrative', async () => {
    const under = await startWholeUnderTest({ banks: [], dataFolder: folder, settings: { part: { ...part(), production: true } } });
    const { data } = await under.ask<Held>('{ banks { code } incentivePolicies(first: 100) { totalCount nodes { illustrative } } }');
    await under.close();
    expect(data.banks).toEqual([]);
    expect(data.incentivePolicies.totalCount).toBeGreaterThan(5);
    expect(data.incentivePolicies.nodes).not.toContainEqual({ illustrative: true });
  });

  it('a sample bank is refused before anything is stored', async () => {
    await expect(abc.start({ ...part(), production: true })).rejects.toMatchObject({ code: 'ILLUSTRATIVE_DATA_REFUSED' });
  });

  it('offers is refused over the snapshots of a demonstration', async () => {
    await (await startWholeUnderTest({ dataFolder: folder })).close();
    const settings = { ...part(), production: true, registryUrl: 'http://127.0.0.1:1', decisionKey: Buffer.alloc(32, 1), refreshIntervalMs: 3_600_000, log: () => undefined };
    await expect(createOffers().start(settings)).rejects.toMatchObject({ code: 'ILLUSTRATIVE_DATA_REFUSED', message: expect.stringMatching(/^offers holds illustrative data \(.*示例/) as string });
  });

  it.each([
    ['enterprise', createEnterprise()],
    ['policy', createPolicy()],
  ])('%s is refused over the database of a demonstration', async (name, startable) => {
    await (await startable.start(part())).close();
    await expect(startable.start({ ...part(), production: true })).rejects.toMatchObject({
      code: 'ILLUSTRATIVE_DATA_REFUSED',
      message: expect.stringMatching(new RegExp(`^${name} holds illustrative data \\(.*示例`)) as string,
    });
  });
});
