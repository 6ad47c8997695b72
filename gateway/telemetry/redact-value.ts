import { redactText } from './redact-text';

/** What one detail of a line may hold at most; what is beyond is named, not written. */
const MAX_DEPTH = 6;
const MAX_ITEMS = 50;
const MAX_VALUES = 500;
const MAX_CHARACTERS = 32_768;
/** Below it a number is no phone, identity or card number. */
const LEAST_TELLING_NUMBER = 1e10;

/** Names whose values are never written, whatever they look like. */
const NEVER = /^(authorization|cookie|set-cookie|password|passwd|pwd|secret|(\w+_)?token|x?-?api[-_]?key|credentials?|query|variables|body|source|nodes)$/i;

/** As it is written: JSON of bounded size. */
export type Logged = string | number | boolean | null | readonly Logged[] | { readonly [name: string]: Logged };

/**
 * A value of any kind as it may be written to a log: every text in it, names included, through
 * {@link redactText}; of an error its name, message, code, stack, causes and parts; of an object
 * only a plain one's fields, since any other may hold a whole request. It never throws.
 */
export function redactValue(value: unknown): Logged {
  const seen = new Set<object>();
  let values = 0;
  let characters = 0;

  function text(given: string): string {
    if (characters > MAX_CHARACTERS) return '[…]';
    const redacted = redactText(given);
    characters += redacted.length;
    return redacted;
  }

  function walk(each: unknown, depth: number): Logged {
    values += 1;
    if (values > MAX_VALUES) return '[…]';
    switch (typeof each) {
      case 'string':
        return text(each);
      case 'boolean':
        return each;
      case 'number':
      case 'bigint':
        return redactNumber(each);
      case 'object':
        return each === null ? null : enter(each, depth);
      default:
        return `[${typeof each}]`;
    }
  }

  function enter(each: object, depth: number): Logged {
    if (seen.has(each)) return '[circular]';
    if (depth >= MAX_DEPTH) return '[…]';
    seen.add(each);
    try {
      if (Array.isArray(each)) return list(each, depth);
      if (each instanceof Error) return fields(errorFields(each), depth);
      if (each instanceof Date) return Number.isNaN(each.getTime()) ? '[Date]' : each.toISOString();
      return isPlain(each) ? fields(each, depth) : text(`[${each.constructor?.name || 'object'}]`);
    } catch {
      return '[unreadable]';
    } finally {
      seen.delete(each);
    }
  }

  function list(each: readonly unknown[], depth: number): Logged[] {
    const items = each.slice(0, MAX_ITEMS).map((item) => walk(item, depth + 1));
    return each.length > MAX_ITEMS ? [...items, `[… ${each.length - MAX_ITEMS} more]`] : items;
  }

  function fields(each: object, depth: number): Logged {
    const names = Object.keys(each);
    const written: [string, Logged][] = names.slice(0, MAX_ITEMS).map((name) => [text(name), NEVER.test(name) ? '[hidden]' : walk(read(each, name), depth + 1)]);
    if (names.length > MAX_ITEMS) written.push(['…', `[… ${names.length - MAX_ITEMS} more]`]);
    return Object.fromEntries(written);
  }

  return walk(value, 0);
}

function redactNumber(number: number | bigint): Logged {
  const text = String(number);
  if (typeof number === 'number' && Math.abs(number) < LEAST_TELLING_NUMBER) return number;
  const redacted = redactText(text);
  return redacted === text && typeof number === 'number' && Number.isFinite(number) ? number : redacted;
}

function isPlain(each: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(each);
  return prototype === null || prototype === Object.prototype;
}

/** A field's getter may throw. */
function read(each: object, name: string): unknown {
  try {
    return (each as Record<string, unknown>)[name];
  } catch {
    return '[unreadable]';
  }
}

/** GraphQL's errors name their cause `originalError`, and hold the client's document beside it. */
function errorFields(error: Error): Record<string, unknown> {
  const fields = Object.fromEntries(['name', 'message', 'code', 'stack', 'cause', 'errors'].map((name) => [name, read(error, name)]));
  const cause = fields.cause ?? read(error, 'originalError');
  const { code } = fields;
  const given = { ...fields, code: typeof code === 'string' || typeof code === 'number' ? code : undefined, cause };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== null));
}
