import type { DayCount } from '../../../schema';
import { DAY_COUNTS, addMonths, daysBetween } from '../../finance';

/*
 * How the balance of a loan stands over its term, as far as a lower bound of its cost needs to know.
 *
 * With balances B, period fractions c by the day count and times t in years, what a borrower pays at a
 * contract rate r is worth, at a yield y, more than the principal by
 *
 *   Σ W (r·c − ((1 + y)^τ − 1)) + F,   W = B·(1 + y)^−t,  F = the value of the fees,
 *
 * hence the internal rate is at least y as long as that is not negative. Σ W·c ≥ κ·Σ W·τ, a period is
 * no longer than δ, and Σ W·τ ≤ D together give y ≥ (1 + δ·(κ·r + F / D))^(1/δ) − 1.
 */

/** All times in years. */
export interface PeriodShape {
  /** δ: no interest waits longer than this to be paid. */
  readonly longestPeriod: number;
  /** κ: the least that day count and calendar make of a year's rate. */
  readonly leastDayFactor: number;
  /** The same at most, whatever the day count, of any stretch of the term; asked for where there are subsidies. */
  mostDayFactor(): number;
  /** D: the greatest and the least sum of balance × time, of one unit of principal; undiscounted. */
  mostBalanceYears(rate: number): number;
  readonly leastBalanceYears: number;
  /** Days with a due, at most. */
  readonly dues: number;
}

export type Amortisation = 'LEVEL_PAYMENT' | 'LEVEL_PRINCIPAL' | 'AT_END' | 'UNKNOWN';

export interface PeriodQuestion {
  readonly drawdownOn: string;
  readonly termMonths: number;
  readonly dayCount: DayCount;
  /** Null: interest may be paid at any time up to the end. */
  readonly frequencyMonths: number | null;
  readonly amortisation: Amortisation;
  /** True: dues may fall up to a month beside those counted from drawdown. */
  readonly isShifted: boolean;
}

const MONTHS_PER_YEAR = 12;
const DAYS_PER_YEAR = 365;
/** No bound goes beyond this yield: below it, the factors below are safe. */
export const GREATEST_YIELD = 0.15;
/** What day counts and rounding move in the balances of level payments. */
const BALANCE_MARGIN = 0.05;
/** Of a day count over dues that fall on other days than those counted from drawdown: a 30-day month over 31 days, and a first period that 30/360 counts shorter by a day or two. */
const SHIFTED_DAY_FACTOR: Readonly<Record<DayCount, number>> = Object.freeze({ ACTUAL_360: 1, ACTUAL_365: 1, THIRTY_360: 0.9 });
/** A few days: principal that is owed at all is owed so long. */
const LEAST_BALANCE_YEARS = 0.01;
/** Above this rate level payments leave most of the principal to the end. */
const GREATEST_TABLED_RATE = 0.25;
const RATES_TABLED = 50;

export function periodShape(question: PeriodQuestion): PeriodShape {
  const { amortisation, frequencyMonths, isShifted, termMonths } = question;
  const shiftYears = isShifted ? 1 / MONTHS_PER_YEAR : 0;
  const termYears = termMonths / MONTHS_PER_YEAR;
  const spacing = frequencyMonths ?? termMonths;
  const dues = Math.ceil(termMonths / spacing);
  const periodYears = Math.min(spacing, termMonths) / MONTHS_PER_YEAR;
  const least = leastBalanceYears(amortisation, termYears, periodYears, dues);
  let most: number | null = null;
  return {
    longestPeriod: longestPeriod(question) + shiftYears,
    leastDayFactor: leastDayFactor(question),
    mostDayFactor: () => (most ??= mostDayFactor(question)),
    mostBalanceYears: mostBalanceYears(amortisation, termYears + shiftYears, periodYears, dues, shiftYears),
    leastBalanceYears: Math.max(LEAST_BALANCE_YEARS, least - shiftYears),
    dues: (amortisation === 'UNKNOWN' ? termMonths : dues) + (isShifted ? 1 : 0),
  };
}

function leastBalanceYears(amortisation: Amortisation, termYears: number, periodYears: number, dues: number): number {
  switch (amortisation) {
    case 'AT_END':
      return termYears;
    case 'LEVEL_PAYMENT':
    case 'LEVEL_PRINCIPAL':
      return Math.max(0, (1 - BALANCE_MARGIN) * periodYears * ((dues + 1) / 2) - periodYears / dues);
    case 'UNKNOWN':
      return 0;
    default: {
      const unknown: never = amortisation;
      throw new Error(`unknown amortisation ${String(unknown)}`);
    }
  }
}

function mostBalanceYears(amortisation: Amortisation, termYears: number, periodYears: number, dues: number, shiftYears: number): (rate: number) => number {
  switch (amortisation) {
    case 'AT_END':
    case 'UNKNOWN':
      return () => termYears;
    case 'LEVEL_PRINCIPAL': {
      const years = Math.min(termYears, (1 + BALANCE_MARGIN) * periodYears * ((dues + 1) / 2) + shiftYears);
      return () => years;
    }
    case 'LEVEL_PAYMENT': {
      const table = Array.from({ length: RATES_TABLED + 1 }, (_, step) => {
        const rate = (GREATEST_TABLED_RATE * step) / RATES_TABLED;
        return Math.min(termYears, (1 + BALANCE_MARGIN) * annuityBalanceYears(rate * periodYears, dues) * periodYears + shiftYears);
      });
      return (rate) => table[Math.ceil((rate / GREATEST_TABLED_RATE) * RATES_TABLED)] ?? termYears;
    }
    default: {
      const unknown: never = amortisation;
      throw new Error(`unknown amortisation ${String(unknown)}`);
    }
  }
}

/** Sum of the balances before each of n level payments: the whole interest over the rate of a period. */
function annuityBalanceYears(periodRate: number, dues: number): number {
  if (periodRate < 1e-6) return (dues + 1) / 2;
  const payment = periodRate / (1 - (1 + periodRate) ** -dues);
  return (dues * payment - 1) / periodRate;
}

function longestPeriod(question: PeriodQuestion): number {
  const periods = periodsOf(question, question.dayCount, question.frequencyMonths ?? question.termMonths);
  return Math.max(...periods.flatMap(({ byDays, byMonths }) => [byDays, byMonths]));
}

/** The least over both ways of counting time: by equal periods, and by days over 365. */
function leastDayFactor(question: PeriodQuestion): number {
  const { dayCount, frequencyMonths, isShifted } = question;
  const periods = periodsOf(question, dayCount, frequencyMonths ?? 1);
  const factors = TIMES.map((time) => extremeMean(periods, time, 1));
  return Math.min(...factors, isShifted ? SHIFTED_DAY_FACTOR[dayCount] : Infinity);
}

function mostDayFactor(question: PeriodQuestion): number {
  const factors = (Object.keys(DAY_COUNTS) as DayCount[]).flatMap((dayCount) => {
    const months = periodsOf(question, dayCount, 1);
    return TIMES.map((time) => extremeMean(months, time, -1));
  });
  return Math.max(...factors) * (question.isShifted ? 1 + BALANCE_MARGIN : 1);
}

/** One period by a day count, and its length by months and by days; times in years. */
interface Period {
  readonly counted: number;
  readonly byMonths: number;
  readonly byDays: number;
  /** The least that its discounted balance can be, of one unit before the first. */
  readonly leastWeight: number;
}

const TIMES: readonly ((period: Period) => number)[] = Object.freeze([({ byMonths }: Period) => byMonths, ({ byDays }: Period) => byDays]);

function periodsOf({ amortisation, drawdownOn, termMonths }: PeriodQuestion, dayCount: DayCount, spacing: number): Period[] {
  const periods: Period[] = [];
  let [countedBefore, monthBefore, from] = [0, 0, drawdownOn];
  while (monthBefore < termMonths) {
    const month = Math.min(monthBefore + spacing, termMonths);
    const to = addMonths(drawdownOn, month);
    const { days, daysPerYear } = DAY_COUNTS[dayCount](drawdownOn, to);
    const counted = Number(days) / Number(daysPerYear);
    periods.push({
      counted: counted - countedBefore,
      byMonths: (month - monthBefore) / MONTHS_PER_YEAR,
      byDays: daysBetween(from, to) / DAYS_PER_YEAR,
      leastWeight: leastWeight(amortisation, 1 - monthBefore / termMonths, month),
    });
    [countedBefore, monthBefore, from] = [counted, month, to];
  }
  return periods;
}

function leastWeight(amortisation: Amortisation, remaining: number, month: number): number {
  if (amortisation === 'UNKNOWN') return 0;
  const balance = amortisation === 'AT_END' ? 1 : Math.max(0, remaining - BALANCE_MARGIN);
  return balance * (1 + GREATEST_YIELD) ** (-month / MONTHS_PER_YEAR);
}

/**
 * The least (sign 1) or the greatest (sign -1) weighted mean of what is counted to the time that it
 * takes, each weight being between its least and one. Each round is nearer, and none goes beyond.
 */
function extremeMean(periods: readonly Period[], timeOf: (period: Period) => number, sign: 1 | -1): number {
  let mean = sign * Infinity;
  for (;;) {
    let [counted, times] = [0, 0];
    for (const period of periods) {
      const time = timeOf(period);
      const weight = sign * (period.counted - mean * time) < 0 ? 1 : period.leastWeight;
      counted += weight * period.counted;
      times += weight * time;
    }
    const next = counted / times;
    if (!(sign * (next - mean) < 0)) return mean;
    mean = next;
  }
}
