import { compareDecimals } from '../matching/compare-decimals';
import { type Interval, pointOf } from '../pricing/interval';

export interface ViewedRange {
  readonly min: string;
  readonly max: string | null;
}

/** A figure and, where it is not certain, its range: exactly one of them is set. */
export interface Figure {
  readonly value: string | null;
  readonly range: ViewedRange | null;
}

export function figure({ high, low }: Interval<string>): Figure {
  const value = pointOf({ low, high });
  if (value !== null) return { value, range: null };
  // A subsidy may make the dearer loan the cheaper one.
  const isTurned = high !== null && compareDecimals(low, high) > 0;
  return { value: null, range: isTurned ? { min: high, max: low } : { min: low, max: high } };
}
