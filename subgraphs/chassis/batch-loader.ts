import DataLoader from 'dataloader';

/** Bounds one SQL IN list; a larger batch becomes several statements. */
const MAX_BATCH_SIZE = 500;

/** A loader of at most one row a key: rows are matched to keys by `keyOf`. */
export function createOneLoader<K extends string, R>(
  load: (keys: readonly K[]) => Promise<readonly R[]>,
  keyOf: (row: R) => K,
): DataLoader<K, R | null> {
  return new DataLoader<K, R | null>(
    async (keys) => {
      const rows = new Map((await load(keys)).map((row) => [keyOf(row), row]));
      return keys.map((key) => rows.get(key) ?? null);
    },
    { maxBatchSize: MAX_BATCH_SIZE },
  );
}

/** A loader of the list of rows behind a key. */
export function createManyLoader<K extends string, R>(
  load: (keys: readonly K[]) => Promise<readonly R[]>,
  keyOf: (row: R) => K,
): DataLoader<K, readonly R[]> {
  return new DataLoader<K, readonly R[]>(
    async (keys) => {
      const rows = new Map<K, R[]>();
      for (const row of await load(keys)) {
        const key = keyOf(row);
        const list = rows.get(key);
        if (list) list.push(row);
        else rows.set(key, [row]);
      }
      return keys.map((key) => rows.get(key) ?? []);
    },
    { maxBatchSize: MAX_BATCH_SIZE },
  );
}
