import { hash } from 'node:crypto';

/** JSON with sorted keys and without absent members, so that equal content has equal text. */
export function canonicalJson(value: unknown): string {
  return textOf(value) ?? 'null';
}

/** Undefined for what JSON has no text of. Written out member by member: a replacer would copy every object first. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return isPlain(value) ? `"${value}"` : JSON.stringify(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return listText(value);
  if ('toJSON' in value && typeof value.toJSON === 'function') return textOf(value.toJSON());
  let members = '';
  const order = orderOf(Object.keys(value));
  for (let index = 0; index < order.length; index += 1) {
    const { member, prefix } = order[index]!;
    const inner = (value as Record<string, unknown>)[member];
    const text = inner === null ? undefined : textOf(inner);
    if (text !== undefined) members += members === '' ? prefix + text : `,${prefix}${text}`;
  }
  return `{${members}}`;
}

function listText(list: readonly unknown[]): string {
  let items = '';
  for (let index = 0; index < list.length; index += 1) {
    const text = textOf(list[index]) ?? 'null';
    items += index === 0 ? text : `,${text}`;
  }
  return `[${items}]`;
}

/** ASCII that JSON writes as it stands. */
const PLAIN = /^[ !#-[\]-~]*$/;
/** Most are figures and days: so short ones are read faster than they are given to an expression. */
const SHORT = 16;

function isPlain(text: string): boolean {
  if (text.length > SHORT) return PLAIN.test(text);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < SPACE || code > TILDE || code === QUOTE || code === BACKSLASH) return false;
  }
  return true;
}

const [SPACE, QUOTE, BACKSLASH, TILDE] = [32, 34, 92, 126];

interface NamedMember {
  readonly member: string;
  /** Its name and the colon. */
  readonly prefix: string;
}

interface NameOrder {
  readonly names: readonly string[];
  readonly members: readonly NamedMember[];
}

/** The same names come again and again: of so many lists of names the order is remembered. */
const MOST_ORDERS = 1_000;
const MOST_NAMES_LENGTH = 2_000;
const orders = new Map<string, NameOrder>();
/** Objects of one list mostly have the same names. */
let latest: NameOrder = { names: [], members: [] };

function orderOf(names: readonly string[]): readonly NamedMember[] {
  if (isEqual(names, latest.names)) return latest.members;
  const key = `${names.length}\n${names.join('\n')}`;
  latest = orders.get(key) ?? newOrder(names, key);
  return latest.members;
}

function newOrder(names: readonly string[], key: string): NameOrder {
  const members = [...names].sort(compareNames).map((member) => ({ member, prefix: `${JSON.stringify(member)}:` }));
  const order = { names, members };
  // A name may have the separator in it: such a list is no key.
  if (orders.size < MOST_ORDERS && key.length < MOST_NAMES_LENGTH && !names.some((name) => name.includes('\n'))) orders.set(key, order);
  return order;
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

const INDEX = /^(0|[1-9][0-9]{0,9})$/;
const MOST_INDEX = 4_294_967_294;

/** By UTF-16 units, but names that are indexes of a list first and by number, as any object of JavaScript has them. */
function compareNames(a: string, b: string): number {
  const isFirst = (name: string): boolean => INDEX.test(name) && Number(name) <= MOST_INDEX;
  if (a.charCodeAt(0) <= NINE || b.charCodeAt(0) <= NINE) {
    const [x, y] = [isFirst(a), isFirst(b)];
    if (x && y) return Number(a) - Number(b);
    if (x !== y) return x ? -1 : 1;
  }
  return a < b ? -1 : 1;
}

/** No name whose first character comes after it is an index. */
const NINE = 57;

/** SHA-256 of a text, in hexadecimal. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** SHA-256 of the canonical JSON of a value; null and absent members hash alike. */
export function contentHash(value: unknown): string {
  return sha256(canonicalJson(value));
}
