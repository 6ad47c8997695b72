import type { DataSource } from 'typeorm';
import { productId } from '../../../schema';
import { type CatalogEntry, bankEntities, bankMigrations } from '../../../subgraphs/bank-kit';
import { ProductRepository } from '../../../subgraphs/bank-kit/storage/product-repository';
import { type ProductSave, ProductWriter } from '../../../subgraphs/bank-kit/storage/product-writer';
import { openDatabase } from '../../../subgraphs/chassis';
import { entry, profile } from '../../subgraphs/bank-kit/sample-entries';
import type { TestStorage } from './test-storage';

const NOW = '2026-07-01T00:00:00.000Z';
const SEPTEMBER = '2026-09-01T00:00:00.000Z';
const DECEMBER = '2026-12-01T00:00:00.000Z';
const ID = productId(profile.code, 'a');
const millisecondsAfter = (instant: string, count: number): string => new Date(Date.parse(instant) + count).toISOString();

interface OpenCatalog {
  readonly dataSource: DataSource;
  readonly repository: ProductRepository;
  readonly writer: ProductWriter;
}

const said = (name: string, more: Partial<ProductSave> = {}): ProductSave => {
  const { own, terms } = entry('a', { terms: { name } });
  return { own: own as ProductSave['own'], terms, effectiveFrom: null, baseVersion: null, recordedBy: null, ...more };
};
const withdrawal = (effectiveFrom: string | null = null) => ({ id: ID, effectiveFrom, reason: null, recordedBy: null });

/**
 * The laws of changes to a bank's catalog, whatever database it stands in.
 *
 * @param processes how many serve the one bank, each with connections of its own
 */
export function describeProductWriter(database: string, createStorage: () => TestStorage, processes: number): void {
  describe(`changes of a bank's catalog on ${database}`, () => {
    let storage: TestStorage;
    let now = NOW;
    const opened: OpenCatalog[] = [];
    let own: OpenCatalog;
    /** As another process has it. */
    async function open(): Promise<OpenCatalog> {
      const dataSource = await openDatabase({ storage: storage.storage, part: 'bank-test', entities: bankEntities, migrations: bankMigrations });
      const repository = new ProductRepository(dataSource, profile.code);
      const catalog = { dataSource, repository, writer: new ProductWriter(dataSource, profile.code, () => now) };
      opened.push(catalog);
      return catalog;
    }

    beforeAll(async () => {
      storage = createStorage();
      own = await open();
      await own.repository.saveProfile(profile);
      while (opened.length < processes) await open();
    });
    beforeEach(async () => {
      now = NOW;
      await own.dataSource.query('DELETE FROM product_version');
    });
    afterAll(async () => {
      for (const { dataSource } of opened) await dataSource.destroy();
      await storage.dispose();
    });

    const nameAt = async (asOf: string): Promise<string | null> => {
      const [key] = await own.repository.keysInForce(asOf, ID);
      return key ? ((await own.repository.findVersions([key]))[0]?.name ?? null) : null;
    };
    const record = (...entries: CatalogEntry<object>[]): Promise<number> => own.repository.addVersions(entries);

    it('begin a product, and go on from the version before', async () => {
      const first = await own.writer.save(said('first'));
      expect(first).toMatchObject({ changed: true, previousVersion: null, product: { id: ID, name: 'first', effectiveFrom: NOW, recordedAt: NOW, backfilled: false } });
      now = SEPTEMBER;
      const second = await own.writer.save(said('second'));
      expect(second).toMatchObject({ changed: true, previousVersion: first.product.version, product: { name: 'second', effectiveFrom: SEPTEMBER } });
      expect([await nameAt(millisecondsAfter(NOW, -1)), await nameAt(NOW), await nameAt(millisecondsAfter(SEPTEMBER, -1)), await nameAt(SEPTEMBER)]).toEqual([null, 'first', 'first', 'second']);
      expect(await own.repository.allVersions()).toHaveLength(2);
    });

    it('are nothing where the version in force says the same', async () => {
      const { product } = await own.writer.save(said('first'));
      expect(await own.writer.save(said('first'))).toEqual({ product, changed: false, previousVersion: product.version });
      expect(await own.writer.save(said('first', { effectiveFrom: DECEMBER, baseVersion: 'long gone' }))).toMatchObject({ changed: false });
      expect(await own.repository.allVersions()).toHaveLength(1);
    });

    it('count an absent value and null as the same', async () => {
      await own.writer.save(said('first'));
      const { terms } = said('first');
      expect(await own.writer.save(said('first', { terms: { ...terms, description: null, turnaround: undefined } }))).toMatchObject({ changed: false });
    });

    it('bring forward what was scheduled for later', async () => {
      await own.writer.save(said('now'));
      await own.writer.save(said('later', { effectiveFrom: DECEMBER }));
      expect(await own.writer.save(said('later', { effectiveFrom: SEPTEMBER }))).toMatchObject({ changed: true });
      expect([await nameAt(NOW), await nameAt(SEPTEMBER), await nameAt(DECEMBER)]).toEqual(['now', 'later', 'later']);
    });

    it('leave what is scheduled for later its turn', async () => {
      await own.writer.save(said('first'));
      await own.writer.save(said('later', { effectiveFrom: SEPTEMBER }));
      now = millisecondsAfter(NOW, 1_000);
      await own.writer.save(said('meanwhile'));
      expect([await nameAt(now), await nameAt(SEPTEMBER)]).toEqual(['meanwhile', 'later']);
    });

    it('at one instant are told apart by when they were recorded, on a clock that stands still or goes back too', async () => {
      for (const name of ['1', '2', '3']) await own.writer.save(said(name, { effectiveFrom: SEPTEMBER }));
      now = millisecondsAfter(NOW, -60_000);
      await own.writer.save(said('4', { effectiveFrom: SEPTEMBER }));
      const versions = await own.repository.allVersions();
      expect(versions.map(({ name, recordedAt }) => [name, recordedAt])).toEqual(['1', '2', '3', '4'].map((name, index) => [name, millisecondsAfter(NOW, index)]));
      expect(await nameAt(SEPTEMBER)).toBe('4');
    });

    it('are refused where they edit what is no longer the latest, and store nothing', async () => {
      const first = await own.writer.save(said('first'));
      const second = await own.writer.save(said('second', { baseVersion: first.product.version }));
      await expect(own.writer.save(said('third', { baseVersion: first.product.version }))).rejects.toMatchObject({
        extensions: { code: 'VERSION_CONFLICT', id: ID, baseVersion: first.product.version, latestVersion: second.product.version },
      });
      expect(await own.repository.allVersions()).toHaveLength(2);
      await expect(own.writer.save(said('third', { baseVersion: second.product.version }))).resolves.toMatchObject({ changed: true });
    });

    it('are refused where they edit a version that is not kept', async () => {
      await expect(own.writer.save(said('first', { baseVersion: 'none' }))).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'input.baseVersion' } });
      expect(await own.repository.allVersions()).toEqual([]);
    });

    it('may edit the latest that an author recorded, whatever it is scheduled for', async () => {
      await record(entry('a', { effectiveFrom: '2026-01-01T00:00:00.000Z' }), entry('a', { effectiveFrom: DECEMBER, recordedAt: '2026-01-01T00:00:00.000Z', terms: { name: 'planned' } }));
      for (const { version } of await own.repository.allVersions()) {
        await expect(own.writer.save(said('edited', { baseVersion: version }))).resolves.toBeDefined();
        await own.dataSource.query(`DELETE FROM product_version WHERE recorded_at >= '${NOW}'`);
      }
    });

    it('keep who recorded them and why, and publish neither', async () => {
      await own.writer.save(said('first', { recordedBy: '农行 key-7' }));
      now = SEPTEMBER;
      const { product } = await own.writer.withdraw({ ...withdrawal(), recordedBy: 'key-8', reason: '政策调整' });
      const rows: object[] = await own.dataSource.query('SELECT recorded_by, reason, withdrawn FROM product_version ORDER BY recorded_at');
      expect(rows).toEqual([{ recorded_by: '农行 key-7', reason: null, withdrawn: 0 }, { recorded_by: 'key-8', reason: '政策调整', withdrawn: 1 }]);
      expect(JSON.stringify([product, await own.repository.allVersions()])).not.toMatch(/key-|政策调整/);
    });

    it('find what was kept before there were any: every version in force as it was', async () => {
      const settings = { storage: storage.storage, part: 'bank-older' };
      const older = await openDatabase({ ...settings, entities: [], migrations: bankMigrations.slice(0, 1) });
      const content = JSON.stringify({ terms: entry('a', { terms: { name: 'kept' } }).terms, own: {} });
      const values = [ID, '0123456789abcdef', SEPTEMBER, NOW, 0, content, 'f'.repeat(64)];
      await older.query('INSERT INTO product_version (id, version, effective_from, recorded_at, backfilled, content, content_sha256) VALUES (?, ?, ?, ?, ?, ?, ?)', values);
      await older.destroy();
      const newer = await openDatabase({ ...settings, entities: bankEntities, migrations: bankMigrations });
      try {
        const repository = new ProductRepository(newer, profile.code);
        expect(await repository.keysInForce(DECEMBER)).toEqual([{ id: ID, version: '0123456789abcdef' }]);
        expect(await repository.allVersions()).toMatchObject([{ name: 'kept', effectiveFrom: SEPTEMBER, recordedAt: NOW, backfilled: false }]);
      } finally {
        await newer.destroy();
      }
    });

    describe('that withdraw a product', () => {
      it('leave it in force before, and its versions for ever', async () => {
        const { product } = await own.writer.save(said('first'));
        const withdrawn = await own.writer.withdraw(withdrawal(SEPTEMBER));
        expect(withdrawn).toMatchObject({ changed: true, previousVersion: product.version, product: { name: 'first', marketingState: 'WITHDRAWN', effectiveFrom: SEPTEMBER } });
        expect([await nameAt(NOW), await nameAt(millisecondsAfter(SEPTEMBER, -1)), await nameAt(SEPTEMBER), await nameAt(DECEMBER)]).toEqual(['first', 'first', null, null]);
        expect(await own.repository.keysInForce(SEPTEMBER)).toEqual([]);
        expect(await own.repository.findVersions([product, withdrawn.product])).toHaveLength(2);
      });

      it('are nothing the second time', async () => {
        await own.writer.save(said('first'));
        const { product } = await own.writer.withdraw(withdrawal());
        expect(await own.writer.withdraw(withdrawal())).toEqual({ product, changed: false, previousVersion: product.version });
        expect(await own.repository.allVersions()).toHaveLength(2);
      });

      it('hold against what was scheduled before', async () => {
        await own.writer.save(said('first'));
        await own.writer.save(said('later', { effectiveFrom: SEPTEMBER }));
        await own.writer.withdraw(withdrawal());
        expect([await nameAt(NOW), await nameAt(SEPTEMBER), await nameAt(DECEMBER)]).toEqual(['first', null, null]);
        expect(await nameAt(millisecondsAfter(NOW, 2))).toBeNull();
      });

      it('are undone by a save, for ever', async () => {
        await own.writer.save(said('first'));
        await own.writer.save(said('later', { effectiveFrom: SEPTEMBER }));
        await own.writer.withdraw(withdrawal());
        now = millisecondsAfter(NOW, 60_000);
        await expect(own.writer.save(said('first'))).resolves.toMatchObject({ changed: true, product: { marketingState: 'REGULAR' } });
        expect([await nameAt(now), await nameAt(SEPTEMBER), await nameAt(DECEMBER)]).toEqual(['first', 'first', 'first']);
      });

      it('stay where a product is changed before them', async () => {
        await own.writer.save(said('first'));
        await own.writer.withdraw(withdrawal(DECEMBER));
        await own.writer.save(said('changed', { effectiveFrom: SEPTEMBER }));
        expect([await nameAt(SEPTEMBER), await nameAt(DECEMBER)]).toEqual(['changed', null]);
      });

      it.each([
        ['a product that is not there', 'none', null, 'id'],
        ['a product before it is first in force', 'b', null, 'effectiveFrom'],
      ])('are refused for %s', async (_title, code, effectiveFrom, field) => {
        await record(entry('b', { effectiveFrom: SEPTEMBER, recordedAt: '2026-01-01T00:00:00.000Z' }));
        await expect(own.writer.withdraw({ ...withdrawal(effectiveFrom), id: productId(profile.code, code) })).rejects.toMatchObject({
          extensions: { code: 'BAD_USER_INPUT', field, allowed: expect.any(String) },
        });
        expect(await own.repository.allVersions()).toHaveLength(1);
      });
    });

    describe(`at once, from ${processes} process(es)`, () => {
      const NAMES = Array.from({ length: 12 }, (_, index) => `name ${index}`);
      const writerOf = (index: number): ProductWriter => (opened[index % opened.length] ?? own).writer;

      it('happen one after another: none is lost, and each knows the one before', async () => {
        const results = await Promise.all(NAMES.map((name, index) => writerOf(index).save(said(name))));
        const versions = await own.repository.allVersions();
        expect(versions.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
        expect(new Set(versions.map(({ recordedAt }) => recordedAt)).size).toBe(NAMES.length);
        expect(new Set(results.map(({ previousVersion }) => previousVersion)).size).toBe(NAMES.length);
      });

      it('that say the same are one version', async () => {
        const results = await Promise.all(NAMES.map((_, index) => writerOf(index).save(said('same'))));
        expect(results.filter(({ changed }) => changed)).toHaveLength(1);
        expect(await own.repository.allVersions()).toHaveLength(1);
      });

      it('that edit one version are one change, and a conflict for each of the others', async () => {
        const { product } = await own.writer.save(said('first'));
        const results = await Promise.allSettled(NAMES.map((name, index) => writerOf(index).save(said(name, { baseVersion: product.version }))));
        const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as { extensions: { code: string } }] : []));
        expect(refused.map(({ extensions }) => extensions.code)).toEqual(new Array(NAMES.length - 1).fill('VERSION_CONFLICT'));
        expect(await own.repository.allVersions()).toHaveLength(2);
      });

      it('are all there though one of them fails', async () => {
        const results = await Promise.allSettled([own.writer.save(said('one')), own.writer.withdraw({ ...withdrawal(), id: 'none' }), own.writer.save(said('two'))]);
        expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
        expect((await own.repository.allVersions()).map(({ name }) => name)).toEqual(['one', 'two']);
      });
    });
  });
}
