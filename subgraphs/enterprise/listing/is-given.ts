/** Of an argument or an input's field: null and absent mean the same, an empty text is a value. */
export function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
