import { quoteValue } from '../../../../schema';
import { CDR_LIMITS } from './limits';

/** A number as the source wrote it: "5000000.0" stays that, and no digit goes through a float. */
export class JsonNumber {
  constructor(readonly text: string) {}
}

export type JsonObject = ReadonlyMap<string, JsonValue>;
export type JsonArray = readonly JsonValue[];
export type JsonValue = string | boolean | null | JsonNumber | JsonArray | JsonObject;

/** Where and why a text is not JSON within the limits. Lines and columns count from 1. */
export class JsonSyntaxError extends Error {
  constructor(
    readonly line: number,
    readonly column: number,
    readonly sentence: string,
  ) {
    super(`line ${line}, column ${column}: ${sentence}`);
    this.name = 'JsonSyntaxError';
  }
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const BLANK = /[ \t\n\r]*/y;
/** Everything that a string may hold unescaped (RFC 8259 §7). */
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const HEX = /[0-9a-fA-F]{4}/y;
const ESCAPES: Readonly<Record<string, string>> = Object.freeze({
  '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t',
});

/**
 * Reads RFC 8259 JSON. JSON.parse would not do: it turns numbers into floats and keeps only the
 * last of two members with one name, and a value lost on the way in cannot be accounted for.
 * A leading byte order mark is ignored, as the RFC allows. Throws JsonSyntaxError.
 */
export function parseJsonDocument(text: string): JsonValue {
  return new Reader(text).document();
}

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  document(): JsonValue {
    if (this.text.startsWith('\uFEFF')) this.at = 1;
    const value = this.value(1);
    this.blank();
    if (this.at < this.text.length) throw this.error('something follows the document');
    return value;
  }

  private value(depth: number): JsonValue {
    this.blank();
    const character = this.text[this.at];
    if (character === '{') return this.object(depth);
    if (character === '[') return this.array(depth);
    if (character === '"') return this.string();
    if (this.take('true')) return true;
    if (this.take('false')) return false;
    if (this.take('null')) return null;
    return this.number();
  }

  private object(depth: number): JsonObject {
    this.enter(depth);
    const members = new Map<string, JsonValue>();
    this.blank();
    if (this.take('}')) return members;
    do {
      this.blank();
      if (this.text[this.at] !== '"') throw this.unexpected('a member name in double quotes');
      const nameAt = this.at;
      const name = this.string();
      if (members.has(name)) {
        this.at = nameAt;
        throw this.error(`the member ${quoteValue(name)} occurs twice in one object; keep one`);
      }
      this.blank();
      if (!this.take(':')) throw this.unexpected('":"');
      members.set(name, this.value(depth + 1));
      this.blank();
    } while (this.take(','));
    if (!this.take('}')) throw this.unexpected('"," or "}"');
    return members;
  }

  private array(depth: number): JsonArray {
    this.enter(depth);
    const items: JsonValue[] = [];
    this.blank();
    if (this.take(']')) return items;
    do {
      items.push(this.value(depth + 1));
      this.blank();
    } while (this.take(','));
    if (!this.take(']')) throw this.unexpected('"," or "]"');
    return items;
  }

  private enter(depth: number): void {
    if (depth > CDR_LIMITS.nesting) throw this.error(`nested deeper than ${CDR_LIMITS.nesting} levels`);
    this.at += 1;
  }

  private string(): string {
    const start = this.at;
    this.at += 1;
    const parts: string[] = [];
    for (;;) {
      parts.push(this.match(PLAIN) ?? '');
      if (this.take('"')) break;
      if (!this.take('\\')) throw this.unexpected('the end of the string');
      parts.push(this.escape());
    }
    const value = parts.join('');
    if (value.length > CDR_LIMITS.stringLength) {
      this.at = start;
      throw this.error(`a string of ${value.length} characters; allowed are ${CDR_LIMITS.stringLength}`);
    }
    return value;
  }

  private escape(): string {
    if (this.take('u')) {
      const hex = this.match(HEX);
      if (!hex) throw this.unexpected('four hexadecimal digits');
      return String.fromCharCode(Number.parseInt(hex, 16));
    }
    const character = ESCAPES[this.text[this.at] ?? ''];
    if (character === undefined) throw this.unexpected('an escape of JSON');
    this.at += 1;
    return character;
  }

  private number(): JsonNumber {
    const start = this.at;
    const text = this.match(NUMBER);
    if (!text) throw this.unexpected('a JSON value');
    if (text.length > CDR_LIMITS.numberLength) {
      this.at = start;
      throw this.error(`a number of ${text.length} characters; allowed are ${CDR_LIMITS.numberLength}`);
    }
    return new JsonNumber(text);
  }

  private blank(): void {
    this.match(BLANK);
  }

  private take(token: string): boolean {
    if (!this.text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found) this.at += found.length;
    return found;
  }

  private unexpected(wanted: string): JsonSyntaxError {
    const got = this.text[this.at];
    return this.error(`${got === undefined ? 'the text ends' : `found ${quoteValue(got)}`} where ${wanted} is wanted`);
  }

  private error(sentence: string): JsonSyntaxError {
    const before = this.text.slice(0, this.at);
    const lineStart = before.lastIndexOf('\n') + 1;
    return new JsonSyntaxError(before.split('\n').length, this.at - lineStart + 1, sentence);
  }
}
