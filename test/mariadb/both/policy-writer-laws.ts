import type { DataSource } from 'typeorm';
import { openDatabase } from '../../../subgraphs/chassis';
import { policyEntities, policyMigrations } from '../../../subgraphs/policy';
import type { PolicyTerms } from '../../../subgraphs/policy/policy';
import { PolicyRepository } from '../../../subgraphs/policy/storage/policy-repository';
import { PolicyWriter } from '../../../subgraphs/policy/storage/policy-writer';
import { sampleEntry } from '../../subgraphs/policy/policy-input';
import type { TestStorage } from './test-storage';

const NOW = '2026-07-01T00:00:00.000Z';
const SEPTEMBER = '2026-09-01T00:00:00.000Z';
const DECEMBER = '2026-12-01T00:00:00.000Z';
const { terms: sample } = sampleEntry('150926-AGRI-INTEREST');

interface OpenPolicies {
  readonly dataSource: DataSource;
  readonly repository: PolicyRepository;
  readonly writer: PolicyWriter;
}

type Rule = NonNullable<PolicyTerms['rule']>;
const said = (id: string, rule: Partial<Rule> = {}, effectiveFrom: string | null = null) => ({
  id,
  terms: { ...sample, rule: { ...(sample.rule as Rule), ...rule } },
  effectiveFrom,
  baseVersion: null,
  recordedBy: 'officer-7',
});
const rated = (id: string, annualRatePoints: string, effectiveFrom: string | null = null) => said(id, { formula: { annualRatePoints, payment: 'AT_END' } }, effectiveFrom);
const withdrawal = (id: string, effectiveFrom: string | null = null) => ({ id, effectiveFrom, reason: '政策到期', recordedBy: 'officer-8' });

/**
 * The laws of changes to the policies, whatever database they stand in. What all changes of versions
 * keep is told of a bank's catalog in product-writer-laws.
 *
 * @param processes how many serve the policies, each with connections of its own
 */
export function describePolicyWriter(database: string, createStorage: () => TestStorage, processes: number): void {
  describe(`changes of the policies on ${database}`, () => {
    let storage: TestStorage;
    let now = NOW;
    const opened: OpenPolicies[] = [];
    let own: OpenPolicies;
    async function open(): Promise<OpenPolicies> {
      const dataSource = await openDatabase({ storage: storage.storage, part: 'policy', entities: policyEntities, migrations: policyMigrations });
      const policies = { dataSource, repository: new PolicyRepository(dataSource.manager), writer: new PolicyWriter(dataSource, () => now) };
      opened.push(policies);
      return policies;
    }
    const everything = (): Promise<object[]> => own.dataSource.query('SELECT * FROM policy_version ORDER BY id, version');
    const pointsAt = async (id: string, asOf: string): Promise<string | null> =>
      (await own.repository.at(asOf)).find((policy) => policy.id === id)?.rule?.formula.annualRatePoints ?? null;

    beforeAll(async () => {
      storage = createStorage();
      own = await open();
      while (opened.length < processes) await open();
    });
    beforeEach(async () => {
      now = NOW;
      await own.dataSource.query('DELETE FROM policy_version');
    });
    afterAll(async () => {
      for (const { dataSource } of opened) await dataSource.destroy();
      await storage.dispose();
    });

    it('go from version to version, each in force from its instant', async () => {
      const first = await own.writer.save(rated('A', '0.01'));
      expect(first).toMatchObject({ changed: true, previousVersion: null, policy: { id: 'A', effectiveFrom: NOW, recordedAt: NOW, backfilled: false, withdrawn: false } });
      await own.writer.save(rated('A', '0.02', SEPTEMBER));
      expect(await own.writer.save(rated('A', '0.01'))).toMatchObject({ changed: false, previousVersion: first.policy.version });
      expect([await pointsAt('A', NOW), await pointsAt('A', SEPTEMBER)]).toEqual(['0.01', '0.02']);
    });

    it('keep who recorded them and why, and publish neither', async () => {
      await own.writer.save(rated('A', '0.01'));
      const { policy } = await own.writer.withdraw(withdrawal('A', SEPTEMBER));
      const rows: object[] = await own.dataSource.query('SELECT recorded_by, reason, withdrawn FROM policy_version ORDER BY effective_from');
      expect(rows).toEqual([{ recorded_by: 'officer-7', reason: null, withdrawn: 0 }, { recorded_by: 'officer-8', reason: '政策到期', withdrawn: 1 }]);
      expect(JSON.stringify([policy, await own.repository.allVersions()])).not.toMatch(/officer-|政策到期/);
    });

    it('that withdraw a policy leave it in force before, hold against what is scheduled, and are undone by a save', async () => {
      await own.writer.save(rated('A', '0.01'));
      await own.writer.save(rated('A', '0.02', DECEMBER));
      await own.writer.withdraw(withdrawal('A', SEPTEMBER));
      expect([await pointsAt('A', NOW), await pointsAt('A', SEPTEMBER), await pointsAt('A', DECEMBER)]).toEqual(['0.01', null, null]);
      now = '2026-10-01T00:00:00.000Z';
      await own.writer.save(rated('A', '0.01'));
      expect([await pointsAt('A', SEPTEMBER), await pointsAt('A', now), await pointsAt('A', DECEMBER)]).toEqual([null, '0.01', '0.01']);
    });

    it('find what was kept before there were any: every version in force as it was', async () => {
      const settings = { storage: storage.storage, part: 'policy-older' };
      const older = await openDatabase({ ...settings, entities: [], migrations: policyMigrations.slice(0, 1) });
      const values = ['A', '0123456789abcdef', NOW, NOW, 0, sample.validFrom, null, JSON.stringify(sample), 'f'.repeat(64)];
      await older.query('INSERT INTO policy_version (id, version, effective_from, recorded_at, backfilled, valid_from, valid_to, content, content_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', values);
      await older.destroy();
      const newer = await openDatabase({ ...settings, entities: policyEntities, migrations: policyMigrations });
      try {
        expect(await new PolicyRepository(newer.manager).at(SEPTEMBER)).toMatchObject([{ id: 'A', version: '0123456789abcdef', title: sample.title, withdrawn: false }]);
      } finally {
        await newer.destroy();
      }
    });

    describe('that are refused leave the database as it was:', () => {
      const excludedBy = (...ids: string[]): Partial<Rule> => ({ excludedBy: ids });

      it.each([
        ['a policy that is not there', () => own.writer.withdraw(withdrawal('Z')), { field: 'id', value: '"Z"' }],
        ['a circle of two', () => own.writer.save(said('A', excludedBy('B'))), { field: 'input.rule.excludedBy' }],
        ['a circle of three', () => own.writer.save(said('A', excludedBy('C'))), { field: 'input.rule.excludedBy' }],
        ['a policy that excludes itself', () => own.writer.save(said('A', excludedBy('A'))), { field: 'input.rule.excludedBy[0]', value: '"A"' }],
        ['an exclusion by nobody', () => own.writer.save(said('A', excludedBy('B', 'Z'))), { field: 'input.rule.excludedBy[1]', value: '"Z"' }],
        ['a circle that closes later', () => own.writer.save(said('A', excludedBy('D'))), { field: 'input.rule.excludedBy' }],
      ])('%s', async (_title, change, refused) => {
        await own.writer.save(said('A'));
        await own.writer.save(said('B', excludedBy('A')));
        await own.writer.save(said('C', excludedBy('B')));
        await own.writer.save(said('D'));
        await own.writer.save(said('D', excludedBy('A'), DECEMBER));
        const before = await everything();
        await expect(change()).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', allowed: expect.any(String), ...refused } });
        expect(await everything()).toEqual(before);
      });

      it('a version that is unfit, though it would re-open the policy with two rows', async () => {
        await own.writer.save(rated('A', '0.01'));
        await own.writer.save(rated('A', '0.02', DECEMBER));
        await own.writer.withdraw(withdrawal('A'));
        now = '2026-08-01T00:00:00.000Z';
        const before = await everything();
        await expect(own.writer.save({ ...rated('A', '0.03'), terms: { ...rated('A', '0.03').terms, validTo: '2020-01-01' } })).rejects.toThrow(/validTo/);
        expect(await everything()).toEqual(before);
      });
    });

    it(`at once, from ${processes} process(es), never close a circle together`, async () => {
      const ids = ['A', 'B', 'C', 'D'];
      for (const id of ids) await own.writer.save(said(id));
      const writerOf = (index: number): PolicyWriter => (opened[index % opened.length] ?? own).writer;
      const results = await Promise.allSettled(ids.map((id, index) => writerOf(index).save(said(id, { excludedBy: [ids[(index + 1) % ids.length] ?? ''] }))));
      expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
      expect(await own.repository.allVersions()).toHaveLength(ids.length * 2 - 1);
    });
  });
}
