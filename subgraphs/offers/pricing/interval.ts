/** A value known to lie between two ends; `high` null: no upper end is known. A point has equal ends. */
export interface Interval<T> {
  readonly low: T;
  readonly high: T | null;
}

export function mapInterval<T, R>({ low, high }: Interval<T>, map: (value: T) => R): Interval<R> {
  return { low: map(low), high: high === null ? null : map(high) };
}

/** The one value of an interval of texts, or null where it is not a point. */
export function pointOf({ low, high }: Interval<string>): string | null {
  return low === high ? low : null;
}
