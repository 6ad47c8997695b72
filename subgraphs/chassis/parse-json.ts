import type { Sliced } from './slices';

/** Down to here objects and lists are read member by member; what lies deeper is parsed whole, a piece at a time. */
const OUTER_DEPTH = 4;

/**
 * JSON.parse in pieces, with the same values and the same refusals: of a catalog every version is a
 * piece. It may be left after each piece, and each so many characters of one that is long.
 */
export function* parseJsonSliced(text: string): Sliced<unknown> {
  const reader = new OuterReader(text);
  const value = yield* reader.value(0);
  reader.end();
  return value;
}

const SCANNED_AT_ONCE = 1_000;

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const OPENS: ReadonlySet<number> = new Set([0x7b, 0x5b]);
const CLOSES: ReadonlySet<number> = new Set([0x7d, 0x5d]);
const BLANKS: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);

class OuterReader {
  #at = 0;

  constructor(private readonly text: string) {}

  *value(depth: number): Sliced<unknown> {
    this.#skipBlanks();
    const first = this.text[this.#at];
    if (depth < OUTER_DEPTH && first === '{') return yield* this.#object(depth);
    if (depth < OUTER_DEPTH && first === '[') return yield* this.#list(depth);
    const piece: unknown = JSON.parse(yield* this.#piece());
    yield;
    return piece;
  }

  end(): void {
    this.#skipBlanks();
    if (this.#at !== this.text.length) throw this.#unexpected();
  }

  *#object(depth: number): Sliced<Record<string, unknown>> {
    const members: [string, unknown][] = [];
    this.#take('{');
    if (this.#isNext('}')) return {};
    do {
      this.#skipBlanks();
      const name = JSON.parse(this.#quoted()) as string;
      this.#skipBlanks();
      this.#take(':');
      members.push([name, yield* this.value(depth + 1)]);
    } while (this.#isNext(','));
    this.#take('}');
    return Object.fromEntries(members);
  }

  *#list(depth: number): Sliced<unknown[]> {
    const items: unknown[] = [];
    this.#take('[');
    if (this.#isNext(']')) return items;
    do items.push(yield* this.value(depth + 1));
    while (this.#isNext(','));
    this.#take(']');
    return items;
  }

  /** The text of one value: up to the comma or the bracket that is not its own. Whether it is JSON is for JSON.parse to say. */
  *#piece(): Sliced<string> {
    const { text } = this;
    const from = this.#at;
    let open = 0;
    for (let scanned = 1; this.#at < text.length; scanned += 1) {
      if (scanned % SCANNED_AT_ONCE === 0) yield;
      const code = text.charCodeAt(this.#at);
      if (code === QUOTE) {
        this.#at = this.#endOfQuoted();
        continue;
      }
      if (OPENS.has(code)) open += 1;
      else if (open === 0 && (code === COMMA || CLOSES.has(code))) break;
      else if (CLOSES.has(code)) open -= 1;
      this.#at += 1;
    }
    return text.slice(from, this.#at);
  }

  #quoted(): string {
    if (this.text.charCodeAt(this.#at) !== QUOTE) throw this.#unexpected();
    const from = this.#at;
    this.#at = this.#endOfQuoted();
    return this.text.slice(from, this.#at);
  }

  /** Behind the quotation mark that ends the text which begins here: one with an even number of backslashes before it. */
  #endOfQuoted(): number {
    const { text } = this;
    for (let at = text.indexOf('"', this.#at + 1); at >= 0; at = text.indexOf('"', at + 1)) {
      let backslashes = 0;
      while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1;
      if (backslashes % 2 === 0) return at + 1;
    }
    throw this.#unexpected();
  }

  /** Whether a character stands here; it is taken then. */
  #isNext(character: string): boolean {
    this.#skipBlanks();
    if (this.text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #take(character: string): void {
    if (!this.#isNext(character)) throw this.#unexpected();
  }

  #skipBlanks(): void {
    while (BLANKS.has(this.text.charCodeAt(this.#at))) this.#at += 1;
  }

  #unexpected(): SyntaxError {
    return new SyntaxError(`Unexpected end or token at position ${this.#at}`);
  }
}
