import { monthsLater, numberOf, textOf } from './days';
import { halfUp, integerOf } from './numbers';
import type { FeeTerms, Flow, LoanTerms, Plan } from './terms';

/** A month of the loan in parts that 28, 29, 30 and 31 days divide. */
const MONTH = 28 * 29 * 30 * 31;
const RATE_DIGITS = 10;
const YEAR = BigInt(MONTH * 12) * 10n ** BigInt(RATE_DIGITS);

interface Stretch {
  readonly on: string;
  readonly from: string;
  readonly to: string;
  readonly isAdvance: boolean;
}

/** The charges of a fee that somebody pays, in order of day; minor units, positive. */
export function charge(fee: FeeTerms, terms: LoanTerms, plan: Plan): Flow[] {
  const minor = (decimal: string): bigint => integerOf(decimal, terms.digits);
  const charges: { on: string; minor: bigint; isAdvance: boolean }[] = [];
  for (const stretch of stretches(fee, terms, plan)) {
    for (const [on, amount] of ofStretch(fee, stretch, terms, plan)) charges.push({ on, minor: amount, isAdvance: stretch.isAdvance });
  }
  let total = 0n;
  const ofYear = new Map<number, bigint>();
  return charges.flatMap(({ isAdvance, minor: wanted, on }) => {
    const year = yearOf(terms.drawdownOn, on, isAdvance);
    let allowed = wanted;
    if (fee.yearlyCap !== undefined) allowed = least(allowed, minor(fee.yearlyCap) - (ofYear.get(year) ?? 0n));
    if (fee.totalCap !== undefined) allowed = least(allowed, minor(fee.totalCap) - total);
    total += allowed;
    ofYear.set(year, (ofYear.get(year) ?? 0n) + allowed);
    return allowed === 0n ? [] : [{ on, minor: allowed }];
  });
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** On an anniversary, what is charged in arrears is of the year that closes. */
function yearOf(drawdownOn: string, day: string, isAdvance: boolean): number {
  let year = 0;
  while (isAdvance ? monthsLater(drawdownOn, 12 * (year + 1)) <= day : monthsLater(drawdownOn, 12 * (year + 1)) < day) year += 1;
  return year;
}

function stretches({ frequency }: FeeTerms, { drawdownOn, termMonths }: LoanTerms, { lines }: Plan): Stretch[] {
  const end = monthsLater(drawdownOn, termMonths);
  if (frequency === 'UPFRONT') return [{ on: drawdownOn, from: drawdownOn, to: end, isAdvance: true }];
  if (frequency === 'AT_END') return [{ on: end, from: drawdownOn, to: end, isAdvance: false }];
  if (frequency === 'ON_EVENT') return [];
  if (frequency === 'PER_PERIOD') return inArrears(drawdownOn, lines.filter(({ isDue }) => isDue).map(({ on }) => on));
  const every = { YEARLY: 12, QUARTERLY: 3, MONTHLY: 1 }[frequency];
  const days: string[] = [];
  for (let month = every; month < termMonths; month += every) days.push(monthsLater(drawdownOn, month));
  const closed = inArrears(drawdownOn, [...days, end]);
  return frequency === 'YEARLY' ? closed.map(({ from, to }) => ({ on: from, from, to, isAdvance: true })) : closed;
}

function inArrears(drawdownOn: string, days: readonly string[]): Stretch[] {
  return days.map((to, index) => ({ on: to, from: days[index - 1] ?? drawdownOn, to, isAdvance: false }));
}

function ofStretch(fee: FeeTerms, stretch: Stretch, terms: LoanTerms, plan: Plan): [on: string, minor: bigint][] {
  const minor = (decimal: string): bigint => integerOf(decimal, terms.digits);
  if (fee.amount !== undefined) return [[stretch.on, minor(fee.amount)]];
  const rate = integerOf(fee.rate ?? '0', RATE_DIGITS);
  const bounded = (amount: bigint): bigint => {
    const atLeast = fee.minimum !== undefined && amount < minor(fee.minimum) ? minor(fee.minimum) : amount;
    return fee.maximum === undefined ? atLeast : least(atLeast, minor(fee.maximum));
  };
  const principal = minor(terms.amount);
  if (fee.base === 'PRINCIPAL') return [[stretch.on, bounded(halfUp(principal * rate, 10n ** BigInt(RATE_DIGITS)))]];
  const days = daysOf(stretch, terms.drawdownOn);
  const yearly = (weighed: bigint): bigint => bounded(halfUp(weighed * rate, YEAR));
  if (fee.base === 'PRINCIPAL_PER_YEAR') return [[stretch.on, yearly(days.reduce((sum, { parts }) => sum + principal * parts, 0n))]];
  if (!stretch.isAdvance) return [[stretch.on, yearly(days.reduce((sum, { day, parts }) => sum + owedOn(day, plan) * parts, 0n))]];
  // In advance: for each day the highest balance so far, charged when it is reached.
  let [highest, charged, weighed] = [0n, 0n, 0n];
  return days.flatMap(({ day }, index): [string, bigint][] => {
    const owed = owedOn(day, plan);
    if (owed <= highest) return [];
    for (const { parts } of days.slice(index)) weighed += (owed - highest) * parts;
    highest = owed;
    const more = yearly(weighed) - charged;
    charged += more;
    return [[day, more]];
  });
}

/** Each day of a stretch, its end not counted, with its parts of the month of the loan that it lies in. */
function daysOf({ from, to }: Stretch, drawdownOn: string): { day: string; parts: bigint }[] {
  const days: { day: string; parts: bigint }[] = [];
  let month = 0;
  for (let number = numberOf(from); number < numberOf(to); number += 1) {
    while (numberOf(monthsLater(drawdownOn, month + 1)) <= number) month += 1;
    const length = numberOf(monthsLater(drawdownOn, month + 1)) - numberOf(monthsLater(drawdownOn, month));
    days.push({ day: textOf(number), parts: BigInt(MONTH / length) });
  }
  return days;
}

/** In the evening. */
function owedOn(day: string, { drawnAtOnce, lines }: Plan): bigint {
  return lines.findLast(({ on }) => on <= day)?.balance ?? drawnAtOnce;
}
