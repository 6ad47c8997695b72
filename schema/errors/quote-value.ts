const MAX_QUOTED_LENGTH = 80;

/** Cuts a text to 80 characters, the last of them "…" where something is left out. */
export function boundText(text: string): string {
  if (text.length <= MAX_QUOTED_LENGTH) return text;
  // A cut between the two halves of a character outside the basic plane would leave half a character.
  const cut = text.slice(0, MAX_QUOTED_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut}…`;
}

/**
 * A value as JSON for a message, at most 80 characters. It quotes what a stranger sent, so it
 * never throws: JSON.stringify does, on a cycle, on a bigint inside and on nesting that exhausts
 * the stack; such a value is named by its type.
 */
export function quoteValue(value: unknown): string {
  if (typeof value === 'bigint') return boundText(`${value}n`);
  try {
    const bounded = typeof value === 'string' ? value.slice(0, MAX_QUOTED_LENGTH + 1) : value;
    return boundText(JSON.stringify(bounded) ?? String(bounded));
  } catch {
    return `[${typeof value}]`;
  }
}
