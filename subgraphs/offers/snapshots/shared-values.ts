/** Longer ones are seldom equal, and their texts would cost more than they save. */
const MOST_LENGTH = 500;

/**
 * Equal parts of what is kept as one object: products of a bank mostly have the same repayments,
 * guarantees and conditions, and a hundred thousand of them are held in memory. For values that
 * nobody changes.
 */
export class SharedValues {
  readonly #byText = new Map<string, unknown>();

  /** An equal value, whose parts are shared with those given before. */
  share<T>(value: T): T {
    return this.#shared(value).value as T;
  }

  /** With its text, by which equal ones are found; null: too long. */
  #shared(value: unknown): { readonly value: unknown; readonly text: string | null } {
    if (value === null || typeof value !== 'object') return { value, text: JSON.stringify(value) };
    const names = Object.keys(value);
    const isList = Array.isArray(value);
    let text: string | null = isList ? '[' : '{';
    for (const name of names) {
      const inner = this.#shared((value as Record<string, unknown>)[name]);
      (value as Record<string, unknown>)[name] = inner.value;
      text = text === null || inner.text === null ? null : `${text}${isList ? '' : `${JSON.stringify(name)}:`}${inner.text},`;
      if (text !== null && text.length > MOST_LENGTH) text = null;
    }
    if (text === null) return { value, text };
    const known = this.#byText.get(text);
    if (known !== undefined) return { value: known, text };
    this.#byText.set(text, value);
    return { value, text };
  }
}
