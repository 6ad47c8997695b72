import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { insertRows } from '../../../subgraphs/chassis';
import { StatementLog } from './statement-log';

@Entity('note')
class Note {
  @PrimaryColumn({ type: 'integer' })
  id!: number;

  @Column({ type: 'text' })
  text!: string;
}

describe('rows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiao-insert-'));
  const log = new StatementLog();
  let dataSource: DataSource;
  beforeAll(async () => {
    dataSource = await new DataSource({ type: 'better-sqlite3', database: join(folder, 'notes.sqlite'), entities: [Note], logger: log, logging: 'all' }).initialize();
    await dataSource.query('CREATE TABLE note (id integer PRIMARY KEY NOT NULL, text text NOT NULL)');
  });
  beforeEach(async () => {
    await dataSource.query('DELETE FROM note');
    log.clear();
  });
  afterAll(async () => {
    await dataSource.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  const notes = (count: number, text: string): Note[] => Array.from({ length: count }, (_, id) => ({ id, text }));
  const MEGABYTE = 1024 * 1024;
  it.each<[title: string, rows: Note[], statements: number]>([
    ['none at all', [], 0],
    ['500 short ones', notes(500, '贷款'), 1],
    ['501 short ones', notes(501, '贷款'), 2],
    ['4 of a megabyte', notes(4, 'x'.repeat(MEGABYTE)), 1],
    ['5 of a megabyte', notes(5, 'x'.repeat(MEGABYTE)), 2],
    ['4 of a megabyte and a bit in Chinese, each of three bytes', notes(4, '贷'.repeat(MEGABYTE / 3 + 1)), 2],
    ['2 that are each too large for one statement', notes(2, 'x'.repeat(5 * MEGABYTE)), 2],
  ])('are kept whole: %s', async (_title, rows, statements) => {
    await insertRows(dataSource.getRepository(Note), rows);
    expect(log.statements.filter((statement) => statement.startsWith('INSERT'))).toHaveLength(statements);
    const kept = await dataSource.getRepository(Note).find({ order: { id: 'ASC' } });
    expect(kept.length === rows.length && kept.every(({ id, text }) => rows[id]?.text === text)).toBe(true);
  });
});
