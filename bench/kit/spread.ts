/** What several rounds gave. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Of at least one value; the median of an even number is between the two in the middle. */
export function spreadOf(values: readonly number[]): Spread {
  const ascending = [...values].sort((a, b) => a - b);
  const upper = ascending[Math.floor(ascending.length / 2)] ?? NaN;
  const lower = ascending[Math.ceil(ascending.length / 2) - 1] ?? NaN;
  return { median: (lower + upper) / 2, least: ascending[0] ?? NaN, most: ascending.at(-1) ?? NaN };
}

/** Such as "1.25 (1.10 to 1.40)". */
export function spreadText({ least, median, most }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;
}
