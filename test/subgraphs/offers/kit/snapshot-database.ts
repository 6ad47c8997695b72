import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { type Storage, openDatabase } from '../../../../subgraphs/chassis';
import { OFFERS_PART, offersEntities, offersMigrations } from '../../../../subgraphs/offers';
import { SnapshotStore } from '../../../../subgraphs/offers/snapshots/snapshot-store';

export interface SnapshotDatabase {
  readonly dataSource: DataSource;
  readonly store: SnapshotStore;
  /** Closes the database and opens the same file anew, as a restart does. */
  reopen(): Promise<SnapshotStore>;
  close(): Promise<void>;
}

/** The offers database over a SQLite file of its own. */
export async function openSnapshotDatabase(): Promise<SnapshotDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiao-snapshots-'));
  const storage: Storage = { kind: 'sqlite', folder };
  const open = () => openDatabase({ storage, part: OFFERS_PART, entities: offersEntities, migrations: offersMigrations });
  let dataSource = await open();
  return {
    get dataSource() {
      return dataSource;
    },
    get store() {
      return new SnapshotStore(dataSource);
    },
    async reopen() {
      await dataSource.destroy();
      dataSource = await open();
      return new SnapshotStore(dataSource);
    },
    async close() {
      await dataSource.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
