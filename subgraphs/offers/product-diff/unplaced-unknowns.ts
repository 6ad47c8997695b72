import type { ContractFields, TypedUnknown } from '../../../schema';
import { hasNaturalKey, pairItems } from './natural-keys';

type Lists = Readonly<Record<string, unknown>>;

/** `fees[3].amount`: the list, the place in it, and the rest. */
const PLACED_FIELD = /^([A-Za-z]+)\[(\d+)\](.*)$/;
const PLACE = /\[\d+\]/g;

/**
 * The unknowns of both versions without positions: each names the item of a list that it concerns by
 * what tells that apart, and its path in the source has no numbers. A fee put before others moves the
 * positions in every unknown after it, and changes none.
 */
export function unplacedUnknowns(from: ContractFields, to: ContractFields): readonly [readonly TypedUnknown[], readonly TypedUnknown[]] {
  const texts = new Map<string, { readonly from: Map<number, string>; readonly to: Map<number, string> }>();
  const textsOf = (listName: string) => {
    const known = texts.get(listName);
    if (known) return known;
    const pairs = pairItems(listName, listOf(from, listName), listOf(to, listName));
    const found = {
      from: new Map(pairs.flatMap((pair) => (pair.from === null ? [] : [[pair.from, pair.text] as const]))),
      to: new Map(pairs.flatMap((pair) => (pair.to === null ? [] : [[pair.to, pair.text] as const]))),
    };
    texts.set(listName, found);
    return found;
  };
  const unplaced = (unknown: TypedUnknown, side: 'from' | 'to'): TypedUnknown => {
    const [, listName = '', place = '', rest = ''] = PLACED_FIELD.exec(unknown.field) ?? [];
    const text = hasNaturalKey(listName) && listName !== 'unknowns' ? textsOf(listName)[side].get(Number(place)) : undefined;
    const sourcePath = unknown.sourcePath?.replace(PLACE, '[]');
    return { ...unknown, ...(text !== undefined && { field: `${listName}${text}${rest}` }), ...(sourcePath !== undefined && { sourcePath }) };
  };
  return [from.unknowns.map((unknown) => unplaced(unknown, 'from')), to.unknowns.map((unknown) => unplaced(unknown, 'to'))];
}

function listOf(product: ContractFields, name: string): readonly Lists[] {
  const list = (product as unknown as Lists)[name];
  return Array.isArray(list) ? (list as readonly Lists[]) : [];
}
