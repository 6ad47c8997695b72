/** Orders texts by code unit, the same on every machine whatever its locale; negative, zero or positive. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
