import { badUserInput } from '../errors/jinqiao-error';

/** First byte of every cursor; a cursor of an earlier layout is refused, never misread. */
const LAYOUT_VERSION = 1;

/** Far beyond any key of a list, and small enough that decoding a forged one costs nothing. */
const MAX_CURSOR_LENGTH = 2048;

const CURSOR_ALLOWED = 'a cursor exactly as pageInfo or an edge of the same list gave it, or none for the first page';

/** The position of an item as an opaque cursor: base64url of a version byte and the JSON of the sort key's parts. */
export function encodeCursor(parts: readonly string[]): string {
  const cursor = Buffer.concat([Buffer.of(LAYOUT_VERSION), Buffer.from(JSON.stringify(parts))]).toString('base64url');
  if (cursor.length > MAX_CURSOR_LENGTH) throw new RangeError(`a cursor of ${cursor.length} characters exceeds ${MAX_CURSOR_LENGTH}`);
  return cursor;
}

function isListOfStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string');
}

function partsOf(cursor: string): string[] | null {
  if (cursor.length > MAX_CURSOR_LENGTH) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8', 1));
    // Buffer ignores what is not base64url or UTF-8; only what encodes to the same text was whole.
    return isListOfStrings(parts) && encodeCursor(parts) === cursor ? parts : null;
  } catch {
    return null;
  }
}

/**
 * The parts that {@link encodeCursor} was given; BAD_USER_INPUT on `after` for anything else.
 * With `partCount`, also for the cursor of a list that has another sort key.
 */
export function decodeCursor(cursor: string, partCount?: number): string[] {
  const parts = partsOf(cursor);
  if (parts === null || (partCount !== undefined && parts.length !== partCount)) {
    throw badUserInput({ field: 'after', value: cursor, allowed: CURSOR_ALLOWED });
  }
  return parts;
}
