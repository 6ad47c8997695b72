type Item = Readonly<Record<string, unknown>>;

/**
 * What tells the items of a list apart, by the name of the list: the coarsest first, so that a fee whose
 * name changes stays the same fee where it is the only one of its type. No item is told by its position:
 * one that is inserted changes no other.
 */
const KEY_FIELDS: Readonly<Record<string, readonly (readonly string[])[]>> = Object.freeze({
  rates: [
    ['role'],
    ['role', 'minimumAmount', 'maximumAmount', 'minimumTermMonths', 'maximumTermMonths', 'taxCreditGrades', 'creditRatings', 'repaymentMethods'],
    ['role', 'kind', 'benchmark', 'minimumAmount', 'maximumAmount', 'minimumTermMonths', 'maximumTermMonths', 'taxCreditGrades', 'creditRatings', 'repaymentMethods', 'conditions', 'clause'],
  ],
  repayments: [['method'], ['method', 'frequency']],
  guarantees: [['method']],
  collaterals: [['kind'], ['kind', 'tagged', 'insured'], ['kind', 'tagged', 'insured', 'condition']],
  fees: [['type'], ['type', 'name'], ['type', 'name', 'payer', 'frequency'], ['type', 'name', 'payer', 'frequency', 'condition', 'clause']],
  criteria: [['kind'], ['kind', 'clause'], ['kind', 'clause', 'text']],
  unknowns: [['field'], ['field', 'sourcePath'], ['field', 'sourcePath', 'reason', 'rawText']],
});

/** Items that say their key without its name: the type of a fee, and what the bank calls it. */
const UNNAMED = new Set(['type', 'name', 'role', 'kind', 'method', 'field']);

const MOST_VALUE_LENGTH = 60;
const PLAIN = /^[^\s[\]"=*]+$/;

/** One item of the two lists, where it stands in each (null: it does not), and how a path names it. */
export interface ItemPair {
  readonly text: string;
  readonly from: number | null;
  readonly to: number | null;
}

export function hasNaturalKey(listName: string): boolean {
  return listName in KEY_FIELDS;
}

/** The items of two lists of one name side by side, those of the first in its order, then what the second has more. */
export function pairItems(listName: string, from: readonly Item[], to: readonly Item[]): ItemPair[] {
  const levels = KEY_FIELDS[listName] ?? [[]];
  const tellsApart = (fields: readonly string[]): boolean => [from, to].every((items) => new Set(items.map((item) => keyOf(item, fields))).size === items.length);
  const fields = levels.find(tellsApart) ?? levels.at(-1) ?? [];
  const [fromKeys, toKeys] = [keysOf(from, fields), keysOf(to, fields)];
  const [fromPlaces, toPlaces] = [placesOf(fromKeys), placesOf(toKeys)];
  const keys = [...new Set([...fromKeys, ...toKeys])];
  const itemOf = (key: string): Item => from[fromPlaces.get(key) ?? -1] ?? to[toPlaces.get(key) ?? -1] ?? {};
  const texts = textsOf(keys, (key) => textOfKey(itemOf(key), fields));
  return keys.map((key) => ({ text: texts.get(key) ?? '', from: fromPlaces.get(key) ?? null, to: toPlaces.get(key) ?? null }));
}

function keyOf(item: Item, fields: readonly string[]): string {
  return JSON.stringify(fields.map((field) => item[field] ?? null));
}

/** Of items that nothing tells apart, the first is the first, the second the second. */
function keysOf(items: readonly Item[], fields: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const key = keyOf(item, fields);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key} ${count}`;
  });
}

function placesOf(keys: readonly string[]): Map<string, number> {
  return new Map(keys.map((key, index) => [key, index]));
}

/** Texts are shortened, so that two keys may have one: they are numbered in an order that does not depend on which list is the first. */
function textsOf(keys: readonly string[], textOf: (key: string) => string): Map<string, string> {
  const count = new Map<string, number>();
  return new Map(
    [...keys].sort().map((key) => {
      const text = textOf(key);
      const number = (count.get(text) ?? 0) + 1;
      count.set(text, number);
      return [key, number === 1 ? `[${text}]` : `[${text}][${number}]`];
    }),
  );
}

function textOfKey(item: Item, fields: readonly string[]): string {
  const parts = fields.filter((field) => item[field] != null).map((field) => (UNNAMED.has(field) ? valueText(item[field]) : `${field}=${valueText(item[field])}`));
  return parts.join(' ');
}

function valueText(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const short = text.length > MOST_VALUE_LENGTH ? `${text.slice(0, MOST_VALUE_LENGTH)}…` : text;
  return typeof value !== 'string' || PLAIN.test(short) ? short : JSON.stringify(short);
}
