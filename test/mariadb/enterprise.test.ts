import type { DataSource } from 'typeorm';
import { openDatabase } from '../../subgraphs/chassis';
import { enterpriseEntities, enterpriseMigrations } from '../../subgraphs/enterprise';
import { sampleSeed } from '../../subgraphs/enterprise/data';
import { DAIRY } from '../../subgraphs/enterprise/data/enterprises';
import { NeedRepository } from '../../subgraphs/enterprise/storage/need-repository';
import { ShareRepository } from '../../subgraphs/enterprise/storage/share-repository';
import { seedIfEmpty } from '../../subgraphs/enterprise/storage/seed';
import { mariadbStorage } from './server';

describe('the enterprise database on MariaDB', () => {
  const { storage, dispose } = mariadbStorage();
  let dataSource: DataSource;
  beforeAll(async () => {
    dataSource = await openDatabase({ storage, part: 'enterprise', entities: enterpriseEntities, migrations: enterpriseMigrations });
    await seedIfEmpty(dataSource, sampleSeed);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await dispose();
  });

  test.each([
    ['2026-01-12T00:59:59.999Z', undefined],
    ['2026-01-12T01:00:00.000Z', '1'],
    ['2026-04-01T00:00:00.000Z', '2'],
    ['2026-07-01T00:00:00.000Z', '3'],
  ])('reads the version that was current at %s', async (asOf, version) => {
    const [current] = await new NeedRepository(dataSource).findCurrent(asOf, { ids: ['need-0001'] });
    expect(current?.version).toBe(version);
  });

  test('keeps a share once, as it was first made, until it is taken back', async () => {
    const shares = new ShareRepository(dataSource);
    const share = { needId: 'need-0003', bank: 'rcb', sharedAt: '2026-07-01T00:00:00.000Z' };
    await shares.add(share);
    await shares.add({ ...share, sharedAt: '2026-07-02T00:00:00.000Z' });
    expect(await shares.findShares(['need-0003'])).toEqual([share]);
    expect(await shares.findApplicants('rcb', [DAIRY.uscc])).toEqual([DAIRY.uscc]);
    await shares.remove(share);
    expect([await shares.findShares(['need-0003']), await shares.findApplicants('rcb', [DAIRY.uscc])]).toEqual([[], []]);
  });

  test.each([
    ['an enterprise that a project belongs to', `DELETE FROM enterprise`],
    ['a project that a need is for', `DELETE FROM project WHERE id = 'project-0001'`],
    ['the code of an enterprise that a version names', `UPDATE enterprise SET uscc = CONCAT('x', SUBSTR(uscc, 2))`],
  ])('keeps %s', async (_what, statement) => {
    await expect(dataSource.query(statement)).rejects.toThrow(/foreign key/i);
  });
});
