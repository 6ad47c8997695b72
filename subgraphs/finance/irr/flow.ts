/*
 * This folder is the one place where money becomes a Number: a root is searched, and what comes out
 * is a rate rounded to 6 decimals. Signs are the borrower's: received is positive, paid negative.
 */

/** A flow at a whole number of equal periods after drawdown. */
export interface PeriodFlow {
  readonly period: number;
  readonly minor: bigint;
}

/** A flow on a day. */
export interface DatedFlow {
  readonly on: string;
  readonly minor: bigint;
}

/** A dated flow as the search wants it: time in periods, fractions allowed. */
export interface TimedFlow {
  readonly time: number;
  readonly amount: number;
}

export type IrrFailure =
  /** Nothing is received, or nothing is paid: no rate equates them. */
  | 'NO_SIGN_CHANGE'
  /** No root above -99 % and up to 1,000 % a period. */
  | 'NO_ROOT_IN_BOUNDS'
  /** A root that a year multiplies past MAXIMUM_ANNUAL_RATE: its digits would not be right to the last. */
  | 'ANNUAL_RATE_OUT_OF_BOUNDS'
  /** More flows than FINANCE_LIMITS.flows. */
  | 'TOO_MANY_FLOWS';

export type IrrResult =
  | { readonly kind: 'ok'; readonly periodRate: number }
  | { readonly kind: 'failed'; readonly reason: IrrFailure };
