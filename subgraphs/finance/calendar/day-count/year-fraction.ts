/** A part of a year as an exact ratio: the days that a convention counts over its days a year. */
export interface YearFraction {
  readonly days: bigint;
  readonly daysPerYear: bigint;
}

/** How many days of a year a convention sees from one day to a later one. */
export type DayCountConvention = (from: string, to: string) => YearFraction;
