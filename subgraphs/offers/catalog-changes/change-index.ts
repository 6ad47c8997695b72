import type { ContractFields } from '../../../schema';
import { type Sliced, runAtOnce } from '../../chassis';
import { sortSliced } from '../product-search/sort-sliced';

/** One version, and the one that it follows in the order in which versions come into force. */
export interface VersionChange {
  readonly after: ContractFields;
  /** Null: it is the first of its product. */
  readonly before: ContractFields | null;
  /** When it was received; '' where that was not yet recorded. */
  readonly receivedAt: string;
}

/** What tells where a change stands, which never moves once it was received. */
export type ChangePosition = readonly [receivedAt: string, effectiveFrom: string, recordedAt: string, id: string, version: string];

export function positionOf({ after: { effectiveFrom, id, recordedAt, version }, receivedAt }: VersionChange): ChangePosition {
  return [receivedAt, effectiveFrom, recordedAt, id, version];
}

export function comparePositions(a: ChangePosition, b: ChangePosition): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? '';
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}

/** Versions of a bank, and when each was received. */
export interface ReceivedVersions {
  readonly versions: readonly ContractFields[];
  readonly receivedAt: readonly (string | null)[];
}

/** Of each list of versions: the list itself is the key, for it is replaced whole. */
const CHANGES = new WeakMap<readonly ContractFields[], readonly VersionChange[]>();

const SLICE_ROWS = 1_000;

/**
 * Makes the changes of a bank ready, in slices, before they are asked for.
 *
 * @param products its versions by id, then in the order in which they come into force
 */
export function* indexChanges(bank: ReceivedVersions, products: readonly ContractFields[]): Sliced<readonly VersionChange[]> {
  const known = CHANGES.get(bank.versions);
  if (known) return known;
  const received = new Map<ContractFields, string>();
  const unordered: VersionChange[] = [];
  for (const [index, product] of bank.versions.entries()) {
    received.set(product, bank.receivedAt[index] ?? '');
    if (index % SLICE_ROWS === 0) yield;
  }
  for (const [row, after] of products.entries()) {
    const before = products[row - 1];
    unordered.push({ after, before: before?.id === after.id ? before : null, receivedAt: received.get(after) ?? '' });
    if (row % SLICE_ROWS === 0) yield;
  }
  const changes = yield* sortSliced(unordered, (a, b) => comparePositions(positionOf(a), positionOf(b)));
  CHANGES.set(bank.versions, changes);
  return changes;
}

/** The changes of a bank in the order of their positions; what is not ready is made so. */
export function changesOf(bank: ReceivedVersions, productsOf: () => readonly ContractFields[]): readonly VersionChange[] {
  return CHANGES.get(bank.versions) ?? runAtOnce(indexChanges(bank, productsOf()));
}
