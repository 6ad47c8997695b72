import type { ObjectLiteral, Repository } from 'typeorm';

/** Bounds the parameters of one statement. */
const MAX_ROWS = 500;
/** Far below max_allowed_packet, 16 MiB on a MariaDB as it comes. */
const MAX_STATEMENT_BYTES = 4 * 1024 * 1024;

/** Inserts rows in as few statements as servers take; all or nothing only inside a transaction. */
export async function insertRows<T extends ObjectLiteral>(repository: Repository<T>, rows: readonly T[]): Promise<void> {
  for (const chunk of chunksOf(rows)) {
    await repository.createQueryBuilder().insert().values(chunk).updateEntity(false).execute();
  }
}

function* chunksOf<T extends ObjectLiteral>(rows: readonly T[]): Generator<T[]> {
  let chunk: T[] = [];
  let chunkBytes = 0;
  for (const row of rows) {
    const rowBytes = bytesOf(row);
    if (chunk.length === MAX_ROWS || (chunk.length > 0 && chunkBytes + rowBytes > MAX_STATEMENT_BYTES)) {
      yield chunk;
      chunk = [];
      chunkBytes = 0;
    }
    chunk.push(row);
    chunkBytes += rowBytes;
  }
  if (chunk.length > 0) yield chunk;
}

/** Only texts can be long. */
function bytesOf(row: ObjectLiteral): number {
  return Object.values(row).reduce<number>((total, value) => total + (typeof value === 'string' ? Buffer.byteLength(value) : 0), 0);
}
