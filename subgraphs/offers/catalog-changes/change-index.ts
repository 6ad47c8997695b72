import type { ContractFields } from '../../../schema';
import type { Sliced } from '../../chassis';
import type { BankSnapshot, Catalog } from '../snapshots/catalog';

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

/** Of each list of versions: the list itself is the key, for it is replaced whole. */
const CHANGES = new WeakMap<readonly ContractFields[], readonly VersionChange[]>();

/** The changes of every bank, each bank's in the order of their positions; what is not indexed yet is, bank after bank. */
export function* changesOf(catalog: Catalog, banks: readonly BankSnapshot[]): Sliced<(readonly VersionChange[])[]> {
  const lists: (readonly VersionChange[])[] = [];
  for (const bank of banks) {
    const changes = CHANGES.get(bank.versions) ?? indexBank(catalog, bank);
    CHANGES.set(bank.versions, changes);
    lists.push(changes);
    yield;
  }
  return lists;
}

function indexBank(catalog: Catalog, bank: BankSnapshot): VersionChange[] {
  const received = new Map(bank.versions.map((product, index) => [product, bank.receivedAt?.[index] ?? '']));
  const { products } = catalog.compiled(bank);
  return products
    .map((after, row): VersionChange => {
      const before = products[row - 1];
      return { after, before: before?.id === after.id ? before : null, receivedAt: received.get(after) ?? '' };
    })
    .sort((a, b) => comparePositions(positionOf(a), positionOf(b)));
}
