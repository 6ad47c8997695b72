import type { DataSource } from 'typeorm';
import { productId } from '../../../schema';
import { type CatalogEntry, bankEntities, bankMigrations } from '../../../subgraphs/bank-kit';
import { ProductRepository } from '../../../subgraphs/bank-kit/storage/product-repository';
import { openDatabase, sha256 } from '../../../subgraphs/chassis';
import { entry, profile } from '../../subgraphs/bank-kit/sample-entries';
import { StatementLog } from '../../subgraphs/chassis/statement-log';
import type { TestStorage } from './test-storage';

const at = (day: string): string => `${day}T00:00:00.000Z`;
const id = (code: string): string => productId(profile.code, code);
const NOW = at('2026-07-01');

interface InForceCase {
  readonly title: string;
  readonly entries: CatalogEntry<object>[];
  readonly asOf: string;
  /** Names of the products in force, by id. */
  readonly expected: string[];
}

const named = (code: string, name: string, effectiveFrom: string, more: Pick<Partial<CatalogEntry<object>>, 'recordedAt' | 'backfilled'> = {}): CatalogEntry<object> =>
  entry(code, { effectiveFrom, ...more, terms: { name } });

const THREE = [named('a', 'first', at('2026-01-01')), named('a', 'second', at('2026-03-01')), named('a', 'third', at('2026-09-01'))];
const TIE = [
  named('a', 'recorded later', at('2026-01-01'), { recordedAt: at('2025-12-20') }),
  named('a', 'recorded earlier', at('2026-01-01'), { recordedAt: at('2025-12-10') }),
];

const IN_FORCE: InForceCase[] = [
  { title: 'nothing before the first', entries: THREE, asOf: '2025-12-31T23:59:59.999Z', expected: [] },
  { title: 'the first at its very instant', entries: THREE, asOf: at('2026-01-01'), expected: ['first'] },
  { title: 'the first until the instant before the second', entries: THREE, asOf: '2026-02-28T23:59:59.999Z', expected: ['first'] },
  { title: 'the second at its very instant', entries: THREE, asOf: at('2026-03-01'), expected: ['second'] },
  { title: 'no version of the future', entries: THREE, asOf: NOW, expected: ['second'] },
  { title: 'the last for ever', entries: THREE, asOf: at('2199-12-31'), expected: ['third'] },
  { title: 'of two at one instant the one recorded later', entries: TIE, asOf: NOW, expected: ['recorded later'] },
  {
    title: 'the later effectiveFrom, though it was recorded first',
    entries: [named('a', 'announced early', at('2026-03-01'), { recordedAt: at('2025-11-01') }), named('a', 'old', at('2026-01-01'), { recordedAt: at('2025-12-01') })],
    asOf: NOW,
    expected: ['announced early'],
  },
  {
    title: 'what an import recorded afterwards, as of the day it took effect',
    entries: [named('a', 'old', at('2026-01-01')), named('a', 'imported', at('2026-02-01'), { recordedAt: at('2026-06-01'), backfilled: true })],
    asOf: at('2026-02-01'),
    expected: ['imported'],
  },
  {
    title: 'one version of each product, by id',
    entries: [named('b', 'b1', at('2026-01-01')), ...THREE, named('b', 'b2', at('2026-02-01')), named('c', 'c of the future', at('2027-01-01'))],
    asOf: NOW,
    expected: ['second', 'b2'],
  },
  {
    title: 'capitals before small letters, whatever the machine\'s language',
    entries: [named('b', 'b', at('2026-01-01')), named('A', 'A', at('2026-01-01')), named('a', 'a', at('2026-01-01')), named('B', 'B', at('2026-01-01'))],
    asOf: NOW,
    expected: ['A', 'B', 'a', 'b'],
  },
];

/** The laws of a bank's catalog, whatever database it stands in. */
export function describeProductRepository(database: string, createStorage: () => TestStorage): void {
  describe(`a bank's catalog on ${database}`, () => {
    const log = new StatementLog();
    let storage: TestStorage;
    let dataSource: DataSource;
    let repository: ProductRepository;
    beforeAll(async () => {
      storage = createStorage();
      dataSource = await openDatabase({ storage: storage.storage, part: 'bank-test', entities: bankEntities, migrations: bankMigrations, logger: log });
      repository = new ProductRepository(dataSource, profile.code);
    });
    beforeEach(() => dataSource.query('DELETE FROM product_version'));
    afterAll(async () => {
      await dataSource?.destroy();
      await storage.dispose();
    });

    const namesInForce = async (asOf: string, productOf?: string): Promise<string[]> => {
      const keys = await repository.keysInForce(asOf, productOf);
      const found = await repository.findVersions(keys);
      return keys.map((key) => found.find((product) => product.id === key.id)?.name ?? 'not found');
    };

    it.each(IN_FORCE)('has in force $title', async ({ asOf, entries, expected }) => {
      // However they were recorded: the same backwards.
      for (const recorded of [entries, [...entries].reverse()]) {
        await dataSource.query('DELETE FROM product_version');
        await repository.addVersions(recorded);
        expect(await namesInForce(asOf)).toEqual(expected);
      }
    });

    it('has of one product in force what it has of all, and nothing of one that is not there', async () => {
      await repository.addVersions([...THREE, named('b', 'other', at('2026-01-01'))]);
      expect(await namesInForce(NOW, id('a'))).toEqual(['second']);
      expect(await namesInForce(NOW, id('c'))).toEqual([]);
      expect(await namesInForce(at('2025-01-01'), id('a'))).toEqual([]);
    });

    it('adds what is not kept yet, once, and leaves what is kept', async () => {
      const [first, second] = THREE as [CatalogEntry<object>, CatalogEntry<object>];
      expect(await repository.addVersions([first, entry('b')])).toBe(2);
      expect(await repository.addVersions([first, entry('b')])).toBe(0);
      const kept = await repository.allVersions();
      expect(await repository.addVersions([second, second, first])).toBe(1);
      expect(await repository.allVersions()).toEqual([kept[0], expect.objectContaining({ name: 'second' }), kept[1]]);
    });

    it('keeps a changed text as a version of its own, beside the old one', async () => {
      const [first] = THREE as [CatalogEntry<object>];
      await repository.addVersions([first]);
      await repository.addVersions([{ ...first, terms: { ...first.terms, name: 'changed' } }]);
      const versions = await repository.allVersions();
      expect(versions.map(({ name }) => name).sort()).toEqual(['changed', 'first']);
      expect(new Set(versions.map(({ version }) => version)).size).toBe(2);
    });

    it('adds nothing where one entry of many is refused', async () => {
      const backdated = named('c', 'c', at('2026-01-01'), { recordedAt: at('2026-01-02') });
      await expect(repository.addVersions([entry('a'), entry('b'), backdated])).rejects.toThrow();
      expect(await repository.allVersions()).toEqual([]);
    });

    it.each<[title: string, refused: CatalogEntry<object>, message: string]>([
      [
        'is recorded after it takes effect',
        named('a', 'a', at('2026-01-01'), { recordedAt: '2026-01-01T00:00:00.001Z' }),
        'test-bank:a: recordedAt 2026-01-01T00:00:00.001Z is after effectiveFrom 2026-01-01T00:00:00.000Z; only an import may backdate',
      ],
      ['takes effect on a day instead of an instant', named('a', 'a', '2026-01-01'), 'test-bank:a: effectiveFrom cannot be "2026-01-01": write an instant in ISO 8601 UTC'],
      ['was recorded at no instant', named('a', 'a', at('2026-01-01'), { recordedAt: 'yesterday' }), 'test-bank:a: recordedAt cannot be "yesterday"'],
      ['has a code too long for the id', entry('贷'.repeat(21)), 'an id has at most 191 characters'],
    ])('refuses an entry that %s', async (_title, refused, message) => {
      await expect(repository.addVersions([refused])).rejects.toThrow(message);
      expect(await repository.allVersions()).toEqual([]);
    });

    it('takes instants of any offset and precision, and compares them as instants', async () => {
      const version = named('a', 'a', '2026-01-01T08:00:00+08:00', { recordedAt: '2026-01-01T00:00:00Z' });
      await repository.addVersions([version, { ...version, effectiveFrom: at('2026-01-01'), recordedAt: at('2026-01-01') }]);
      const versions = await repository.allVersions();
      expect(versions).toMatchObject([{ effectiveFrom: at('2026-01-01'), recordedAt: at('2026-01-01') }]);
      expect(await namesInForce(at('2026-01-01'))).toEqual(['a']);
    });

    it('gives an entry back as it was written, with what the kit adds', async () => {
      const own = { line: '三农', monthsValid: 12, online: false, perHead: '0.10', points: ['甲', '乙'] };
      const written = entry('小微 $1,50%', { own, effectiveFrom: at('2026-02-01'), recordedAt: at('2026-03-01'), backfilled: true });
      await repository.addVersions([written]);
      const [product] = await repository.allVersions();
      expect(product).toEqual({
        ...own,
        ...written.terms,
        id: 'test-bank:%E5%B0%8F%E5%BE%AE%20%241%2C50%25',
        version: expect.stringMatching(/^[0-9a-f]{16}$/),
        bankCode: 'test-bank',
        effectiveFrom: at('2026-02-01'),
        recordedAt: at('2026-03-01'),
        backfilled: true,
      });
    });

    it('keeps with each version the SHA-256 of what it says', async () => {
      await repository.addVersions(THREE);
      const rows: { content: string; content_sha256: string }[] = await dataSource.query('SELECT content, content_sha256 FROM product_version');
      expect(rows.map(({ content_sha256 }) => content_sha256)).toEqual(rows.map(({ content }) => sha256(content)));
    });

    it('has a catalog version that changes when versions do, and is equal for equal catalogs', async () => {
      const versions = [await repository.catalogVersion()];
      for (const next of THREE) {
        await repository.addVersions([next]);
        versions.push(await repository.catalogVersion());
      }
      expect(new Set(versions).size).toBe(4);
      await repository.addVersions(THREE);
      await repository.saveProfile({ ...profile, name: '改名银行' });
      expect(await repository.catalogVersion()).toBe(versions.at(-1));
      await dataSource.query('DELETE FROM product_version');
      await repository.addVersions([...THREE].reverse());
      expect(await repository.catalogVersion()).toBe(versions.at(-1));
    });

    it('finds the versions asked for in one statement, and nothing for what is not kept', async () => {
      await repository.addVersions([...THREE, ...Array.from({ length: 20 }, (_, index) => entry(`p${index}`))]);
      const kept = await repository.allVersions();
      log.clear();
      const found = await repository.findVersions([...kept, { id: id('a'), version: 'none' }, { id: id('none'), version: kept[0]?.version ?? '' }]);
      expect(log.statements).toHaveLength(1);
      const keys = (products: readonly { id: string; version: string }[]): string[] => products.map((product) => `${product.id} ${product.version}`).sort();
      expect(keys(found)).toEqual(keys(kept));
      expect(await repository.findVersions([])).toEqual([]);
      expect(log.statements).toHaveLength(1);
    });

    it('reads no content to say what is in force among 1,000 versions', async () => {
      const days = Array.from({ length: 10 }, (_, index) => at(`2026-01-${String(index + 10)}`));
      await repository.addVersions(days.flatMap((effectiveFrom) => Array.from({ length: 100 }, (_, index) => entry(`p${index}`, { effectiveFrom }))));
      log.clear();
      const keys = await repository.keysInForce(NOW);
      expect(keys).toHaveLength(100);
      expect(log.statements).toHaveLength(1);
      expect(log.statements[0]).not.toMatch(/content/);
      const found = await repository.findVersions(keys.slice(0, 20));
      expect(new Set(found.map(({ effectiveFrom }) => effectiveFrom))).toEqual(new Set([days.at(-1)]));
    });

    it('remembers the bank\'s profile as it was saved last', async () => {
      await repository.saveProfile(profile);
      await repository.saveProfile({ ...profile, name: '新名称银行（示例）' });
      expect(await repository.readProfile()).toEqual({ ...profile, name: '新名称银行（示例）' });
    });
  });
}
