import type { DataSource } from 'typeorm';
import { openDatabase } from '../../../subgraphs/chassis';
import { StatementLog } from '../../subgraphs/chassis/statement-log';
import { PARTS } from './parts';
import type { PartUnderTest } from './parts/part';
import type { TestStorage } from './test-storage';

/** More than the 64 KiB of MySQL's `text`, with what encodings and escapes stumble over. */
const LONG_TEXT = '贷款利率 𠮷 "\\\n\' 😀 '.repeat(8_000);
const DECIMALS = ['0', '0.10', '-0.0385', '2000000.00', '123456789012345678.0123456789'];
/** Alike to a comparison that minds neither case nor accents nor width. */
const CODES = ['dai-1', 'Dai-1', 'DAI-1', 'dài-1', 'ｄai-1'];
const BRACKETS = /^(BEGIN|START TRANSACTION|COMMIT|ROLLBACK)/i;

/** The laws that the data layer of every part keeps, whatever database it stands on. */
export function describeDataLayers(database: string, createStorage: () => TestStorage): void {
  describe.each(PARTS)(`$part on ${database}`, (part) => {
    const log = new StatementLog();
    let storage: TestStorage;
    let dataSource: DataSource;
    beforeAll(async () => {
      storage = createStorage();
      dataSource = await openPart(part, storage, log);
      await part.seed(dataSource);
    });
    afterAll(async () => {
      await dataSource?.destroy();
      await storage.dispose();
    });

    it('has after its migrations exactly the tables that its entities describe', async () => {
      const drift = await dataSource.driver.createSchemaBuilder().log();
      expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
    });

    it('has after a second start what it had after the first', async () => {
      const before = await rowCounts(part, dataSource);
      await dataSource.destroy();
      dataSource = await openPart(part, storage, log);
      await part.seed(dataSource);
      expect(await rowCounts(part, dataSource)).toEqual(before);
      expect(Math.max(...Object.values(before))).toBeGreaterThan(0);
    });

    it('gives back what was recorded as it was written', async () => {
      const { read, written } = await part.recorded(dataSource);
      expect(read).toEqual(written);
    });

    it.each(part.reads)('reads $title in $statements', async ({ read, statements }) => {
      log.clear();
      expect(await read(dataSource)).toBeGreaterThan(0);
      expect(log.statements.filter((statement) => !BRACKETS.test(statement))).toHaveLength(statements);
    });

    it('keeps a document of more than 200 KB whole', async () => {
      expect(Buffer.byteLength(LONG_TEXT)).toBeGreaterThan(200 * 1024);
      expect((await part.keepText(dataSource, LONG_TEXT)) === LONG_TEXT).toBe(true);
    });

    if (part.keepDecimal) {
      const { keepDecimal } = part;
      it.each(DECIMALS)('gives %s back digit for digit', async (decimal) => {
        expect(await keepDecimal(dataSource, decimal)).toBe(decimal);
      });
    }

    it('tells codes apart that differ by case, accent or width alone', async () => {
      expect(await part.keepCodes(dataSource, CODES)).toEqual(CODES.map((code) => [code]));
    });

    it('leaves nothing behind when its migrations are undone', async () => {
      for (let index = 0; index < part.migrations.length; index += 1) await dataSource.undoLastMigration();
      expect(await ownTables(dataSource)).toEqual(['migration']);
    });
  });
}

function openPart({ entities, migrations, part }: PartUnderTest, { storage }: TestStorage, logger: StatementLog): Promise<DataSource> {
  return openDatabase({ storage, part, entities, migrations, logger });
}

async function rowCounts({ entities }: PartUnderTest, dataSource: DataSource): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const entity of entities) counts[entity.name] = await dataSource.getRepository(entity).count();
  return counts;
}

/** Without those that belong to SQLite itself. */
async function ownTables(dataSource: DataSource): Promise<string[]> {
  const isSqlite = dataSource.options.type === 'better-sqlite3';
  const statement = isSqlite ? `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'` : 'SHOW TABLES';
  const rows: Record<string, string>[] = await dataSource.query(statement);
  return rows.flatMap((row) => Object.values(row));
}
