type Item = Readonly<Record<string, unknown>>;

/**
 * What tells the items of a list apart, by the name of the list: the coarsest first, so that a fee whose
 * name changes stays the same fee where it is the only one of its type. No item is told by its position
 * unless nothing else differs: one that is inserted changes no other.
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
  /** What tells it apart: fields and their values. */
  readonly named: readonly (readonly [field: string, value: unknown])[];
  /** From 1, among those of one text. */
  readonly number: number;
  readonly from: number | null;
  readonly to: number | null;
}

export function hasNaturalKey(listName: string): boolean {
  return listName in KEY_FIELDS;
}

/** The items of two lists of one name side by side, those of the first in its order, then what the second has more. */
export function pairItems(listName: string, from: readonly Item[], to: readonly Item[]): ItemPair[] {
  const pairs = pairGroup(KEY_FIELDS[listName] ?? [[]], 0, placed(from), placed(to));
  const texts = textsOf(pairs);
  return pairs
    .map((pair) => ({ ...(texts.get(pair.key) ?? UNNUMBERED), named: pair.named, from: pair.from?.index ?? null, to: pair.to?.index ?? null }))
    .sort((a, b) => (a.from ?? from.length + (a.to ?? 0)) - (b.from ?? from.length + (b.to ?? 0)));
}

interface PlacedItem {
  readonly index: number;
  readonly item: Item;
}

interface KeyedPair {
  /** Exact, and the same whichever list is the first. */
  readonly key: string;
  readonly text: string;
  readonly named: ItemPair['named'];
  readonly from: PlacedItem | null;
  readonly to: PlacedItem | null;
}

function placed(items: readonly Item[]): PlacedItem[] {
  return items.map((item, index) => ({ index, item }));
}

/** Items that a level does not tell apart, in either list, are told apart by the next; what the last leaves alike, by its order. */
function pairGroup(levels: readonly (readonly string[])[], level: number, from: readonly PlacedItem[], to: readonly PlacedItem[]): KeyedPair[] {
  const fields = levels[level] ?? [];
  const keyOf = ({ item }: PlacedItem): string => JSON.stringify([level, ...fields.map((field) => item[field] ?? null)]);
  const [fromGroups, toGroups] = [grouped(from, keyOf), grouped(to, keyOf)];
  return [...new Set([...fromGroups.keys(), ...toGroups.keys()])].flatMap((key) => {
    const [old, now] = [fromGroups.get(key) ?? [], toGroups.get(key) ?? []];
    const count = Math.max(old.length, now.length);
    if (count > 1 && level + 1 < levels.length) return pairGroup(levels, level + 1, old, now);
    const item = (old[0] ?? now[0])?.item ?? {};
    const named = fields.filter((field) => item[field] != null).map((field) => [field, item[field]] as const);
    const text = textOfKey(named);
    return Array.from({ length: count }, (_each, index) => ({ key: `${key} ${String(index).padStart(4, '0')}`, text, named, from: old[index] ?? null, to: now[index] ?? null }));
  });
}

function grouped(items: readonly PlacedItem[], keyOf: (item: PlacedItem) => string): Map<string, PlacedItem[]> {
  const groups = new Map<string, PlacedItem[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const UNNUMBERED = { text: '', number: 1 };

/** Texts are shortened, so that two keys may have one: they are numbered in an order that does not depend on which list is the first. */
function textsOf(pairs: readonly KeyedPair[]): Map<string, Pick<ItemPair, 'text' | 'number'>> {
  const count = new Map<string, number>();
  const inOrder = [...pairs].sort((a, b) => (a.key < b.key ? -1 : 1));
  return new Map(
    inOrder.map(({ key, text }) => {
      const number = (count.get(text) ?? 0) + 1;
      count.set(text, number);
      return [key, { text: number === 1 ? `[${text}]` : `[${text}][${number}]`, number }];
    }),
  );
}

function textOfKey(named: ItemPair['named']): string {
  return named.map(([field, value]) => (UNNAMED.has(field) ? valueText(value) : `${field}=${valueText(value)}`)).join(' ');
}

function valueText(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const short = text.length > MOST_VALUE_LENGTH ? `${text.slice(0, MOST_VALUE_LENGTH)}…` : text;
  return typeof value !== 'string' || PLAIN.test(short) ? short : JSON.stringify(short);
}
