import { HttpRefusal } from '../../../http';
import { type Limit, limitExceeded } from '../limit';
import { JSON_DEPTH } from './json-depth';
import { JSON_LIST_LENGTH } from './json-list-length';
import { type JsonStep, jsonPlace } from './json-place';
import { JSON_STRING_LENGTH } from './json-string-length';
import { JSON_VALUES } from './json-values';

export interface JsonLimits {
  readonly jsonDepth: number;
  readonly jsonListLength: number;
  readonly jsonStringLength: number;
  readonly jsonValues: number;
}

/** A list or an object that is not closed yet. */
interface Level {
  /** Of an object; null of a list. */
  readonly keys: Set<string> | null;
  /** The present key or index; null before the first key. */
  step: JsonStep | null;
}

const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const HALF_A_CHARACTER = /[\ud800-\udfff]/u;
const [QUOTE, COMMA, COLON, BACKSLASH] = [0x22, 0x2c, 0x3a, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const LITERALS = ['true', 'false', 'null'];

/**
 * Reads a JSON text once from the left, without recursion, and throws at the first thing that is
 * refused: BAD_REQUEST where it is no JSON or is ambiguous, LIMIT_EXCEEDED where it is too much.
 * `subject` begins the sentences ("The body").
 */
export function scanJson(text: string, subject: string, limits: JsonLimits): void {
  new JsonScan(text, subject, limits).run();
}

class JsonScan {
  private at = 0;
  private values = 0;
  private readonly levels: Level[] = [];

  constructor(
    private readonly text: string,
    private readonly subject: string,
    private readonly limits: JsonLimits,
  ) {}

  run(): void {
    if (this.text.charCodeAt(0) === 0xfeff) throw this.refusal('begins with a byte order mark, which is not allowed');
    if (HALF_A_CHARACTER.test(this.text)) throw this.refusal('has half of a character (a lone surrogate), which is not allowed');
    do {
      this.value();
      this.closeLevels();
    } while (this.levels.length > 0);
    this.skipBlanks();
    if (this.at < this.text.length) throw this.noJson();
  }

  /** One scalar, or the beginning of a list or an object up to its first value. */
  private value(): void {
    for (;;) {
      this.skipBlanks();
      this.values += 1;
      if (this.values > this.limits.jsonValues) throw this.tooMuch(JSON_VALUES, 'values', this.values, this.limits.jsonValues);
      const unit = this.text.charCodeAt(this.at);
      if (unit === OPEN_LIST) {
        this.open(null, 0);
        if (this.skipBlanks() === CLOSE_LIST) return;
      } else if (unit === OPEN_OBJECT) {
        this.open(new Set(), null);
        if (this.skipBlanks() === CLOSE_OBJECT) return;
        this.key();
      } else {
        return this.scalar(unit);
      }
    }
  }

  private open(keys: Set<string> | null, step: JsonStep | null): void {
    const depth = this.levels.length + 1;
    if (depth > this.limits.jsonDepth) throw this.tooMuch(JSON_DEPTH, 'levels of lists and objects', depth, this.limits.jsonDepth);
    this.levels.push({ keys, step });
    this.at += 1;
  }

  /** After a value: closes what ends here, or goes on to the next item or key. */
  private closeLevels(): void {
    for (let level = this.levels.at(-1); level !== undefined; level = this.levels.at(-1)) {
      const unit = this.skipBlanks();
      if (unit === (level.keys ? CLOSE_OBJECT : CLOSE_LIST)) {
        this.levels.pop();
        this.at += 1;
        continue;
      }
      if (unit !== COMMA) throw this.noJson();
      this.at += 1;
      if (level.keys) this.nextKey(level.keys);
      else this.nextItem(level);
      return;
    }
  }

  private nextItem(level: Level): void {
    const index = Number(level.step) + 1;
    this.requireLength('items', index + 1);
    level.step = index;
  }

  private nextKey(keys: ReadonlySet<string>): void {
    this.requireLength('keys', keys.size + 1);
    this.key();
  }

  private requireLength(things: string, length: number): void {
    const { jsonListLength } = this.limits;
    if (length <= jsonListLength) return;
    this.levels.pop();
    throw this.tooMuch(JSON_LIST_LENGTH, things, length, jsonListLength);
  }

  private key(): void {
    if (this.skipBlanks() !== QUOTE) throw this.noJson();
    const level = this.levels.at(-1);
    const key = this.string();
    if (!level?.keys) throw this.noJson();
    const isTwice = level.keys.has(key);
    level.keys.add(key);
    level.step = key;
    if (isTwice) throw this.refusal('has this key twice in one object, which is not allowed');
    const isInherited = key === '__proto__' || (key === 'prototype' && this.levels.at(-2)?.step === 'constructor');
    if (isInherited) throw this.refusal('has a key that is not allowed');
    if (this.skipBlanks() !== COLON) throw this.noJson();
    this.at += 1;
  }

  private scalar(unit: number): void {
    if (unit === QUOTE) return void this.string();
    NUMBER.lastIndex = this.at;
    const number = NUMBER.exec(this.text);
    if (number) return this.number(number[0], number[1] === undefined && number[2] === undefined);
    const literal = LITERALS.find((word) => this.text.startsWith(word, this.at));
    if (literal === undefined) throw this.noJson();
    this.at += literal.length;
  }

  private number(token: string, isInteger: boolean): void {
    const value = Number(token);
    if (!Number.isFinite(value)) throw this.refusal('has a number that is too large to be held');
    if (isInteger && !Number.isSafeInteger(value)) {
      throw this.refusal('has an integer beyond 9007199254740991, which cannot be held exactly; send it as a string');
    }
    this.at += token.length;
  }

  /** Reads a string from its opening quote past its closing one; gives what it stands for. */
  private string(): string {
    const { text } = this;
    const begin = this.at;
    let end = begin + 1;
    let isEscaped = false;
    for (let unit = text.charCodeAt(end); unit !== QUOTE; unit = text.charCodeAt(end)) {
      // NaN, past the end, is not 0x20 or more either.
      if (!(unit >= 0x20)) throw this.noJson(end);
      if (unit === BACKSLASH) isEscaped = true;
      end += unit === BACKSLASH ? 2 : 1;
    }
    const string = isEscaped ? this.unescape(begin, end) : text.slice(begin + 1, end);
    const { jsonStringLength } = this.limits;
    if (string.length > jsonStringLength) throw this.tooMuch(JSON_STRING_LENGTH, 'UTF-16 units in one string', string.length, jsonStringLength);
    this.at = end + 1;
    return string;
  }

  private unescape(begin: number, end: number): string {
    let string: string;
    try {
      string = JSON.parse(this.text.slice(begin, end + 1)) as string;
    } catch {
      throw this.noJson();
    }
    if (HALF_A_CHARACTER.test(string)) throw this.refusal('has half of a character (a lone surrogate), which is not allowed');
    if (string.includes('\0')) throw this.refusal('has a NUL character, which is not allowed');
    return string;
  }

  /** Gives the unit after the blanks, NaN at the end. */
  private skipBlanks(): number {
    for (;;) {
      const unit = this.text.charCodeAt(this.at);
      if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return unit;
      this.at += 1;
    }
  }

  private place(): string {
    return jsonPlace(this.levels.flatMap(({ step }) => step ?? []));
  }

  private noJson(at = this.at): HttpRefusal {
    return new HttpRefusal(400, 'BAD_REQUEST', `${this.subject} is not JSON.`, { detail: { field: this.place(), value: `character ${at + 1}` } });
  }

  private refusal(what: string): HttpRefusal {
    const field = this.place();
    return new HttpRefusal(400, 'BAD_REQUEST', `${this.subject} ${what}: see ${field}.`, { detail: { field } });
  }

  private tooMuch(limit: Limit, things: string, value: number, allowed: number): HttpRefusal {
    const field = this.place();
    return limitExceeded(limit, { what: `${this.subject} has ${value} ${things} at ${field}`, value, allowed, field });
  }
}
