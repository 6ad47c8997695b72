import type { DayCount } from '../../../schema';
import { DAY_COUNTS, type DuePlan, addMonths, daysBetween, monthsExactly } from '../../finance';

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
  /** Beyond this share of the interest what policies pay back may make the dearer loan the cheaper one: of it a lower rate bounds nothing. */
  mostInterestShare(): number;
  /** D: the greatest and the least sum of balance × time, of one unit of principal; undiscounted. */
  mostBalanceYears(rate: number): number;
  readonly leastBalanceYears: number;
  /** Days with a due, at most. */
  readonly dues: number;
  /** The least that the greatest due after drawdown can be, of one unit of principal. */
  leastLargestDue(rate: number): number;
}

export type Amortisation = 'LEVEL_PAYMENT' | 'LEVEL_PRINCIPAL' | 'AT_END' | 'UNKNOWN';

export interface PeriodQuestion {
  readonly drawdownOn: string;
  readonly termMonths: number;
  readonly dayCount: DayCount;
  readonly amortisation: Amortisation;
  /** On which days interest is paid, and principal unless that is unknown; null: on any day, as the need states. */
  readonly plan: DuePlan | null;
  readonly frequencyMonths: number;
  /** True: dues may fall up to a month beside those counted from drawdown. */
  readonly isShifted: boolean;
}

const MONTHS_PER_YEAR = 12;
const DAYS_PER_YEAR = 365;
/** No bound goes beyond this yield: below it, the factors below are safe. */
export const GREATEST_YIELD = 0.15;
/** What day counts and rounding move in the balances of level payments. */
const BALANCE_MARGIN = 0.05;
/** Of a day count over dues that fall on days that are not known here: a 30-day month over 31 days, and a first period that 30/360 counts shorter by a day or two. */
const SHIFTED_DAY_FACTOR: Readonly<Record<DayCount, number>> = Object.freeze({ ACTUAL_360: 1, ACTUAL_365: 1, THIRTY_360: 0.9 });
/** A few days: principal that is owed at all is owed so long. */
const LEAST_BALANCE_YEARS = 0.01;
/** Above this rate level payments leave most of the principal to the end. */
const GREATEST_TABLED_RATE = 0.25;
const RATES_TABLED = 50;
/** Of a repayment plan that a need states. */
const MOST_STATED_REPAYMENTS = 100;

/** Instalments and what comes before them; times in years. */
interface Instalments {
  readonly count: number;
  readonly periodYears: number;
  readonly graceYears: number;
  readonly termYears: number;
  readonly shiftYears: number;
}

export function periodShape(question: PeriodQuestion): PeriodShape {
  const { amortisation, isShifted, plan, termMonths } = question;
  const instalments = instalmentsOf(question);
  const least = Math.max(LEAST_BALANCE_YEARS, leastBalanceYears(amortisation, instalments) - instalments.shiftYears);
  const dayFactor = leastDayFactor(question);
  const longest = longestPeriod(question);
  let most: number | null = null;
  const mostFactor = (): number => (most ??= mostDayFactor(question));
  return {
    longestPeriod: longest,
    leastDayFactor: dayFactor,
    mostDayFactor: mostFactor,
    mostInterestShare: () => dayFactor / mostFactor() / (1 + 2 * longest * GREATEST_YIELD),
    mostBalanceYears: mostBalanceYears(amortisation, instalments),
    leastBalanceYears: least,
    dues: amortisation === 'UNKNOWN' || !plan ? termMonths + (isShifted ? 1 : 0) : plan.days.length,
    leastLargestDue: leastLargestDue(question, instalments, dayFactor),
  };
}

function instalmentsOf({ drawdownOn, frequencyMonths, isShifted, plan, termMonths }: PeriodQuestion): Instalments {
  const { days, firstInstalment } = plan ?? { days: [], firstInstalment: 0 };
  const graceEnd = days[firstInstalment - 1];
  return {
    count: Math.max(1, days.length - firstInstalment),
    periodYears: Math.min(frequencyMonths, termMonths) / MONTHS_PER_YEAR,
    graceYears: graceEnd === undefined ? 0 : daysBetween(drawdownOn, graceEnd) / DAYS_PER_YEAR,
    termYears: termMonths / MONTHS_PER_YEAR,
    shiftYears: isShifted ? 1 / MONTHS_PER_YEAR : 0,
  };
}

function leastBalanceYears(amortisation: Amortisation, instalments: Instalments): number {
  switch (amortisation) {
    case 'AT_END':
      return instalments.termYears;
    case 'LEVEL_PAYMENT':
    case 'LEVEL_PRINCIPAL':
      return (1 - BALANCE_MARGIN) * instalments.graceYears + leastYearsOfInstalments(instalments);
    case 'UNKNOWN':
      return 0;
    default: {
      const unknown: never = amortisation;
      throw new Error(`unknown amortisation ${String(unknown)}`);
    }
  }
}

/** Beside those before the first of their periods. */
function leastYearsOfInstalments({ count, periodYears }: Instalments): number {
  return Math.max(0, (1 - BALANCE_MARGIN) * periodYears * ((count + 1) / 2) - periodYears / count);
}

function mostBalanceYears(amortisation: Amortisation, { count, graceYears, periodYears, shiftYears, termYears }: Instalments): (rate: number) => number {
  const longest = termYears + shiftYears;
  const before = (1 + BALANCE_MARGIN) * graceYears + shiftYears;
  switch (amortisation) {
    case 'AT_END':
    case 'UNKNOWN':
      return () => longest;
    case 'LEVEL_PRINCIPAL': {
      const years = Math.min(longest, before + (1 + BALANCE_MARGIN) * periodYears * ((count + 1) / 2));
      return () => years;
    }
    case 'LEVEL_PAYMENT': {
      const table = Array.from({ length: RATES_TABLED + 1 }, (_, step) => {
        const rate = (GREATEST_TABLED_RATE * step) / RATES_TABLED;
        return Math.min(longest, before + (1 + BALANCE_MARGIN) * annuityBalanceYears(rate * periodYears, count) * periodYears);
      });
      return (rate) => table[Math.ceil((rate / GREATEST_TABLED_RATE) * RATES_TABLED)] ?? longest;
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

/** Level principal falls with most interest at first; of level payments none is greater than their mean. What is paid in advance is no due. */
function leastLargestDue(question: PeriodQuestion, instalments: Instalments, dayFactor: number): (rate: number) => number {
  const { amortisation, dayCount, plan, termMonths } = question;
  switch (amortisation) {
    case 'AT_END':
      return () => 1;
    case 'LEVEL_PRINCIPAL': {
      const first = plan ? periodsOf(question, dayCount, plan.days)[plan.firstInstalment]?.counted : 0;
      return (rate) => 1 / instalments.count + rate * (first ?? 0);
    }
    case 'LEVEL_PAYMENT': {
      const years = dayFactor * Math.max(0, leastYearsOfInstalments(instalments) - instalments.shiftYears);
      return (rate) => (1 + rate * years) / instalments.count;
    }
    case 'UNKNOWN':
      return () => 1 / (termMonths + 1 + MOST_STATED_REPAYMENTS);
    default: {
      const unknown: never = amortisation;
      throw new Error(`unknown amortisation ${String(unknown)}`);
    }
  }
}

function longestPeriod({ plan, ...question }: PeriodQuestion): number {
  const days = plan?.days ?? [addMonths(question.drawdownOn, question.termMonths)];
  const periods = periodsOf({ plan, ...question }, question.dayCount, days);
  return Math.max(...periods.flatMap(({ byDays, byMonths }) => [byDays, byMonths])) + (!plan && question.isShifted ? 1 / MONTHS_PER_YEAR : 0);
}

/** The least over both ways of counting time: by equal periods, and by days over 365. */
function leastDayFactor(question: PeriodQuestion): number {
  const { amortisation, dayCount, isShifted, plan } = question;
  const areDaysKnown = plan !== null && amortisation !== 'UNKNOWN';
  const periods = periodsOf(question, dayCount, areDaysKnown ? plan.days : everyMonth(question));
  const factors = TIMES.map((time) => extremeMean(periods, time, 1));
  return Math.min(...factors, isShifted && !areDaysKnown ? SHIFTED_DAY_FACTOR[dayCount] : Infinity);
}

function mostDayFactor(question: PeriodQuestion): number {
  const days = everyMonth(question);
  const factors = (Object.keys(DAY_COUNTS) as DayCount[]).flatMap((dayCount) => {
    const months = periodsOf(question, dayCount, days);
    return TIMES.map((time) => extremeMean(months, time, -1));
  });
  return Math.max(...factors) * (question.isShifted ? 1 + BALANCE_MARGIN : 1);
}

function everyMonth({ drawdownOn, termMonths }: PeriodQuestion): string[] {
  return Array.from({ length: termMonths }, (_, month) => addMonths(drawdownOn, month + 1));
}

/** One period by a day count, and its length by months and by days; times in years. */
interface Period {
  readonly counted: number;
  /** Of periods that are not whole months the same as by days, for then time is counted so. */
  readonly byMonths: number;
  readonly byDays: number;
  /** The least that its discounted balance can be, of one unit before the first. */
  readonly leastWeight: number;
}

const TIMES: readonly ((period: Period) => number)[] = Object.freeze([({ byMonths }: Period) => byMonths, ({ byDays }: Period) => byDays]);

/** The periods that end on these days, the first of them beginning at drawdown. */
function periodsOf({ amortisation, drawdownOn, plan }: PeriodQuestion, dayCount: DayCount, days: readonly string[]): Period[] {
  const months = days.map((day) => monthsExactly(drawdownOn, day));
  const areWholeMonths = months.every((month) => month !== null);
  const instalments = plan?.days.slice(plan.firstInstalment) ?? [];
  const periods: Period[] = [];
  let paid = 0;
  let before = { counted: 0, byMonths: 0, byDays: 0, day: drawdownOn };
  for (const [index, day] of days.entries()) {
    const fraction = DAY_COUNTS[dayCount](drawdownOn, day);
    const byDays = daysBetween(drawdownOn, day) / DAYS_PER_YEAR;
    const byMonths = areWholeMonths ? (months[index] ?? 0) / MONTHS_PER_YEAR : byDays;
    const counted = Number(fraction.days) / Number(fraction.daysPerYear);
    while (paid < instalments.length && (instalments[paid] ?? '') <= before.day) paid += 1;
    const remaining = leastBalance(amortisation, instalments.length === 0 ? 1 : paid / instalments.length);
    periods.push({
      counted: counted - before.counted,
      byMonths: byMonths - before.byMonths,
      byDays: byDays - before.byDays,
      leastWeight: remaining * (1 + GREATEST_YIELD) ** -Math.max(byMonths, byDays),
    });
    before = { counted, byMonths, byDays, day };
  }
  return periods;
}

/** @param paid the share of the instalments before */
function leastBalance(amortisation: Amortisation, paid: number): number {
  switch (amortisation) {
    case 'AT_END':
      return 1;
    case 'LEVEL_PAYMENT':
    case 'LEVEL_PRINCIPAL':
      return paid === 0 ? 1 : Math.max(0, 1 - paid - BALANCE_MARGIN);
    case 'UNKNOWN':
      return 0;
    default: {
      const unknown: never = amortisation;
      throw new Error(`unknown amortisation ${String(unknown)}`);
    }
  }
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
