/*
 * Limits of what can be asked, each with its reason. The texts complete "allowed is …" in a
 * BAD_USER_INPUT error.
 */

/**
 * Greatest amount of a need, in units of its currency, itself allowed. 10^10 yuan is beyond what
 * one bank lends one borrower here, and at the 4 decimals that ISO 4217 goes to (CLF, UYW) it is
 * 10^14 minor units: below 2^53, so exact in every database column.
 */
export const MAX_AMOUNT = 10_000_000_000n;
export const AMOUNT_ALLOWED = `more than 0 and at most ${MAX_AMOUNT} units of the currency`;

/**
 * 50 years: longer than any loan on offer, and it bounds a monthly schedule to 600 lines, so that
 * no input can make the search for an IRR long.
 */
export const MIN_TERM_MONTHS = 1;
export const MAX_TERM_MONTHS = 600;
export const TERM_MONTHS_ALLOWED = `a whole number of months from ${MIN_TERM_MONTHS} to ${MAX_TERM_MONTHS}`;

/** 结息日: in a shorter month its last day. */
export const MAX_DAY_OF_MONTH = 31;
export const DAY_OF_MONTH_ALLOWED = `a day of the month from 1 to ${MAX_DAY_OF_MONTH}`;

/** Items of a page where `first` is not given: what one screen shows. */
export const DEFAULT_FIRST = 20;

/** Greatest page: it bounds an answer's size and the entities that one request can ask of a subgraph. */
export const MAX_FIRST = 100;
export const FIRST_ALLOWED = `a whole number from 1 to ${MAX_FIRST}`;
