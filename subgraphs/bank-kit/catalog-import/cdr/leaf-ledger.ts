import type { TypedUnknown, UnknownReason } from '../../../../schema';
import { type JsonObject, JsonNumber, type JsonValue } from './json-document';
import { isWithin, itemPath, memberPath } from './json-path';

/** A value of the source that says something: every scalar other than null and the empty string. */
export interface Leaf {
  /** Path in the product, `fees[3].amount`. */
  readonly path: string;
  /** The value as the source wrote it; a string without its quotes. */
  readonly text: string;
  readonly type: 'STRING' | 'NUMBER' | 'BOOLEAN';
}

/** What became of a leaf; `field` is the contract field. */
export type LeafOutcome =
  | { readonly kind: 'MAPPED'; readonly field: string }
  /** Mapped after a repair that changes nothing of what is said. */
  | { readonly kind: 'REPAIRED'; readonly field: string; readonly repair: string }
  /** Kept as raw text in a typed unknown, because it cannot be read for certain. */
  | { readonly kind: 'UNKNOWN'; readonly field: string; readonly reason: UnknownReason }
  /** Kept as raw text in a typed unknown, because the contract has no dimension for it. */
  | { readonly kind: 'INFORMATIONAL'; readonly field: string };

/** Every leaf of an object in document order. */
export function leavesOf(object: JsonObject): Leaf[] {
  const leaves: Leaf[] = [];
  const walk = (value: JsonValue, path: string): void => {
    if (value === null || value === '') return;
    if (typeof value === 'string') leaves.push({ path, text: value, type: 'STRING' });
    else if (typeof value === 'boolean') leaves.push({ path, text: String(value), type: 'BOOLEAN' });
    else if (value instanceof JsonNumber) leaves.push({ path, text: value.text, type: 'NUMBER' });
    else if (value instanceof Map) for (const [name, member] of value) walk(member, memberPath(path, name));
    else (value as readonly JsonValue[]).forEach((item, index) => walk(item, itemPath(path, index)));
  };
  walk(object, '');
  return leaves;
}

/**
 * The account of one product: what became of each leaf. An outcome is given once; giving it twice,
 * or to a leaf the source does not have, is a bug of the mapping and throws.
 */
export class LeafLedger {
  private readonly leaves: ReadonlyMap<string, Leaf>;
  private readonly outcomes = new Map<string, LeafOutcome>();
  private readonly leafUnknowns = new Map<string, TypedUnknown>();
  private readonly doubtsRaised: TypedUnknown[] = [];

  constructor(product: JsonObject) {
    this.leaves = new Map(leavesOf(product).map((leaf) => [leaf.path, leaf]));
  }

  leaf(path: string): Leaf | null {
    return this.leaves.get(path) ?? null;
  }

  mapped(leaf: Leaf, field: string): void {
    this.settle(leaf, { kind: 'MAPPED', field });
  }

  repaired(leaf: Leaf, field: string, repair: string): void {
    this.settle(leaf, { kind: 'REPAIRED', field, repair });
  }

  unknown(leaf: Leaf, field: string, reason: UnknownReason, note: string): void {
    this.settle(leaf, { kind: 'UNKNOWN', field, reason });
    this.leafUnknowns.set(leaf.path, { field, reason, sourcePath: leaf.path, rawText: leaf.text, note });
  }

  informational(leaf: Leaf, field: string, note = 'The contract has no field for it.'): void {
    this.settle(leaf, { kind: 'INFORMATIONAL', field });
    this.leafUnknowns.set(leaf.path, { field, reason: 'UNPARSED', sourcePath: leaf.path, rawText: leaf.text, note });
  }

  /** A typed unknown beside the account: about a value the source lacks, or one that is mapped with a reservation. */
  doubt(doubt: TypedUnknown): void {
    this.doubtsRaised.push(doubt);
  }

  /** Leaves without an outcome, at and below a path. */
  open(path = ''): Leaf[] {
    return [...this.leaves.values()].filter((leaf) => !this.outcomes.has(leaf.path) && (path === '' || isWithin(leaf.path, path)));
  }

  /** Keeps what nobody read at and below a path as raw text. */
  keepRest(path: string, field: string, note?: string): void {
    for (const leaf of this.open(path)) this.informational(leaf, field, note);
  }

  /** The account, complete: throws where a leaf has no outcome. Unknowns of leaves come first, in document order. */
  close(): { outcomes: ReadonlyMap<string, LeafOutcome>; unknowns: TypedUnknown[]; doubts: readonly TypedUnknown[] } {
    const forgotten = this.open()[0];
    if (forgotten) throw new Error(`${forgotten.path} has no outcome`);
    const inOrder = [...this.leaves.keys()].flatMap((path) => this.leafUnknowns.get(path) ?? []);
    return { outcomes: this.outcomes, unknowns: [...inOrder, ...this.doubtsRaised], doubts: this.doubtsRaised };
  }

  private settle(leaf: Leaf, outcome: LeafOutcome): void {
    if (this.leaves.get(leaf.path) !== leaf) throw new Error(`${leaf.path} is no leaf of this product`);
    if (this.outcomes.has(leaf.path)) throw new Error(`${leaf.path} already has an outcome`);
    this.outcomes.set(leaf.path, outcome);
  }
}
