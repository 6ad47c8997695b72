import { FinanceInputError } from '../refusal';

const MONTHS_PER_YEAR = 12;

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

const ZERO = 48;

/** A digit of a text, or NaN, which no comparison below lets through. */
function digit(text: string, index: number): number {
  const value = text.charCodeAt(index) - ZERO;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

/**
 * The parts of a day that exists, month 1 to 12. Throws FinanceInputError for what is no day. Read
 * digit by digit: pricing a catalog asks this some hundred thousand times.
 */
function partsOf(day: string, field = 'day'): DayParts {
  const year = digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3);
  const month = digit(day, 5) * 10 + digit(day, 6);
  const dayOfMonth = digit(day, 8) * 10 + digit(day, 9);
  const shaped = day.length === 10 && day[4] === '-' && day[7] === '-' && year >= 1 && month >= 1 && month <= 12;
  if (!shaped || !(dayOfMonth >= 1 && dayOfMonth <= lastDayOfMonth(year, month))) {
    throw new FinanceInputError({ field, value: day, allowed: 'a day of the calendar as "YYYY-MM-DD"' });
  }
  return { year, month, dayOfMonth };
}

const DAYS_OF_MONTH: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lastDayOfMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
}

const monthNumber = ({ year, month }: DayParts): number => year * MONTHS_PER_YEAR + month - 1;

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));

/**
 * The same day of the month, so many months later; the month's last day where it has no such day.
 * Always count from the first day: 31 January plus one month is 28 or 29 February, plus two months
 * is 31 March, while one month after 28 February would be 28 March.
 */
export function addMonths(day: string, months: number): string {
  return textOf(monthsLater(partsOf(day), months));
}

/** That day of the month, so many months after the month of a day; the month's last day where it has no such day. */
export function dayOfMonthLater(day: string, months: number, dayOfMonth: number): string {
  return textOf(monthsLater({ ...partsOf(day), dayOfMonth }, months));
}

/** 1 to 12. */
export function monthOfYear(day: string): number {
  return partsOf(day).month;
}

/** Throws FinanceInputError with the name of the field for what is no day of the calendar. */
export function requireDay(field: string, day: string): void {
  partsOf(day, field);
}

function textOf({ year, month, dayOfMonth }: DayParts): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

function monthsLater(parts: DayParts, months: number): DayParts {
  const total = monthNumber(parts) + months;
  const year = Math.floor(total / MONTHS_PER_YEAR);
  const month = total - year * MONTHS_PER_YEAR + 1;
  return { year, month, dayOfMonth: Math.min(parts.dayOfMonth, lastDayOfMonth(year, month)) };
}

/** Days from one day to another, negative where the second is earlier; the first day counts, the last does not (算头不算尾). */
export function daysBetween(from: string, to: string): number {
  return epochDays(to) - epochDays(from);
}

/**
 * Days since a fixed day of the Gregorian calendar, in whole numbers alone: years begin with March, so
 * that a leap day is the last of its year, and 400 of them have 146,097 days.
 */
function epochDays(day: string): number {
  const { year, month, dayOfMonth } = partsOf(day);
  const marchYear = month > 2 ? year : year - 1;
  const monthsSinceMarch = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * monthsSinceMarch + 2) / 5) + dayOfMonth;
}

/** Months completed from one day to a later one; a month is completed on the day {@link addMonths} gives. */
export function wholeMonths(from: string, to: string): number {
  const [start, end] = [partsOf(from), partsOf(to)];
  const months = monthNumber(end) - monthNumber(start);
  return monthsLater(start, months).dayOfMonth <= end.dayOfMonth ? months : months - 1;
}

/** The number of months after which {@link addMonths} gives exactly that day, or null where none does. */
export function monthsExactly(from: string, to: string): number | null {
  const [start, end] = [partsOf(from), partsOf(to)];
  const months = monthNumber(end) - monthNumber(start);
  return monthsLater(start, months).dayOfMonth === end.dayOfMonth ? months : null;
}

/** Years completed: of an enterprise since it was established, of a person since birth. */
export function ageInYears(since: string, on: string): number {
  return Math.floor(wholeMonths(since, on) / MONTHS_PER_YEAR);
}
