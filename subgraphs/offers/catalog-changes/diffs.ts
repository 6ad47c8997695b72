import { LRUCache } from 'lru-cache';
import type { ContractFields } from '../../../schema';
import { turnOfTheLoop } from '../../chassis';
import { type ProductChange, diffProducts } from '../product-diff/diff-products';

/** Of two versions as they are held, which are never changed. */
type Diffs = LRUCache<ContractFields, readonly [before: ContractFields, changes: readonly ProductChange[]]>;

/** A few pages, and aliases of them. */
const MOST_KEPT = 500;
const kept: Diffs = new LRUCache({ max: MOST_KEPT });

let last: Promise<void> = Promise.resolve();

/** What differs between two versions; one diff a turn of the event loop, whoever asks, for a page may have a hundred. */
export async function diffInTurn(before: ContractFields, after: ContractFields): Promise<readonly ProductChange[]> {
  const known = diffKept(before, after);
  if (known) return known;
  last = last.then(turnOfTheLoop);
  await last;
  // Another field of the same answer may have been served meanwhile.
  const changes = diffKept(before, after) ?? diffProducts(before, after);
  kept.set(after, [before, changes]);
  return changes;
}

function diffKept(before: ContractFields, after: ContractFields): readonly ProductChange[] | null {
  const known = kept.get(after);
  return known?.[0] === before ? known[1] : null;
}
