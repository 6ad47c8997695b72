import { setTimeout as delay } from 'node:timers/promises';
import { type DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';

const LOCK_TIMEOUT_S = 60;
const LOCK_RETRY_MS = 50;

/**
 * Brings a database's schema up to date, one process at a time: of two that start over one empty
 * database both would otherwise create its tables, and one would fail.
 */
export async function migrate(dataSource: DataSource): Promise<void> {
  const queryRunner = dataSource.createQueryRunner();
  const alone = dataSource.options.type === 'better-sqlite3' ? migrateSqlite : migrateMysql;
  try {
    await alone(queryRunner, new MigrationExecutor(dataSource, queryRunner));
  } finally {
    await queryRunner.release();
  }
}

/** All or nothing, under the one write lock that a file has. */
async function migrateSqlite(queryRunner: QueryRunner, executor: MigrationExecutor): Promise<void> {
  // Turns foreign keys off, which has no effect once the transaction is open: a table that is made
  // anew would take the rows that point at it with it.
  await queryRunner.beforeMigration();
  try {
    await beginImmediate(queryRunner);
    try {
      executor.transaction = 'none';
      await executor.executePendingMigrations();
      await queryRunner.query('COMMIT');
    } catch (error) {
      await queryRunner.query('ROLLBACK');
      throw error;
    }
  } finally {
    await queryRunner.afterMigration();
  }
}

/** SQLite's own wait for a lock would block the whole process, and the holder may be in it. */
async function beginImmediate(queryRunner: QueryRunner): Promise<void> {
  const [{ timeout }] = (await queryRunner.query('PRAGMA busy_timeout')) as [{ timeout: number }];
  await queryRunner.query('PRAGMA busy_timeout = 0');
  try {
    for (let attemptsLeft = (LOCK_TIMEOUT_S * 1_000) / LOCK_RETRY_MS; ; attemptsLeft -= 1) {
      try {
        await queryRunner.query('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        const isBusy = (error as { code?: unknown }).code === 'SQLITE_BUSY';
        if (!isBusy || attemptsLeft === 0) throw error;
      }
      await delay(LOCK_RETRY_MS);
    }
  } finally {
    await queryRunner.query(`PRAGMA busy_timeout = ${timeout}`);
  }
}

/** Under a named lock, since a server commits with every table that it creates. */
async function migrateMysql(queryRunner: QueryRunner, executor: MigrationExecutor): Promise<void> {
  const name = String(queryRunner.dataSource.options.database);
  const [{ got }] = (await queryRunner.query('SELECT GET_LOCK(?, ?) AS got', [name, LOCK_TIMEOUT_S])) as [{ got: unknown }];
  if (Number(got) !== 1) throw new Error(`another process has been migrating the database ${name} for more than ${LOCK_TIMEOUT_S} s`);
  try {
    executor.transaction = 'each';
    await executor.executePendingMigrations();
  } finally {
    await queryRunner.query('SELECT RELEASE_LOCK(?)', [name]);
  }
}
