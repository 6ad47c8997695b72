import type { Violation } from '../../../schema';

/** Of what is stored for ever, by the name of the field, wherever it stands. */
export interface Bounds {
  /** Most characters (UTF-16 units) of a text. */
  readonly textLength: (field: string) => number;
  readonly listItems: (field: string) => number;
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Half of a surrogate pair is no text: databases and JSON readers disagree about it. */
export function isWholeText(text: string): boolean {
  return !LONE_SURROGATE.test(text);
}

/** The texts and lists of a value that are too long. */
export function outOfBounds(value: unknown, bounds: Bounds): Violation[] {
  return inside(value, '', '', bounds);
}

function inside(value: unknown, path: string, name: string, bounds: Bounds): Violation[] {
  if (typeof value === 'string') {
    const longest = bounds.textLength(name);
    if (value.length > longest) return [{ field: path, value, allowed: `at most ${longest} characters` }];
    return isWholeText(value) ? [] : [{ field: path, value, allowed: 'whole Unicode text, without half of a surrogate pair' }];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value)) return Object.entries(value).flatMap(([key, inner]) => inside(inner, path === '' ? key : `${path}.${key}`, key, bounds));
  const most = bounds.listItems(name);
  if (value.length > most) return [{ field: path, value: `a list of ${value.length}`, allowed: `a list of at most ${most}` }];
  return value.flatMap((item: unknown, index) => inside(item, `${path}[${index}]`, name, bounds));
}
