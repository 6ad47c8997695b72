import type { ContractFields } from '../../../schema';
import { byFieldOrder } from './field-labels';
import { type ItemPair, hasNaturalKey, pairItems } from './natural-keys';
import { unplacedUnknowns } from './unplaced-unknowns';

/** From the product down to what changed: the name of a field, or an item of a list. */
export type Step = string | ItemPair;

export interface ProductChange {
  readonly steps: readonly Step[];
  /** `rates[CONTRACT].minimumSpreadBasisPoints`; `fees[*]` is the order of the fees. Unique in a diff. */
  readonly path: string;
  /** JSON values; null: there was none, or is none. */
  readonly before: unknown;
  readonly after: unknown;
}

/** What says which version it is, and no terms. */
const IDENTITY: ReadonlySet<string> = new Set(['id', 'version', 'code', 'bankCode', 'effectiveFrom', 'recordedAt', 'backfilled']);

type Members = Readonly<Record<string, unknown>>;

/**
 * What differs between the terms of two versions of one product, field by field. Absent and null are
 * the same. Lists of objects are compared item by item under their natural key, whatever their
 * positions; an item that is new or gone is one change. Any other list is one value. Of unknowns, neither
 * their order nor the positions that they name are compared.
 */
export function diffProducts(from: ContractFields, to: ContractFields): ProductChange[] {
  const unknowns = unplacedUnknowns(from, to);
  const [old, now] = [{ ...from, unknowns: unknowns[0] } as unknown as Members, { ...to, unknowns: unknowns[1] } as unknown as Members];
  const names = namesOf(old, now).filter((name) => !IDENTITY.has(name));
  return names.flatMap((name) => differences(old[name] ?? null, now[name] ?? null, [name]));
}

function differences(before: unknown, after: unknown, steps: readonly Step[]): ProductChange[] {
  if (before === after) return [];
  const name = steps.at(-1);
  if (typeof name === 'string' && hasNaturalKey(name) && isListOfObjects(before) && isListOfObjects(after)) return itemDifferences(name, before, after, steps);
  if (isObject(before) && isObject(after)) {
    return namesOf(before, after).flatMap((member) => differences(before[member] ?? null, after[member] ?? null, [...steps, member]));
  }
  return isEqual(before, after) ? [] : [change(steps, before, after)];
}

function itemDifferences(name: string, before: readonly Members[], after: readonly Members[], steps: readonly Step[]): ProductChange[] {
  const pairs = pairItems(name, before, after);
  const changes = pairs.flatMap((pair) => differences(at(before, pair.from), at(after, pair.to), [...steps, pair]));
  if (name === UNORDERED) return changes;
  const shared = pairs.filter(({ from, to }) => from !== null && to !== null);
  const [old, now] = [order(shared, 'from'), order(shared, 'to')];
  return isEqual(old, now) ? changes : [...changes, change([...steps, ORDER], old, now)];
}

/** An import lists them as its source has their values. */
const UNORDERED = 'unknowns';

/** The order of the items that both lists have; those that are new or gone say nothing about it. */
const ORDER: ItemPair = { text: '[*]', named: [], number: 1, from: null, to: null };

function order(pairs: readonly ItemPair[], side: 'from' | 'to'): string[] {
  return [...pairs].sort((a, b) => (a[side] ?? 0) - (b[side] ?? 0)).map(({ text }) => text.slice(1, -1));
}

function change(steps: readonly Step[], before: unknown, after: unknown): ProductChange {
  const path = steps.reduce<string>((parent, step) => {
    if (typeof step !== 'string') return `${parent}${step.text}`;
    return parent === '' ? step : `${parent}.${step}`;
  }, '');
  return { steps, path, before, after };
}

function at(items: readonly Members[], index: number | null): Members | null {
  return index === null ? null : (items[index] ?? null);
}

function namesOf(before: Members, after: Members): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(byFieldOrder);
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfObjects(value: unknown): value is readonly Members[] {
  return Array.isArray(value) && value.every(isObject);
}

/** Equal as JSON, where absent and null are the same. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b || (a ?? null) === (b ?? null)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  return namesOf(a, b).every((name) => isEqual(a[name], b[name]));
}
