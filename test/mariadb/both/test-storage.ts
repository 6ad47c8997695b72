import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Storage } from '../../../subgraphs/chassis';

/** Where one test file keeps its databases. */
export interface TestStorage {
  readonly storage: Storage;
  /** Removes every database of it. */
  dispose(): Promise<void>;
}

export function sqliteStorage(): TestStorage {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiao-both-'));
  return {
    storage: { kind: 'sqlite', folder },
    async dispose() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
