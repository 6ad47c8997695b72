import { createHash } from 'node:crypto';
import type { PrivateRead } from './entities';

/** What the first row is chained to. */
export const CHAIN_START = '0'.repeat(64);

/** SHA-256 over a row and the digest of the row before it, as hex digits. */
export function digestOf(row: Readonly<Omit<PrivateRead, 'sha256'>>, previous: string): string {
  const { at, coordinates, operationName, principalId, principalKind, query, querySha256, requestId, sequence, variables, variablesSha256 } = row;
  // As JSON no field can run into the next one. The order is part of every digest there is: never change it.
  const content = [previous, sequence, at, requestId, principalId, principalKind, operationName, query, querySha256, variables, variablesSha256, coordinates];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

export type ChainCheck =
  | { readonly whole: true; readonly rows: number; readonly head: string }
  | { readonly whole: false; readonly sequence: number; readonly fault: 'MISSING' | 'ALTERED' };

/** Walks the rows, given in order, from the first; stops at the first that does not fit. */
export async function checkChain(rows: AsyncIterable<PrivateRead>): Promise<ChainCheck> {
  let last = 0;
  let head = CHAIN_START;
  for await (const row of rows) {
    const sequence = last + 1;
    if (row.sequence !== sequence) return { whole: false, sequence, fault: 'MISSING' };
    if (row.sha256 !== digestOf(row, head)) return { whole: false, sequence, fault: 'ALTERED' };
    last = sequence;
    head = row.sha256;
  }
  return { whole: true, rows: last, head };
}
