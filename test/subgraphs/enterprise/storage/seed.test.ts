import { contentHash } from '../../../../subgraphs/chassis';
import { sampleSeed } from '../../../../subgraphs/enterprise/data';
import type { Need } from '../../../../subgraphs/enterprise/storage/need';
import { toNeed, toNeedRow } from '../../../../subgraphs/enterprise/storage/need';
import { NeedVersionEntity } from '../../../../subgraphs/enterprise/storage/need-version.entity';
import { ProjectEntity } from '../../../../subgraphs/enterprise/storage/project.entity';
import { type Seed, seedIfEmpty } from '../../../../subgraphs/enterprise/storage/seed';
import { type OpenSubgraph, openSubgraph } from '../open-subgraph';

const NOTHING: Seed = { enterprises: [], projects: [], needs: [], shares: [] };

describe('a first start', () => {
  let subgraph: OpenSubgraph;
  beforeEach(async () => {
    subgraph = await openSubgraph(NOTHING);
  });
  afterEach(() => subgraph.close());

  test('stores every version exactly as it was stated, with the hash of its content', async () => {
    const added = await seedIfEmpty(subgraph.dataSource, sampleSeed);
    expect(added).toBe(Object.values(sampleSeed).reduce((total, rows: readonly unknown[]) => total + rows.length, 0));
    const rows = await subgraph.dataSource.getRepository(NeedVersionEntity).find({ order: { id: 'ASC', version: 'ASC' } });
    expect(rows.map(toNeed)).toEqual(sampleSeed.needs);
    expect(rows.map(({ contentSha256 }) => contentSha256)).toEqual(rows.map((row) => contentHash(toNeed(row))));
  });

  test('hashes a version without a cash plan as versions were hashed before there were plans', () => {
    const stored = sampleSeed.needs.find(({ cashPlan }) => cashPlan === null) as Need;
    const { cashPlan, ...before } = stored;
    expect(cashPlan).toBeNull();
    expect(toNeedRow(stored).contentSha256).toBe(contentHash(before));
    const planned = sampleSeed.needs.find((need) => need.cashPlan !== null) as Need;
    expect(toNeedRow(planned).contentSha256).not.toBe(contentHash({ ...planned, cashPlan: null }));
  });

  test('is not repeated by a second start, not even for what was removed since', async () => {
    await seedIfEmpty(subgraph.dataSource, sampleSeed);
    await subgraph.dataSource.getRepository(ProjectEntity).delete({ id: 'project-0042' });
    await expect(seedIfEmpty(subgraph.dataSource, sampleSeed)).resolves.toBe(0);
    await expect(subgraph.dataSource.getRepository(ProjectEntity).count()).resolves.toBe(41);
  });

  test('that fails in the middle leaves the database empty, so that the next one can succeed', async () => {
    const orphan = { ...sampleSeed, enterprises: sampleSeed.enterprises.slice(1) };
    await expect(seedIfEmpty(subgraph.dataSource, orphan)).rejects.toThrow(/FOREIGN KEY/);
    await expect(seedIfEmpty(subgraph.dataSource, sampleSeed)).resolves.toBeGreaterThan(0);
  });

  const [first, second] = sampleSeed.needs.filter(({ id }) => id === 'need-0001') as [Need, Need];
  test.each([
    ['a version that does not begin at 1', [second], 'need-0001: version 2 stands where 1 is due'],
    ['a version twice', [first, first], 'need-0001: version 1 stands where 2 is due'],
    ['a version recorded before its predecessor', [first, { ...second, recordedAt: first.recordedAt }], 'not after version 1'],
  ])('refuses %s', async (_what, needs, message) => {
    await expect(seedIfEmpty(subgraph.dataSource, { ...sampleSeed, needs })).rejects.toThrow(message);
  });
});
