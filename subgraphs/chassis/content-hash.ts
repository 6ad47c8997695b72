import { createHash } from 'node:crypto';

/** JSON with sorted keys and without absent members, so that equal content has equal text. */
export function canonicalJson(value: unknown): string {
  return textOf(value) ?? 'null';
}

/** Undefined for what JSON has no text of. Written out member by member: a replacer would copy every object first. */
function textOf(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => textOf(item) ?? 'null').join(',')}]`;
  if ('toJSON' in value && typeof value.toJSON === 'function') return textOf(value.toJSON());
  let members = '';
  for (const name of Object.keys(value).sort(compareNames)) {
    const member = (value as Record<string, unknown>)[name];
    const text = member === null ? undefined : textOf(member);
    if (text !== undefined) members += `${members === '' ? '' : ','}${JSON.stringify(name)}:${text}`;
  }
  return `{${members}}`;
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
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** SHA-256 of the canonical JSON of a value; null and absent members hash alike. */
export function contentHash(value: unknown): string {
  return sha256(canonicalJson(value));
}
