import type { DayCount, LimitedBy } from '../../../schema';
import { DAY_COUNTS, addMonths, daysBetween, wholeMonths } from '../calendar';
import { RATE_SCALE, divideRounded, type Rate } from '../money';
import { interestPeriods, lastDueOn, type Schedule } from '../schedule';
import type { GuaranteeFeeCharge } from './conditions/condition';

/**
 * Minor units scaled by 10^8, which are yuan at the ten decimals that an answer can show. Parts of a
 * subsidy are fractions of a fen over 360 or over the days of a period; each is rounded here, so that
 * whoever adds the lines of an answer adds what was added, and the sum is rounded once, when money is paid.
 * A part is what the rounded sum of the parts grows by: parts that come to half a fen are that half.
 */
export type Accrued = bigint;
export const ACCRUAL_DIGITS = 8;
export const ACCRUAL_SCALE = 10n ** BigInt(ACCRUAL_DIGITS);

/** What a policy grants for a stretch of a loan or for a guarantee fee, and what caps leave of it. */
export interface Grant {
  /** Of the stretch, `to` exclusive; of a fee both are its day. */
  readonly from: string;
  readonly to: string;
  /** Year of the loan, from 0. */
  readonly loanYear: number;
  /** Under the formula's day count; null where no days are counted. */
  readonly days: bigint | null;
  /** Principal that counts, minor units; of tiers the part inside the tier. */
  readonly principalMinor: bigint;
  /** Points a year of the principal, or a share of `shared`. */
  readonly rate: Rate;
  /** Interest of the stretch on that principal, or the fee on it. */
  readonly shared: Accrued;
  /** The part of `shared` that the borrower bears before a share is taken; null: the formula knows none. */
  readonly borne: Accrued | null;
  /** By the formula alone. */
  readonly computed: Accrued;
  /** What counts: of a grant before its caps no more than the interest paid. */
  readonly amount: Accrued;
  /** Why `amount` is less than `computed`; of several limits the last one applied. */
  readonly limitedBy: LimitedBy | null;
  /** Of a fee in advance of the time it is for, so that it is paid with the period that it opens. */
  readonly opensPeriod: boolean;
}

const MONTHS_PER_YEAR = 12;

/** The subsidised part of the principal, and the days that count. */
export interface GrantWindow {
  /** The later of drawdown and the first day of the policy: what accrued before earns nothing. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** Greatest principal that counts, minor units; null: all. */
  readonly principalMinor: bigint | null;
}

/** A stretch of a loan with one balance and rate, inside one period of interest and one year of the loan. */
interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly loanYear: number;
  readonly eligibleMinor: bigint;
  /** The interest of the stretch on the eligible part. */
  readonly eligibleInterest: Accrued;
}

/** A part of the counted principal and the rate that it earns; a formula without tiers has one. */
export interface RatedPart {
  readonly fromMinor: bigint;
  /** Null: no upper end. */
  readonly toMinor: bigint | null;
  readonly rate: Rate;
}

/** Interest that the borrower bears alone: up to this rate of the principal a year. */
export interface BorneInterest {
  readonly annualRate: Rate;
  readonly dayCount: DayCount;
}

/**
 * 贴息率: days × min(balance, what the borrower's cap leaves) × yearly rate / days a year, and never
 * more than the interest paid on that principal. Days are counted from drawdown, as interest is.
 */
export function grantsOfPoints(schedule: Schedule, window: GrantWindow, parts: readonly RatedPart[], dayCount: DayCount): Grant[] {
  const grown = growth();
  return stretches(schedule, window).flatMap((stretch) => {
    const { days, daysPerYear } = daysOf(stretch, schedule, dayCount);
    return partsOf(stretch.eligibleMinor, parts).map(({ minor, rate }): Grant => {
      const shared = partOf(stretch, minor);
      const computed = grown(rate, minor * days * ACCRUAL_SCALE, RATE_SCALE * daysPerYear);
      const isCut = computed > shared;
      return { ...placeOf(stretch), days, principalMinor: minor, rate, shared, borne: null, computed, amount: isCut ? shared : computed, limitedBy: isCut ? 'INTEREST_PAID' : null };
    });
  });
}

/** 按实际利息比例: a share of the interest paid on the eligible principal, or of what is above that which the borrower bears. */
export function grantsOfInterest(schedule: Schedule, window: GrantWindow, parts: readonly RatedPart[], bears: BorneInterest | null): Grant[] {
  const grown = growth();
  return stretches(schedule, window).flatMap((stretch) => {
    const counted = bears && daysOf(stretch, schedule, bears.dayCount);
    return partsOf(stretch.eligibleMinor, parts).map(({ minor, rate }): Grant => {
      const shared = partOf(stretch, minor);
      const borne = bears && counted && least(shared, positive(divideRounded(minor * bears.annualRate * counted.days * ACCRUAL_SCALE, RATE_SCALE * counted.daysPerYear, 'HALF_EVEN')));
      const computed = grown(rate, shared - (borne ?? 0n), RATE_SCALE);
      return { ...placeOf(stretch), days: counted && counted.days, principalMinor: minor, rate, shared, borne, computed, amount: computed, limitedBy: null };
    });
  });
}

/** 担保费补贴: a share of each guarantee fee paid inside the window, for the eligible part of the principal. */
export function grantsOfGuaranteeFees(schedule: Schedule, window: GrantWindow, parts: readonly RatedPart[], fees: readonly GuaranteeFeeCharge[]): Grant[] {
  const { principal } = schedule;
  const isLoanEnd = window.endsOn === lastDueOn(schedule);
  // In arrears a fee is for the days before it, in advance for those after it.
  const isInside = ({ inArrears, on }: GuaranteeFeeCharge): boolean =>
    inArrears ? on > window.startsOn && on <= window.endsOn : on >= window.startsOn && (on < window.endsOn || (on === window.endsOn && isLoanEnd));
  return fees.filter(isInside).flatMap((charge) =>
    partsOf(eligible(principal.minor, window), parts).map(({ minor, rate }): Grant => {
      const shared = divideRounded(charge.amount.minor * minor * ACCRUAL_SCALE, principal.minor, 'HALF_EVEN');
      const computed = divideRounded(shared * rate, RATE_SCALE, 'HALF_EVEN');
      const place = { from: charge.on, to: charge.on, loanYear: feeYear(charge, schedule), opensPeriod: !charge.inArrears };
      return { ...place, days: null, principalMinor: minor, rate, shared, borne: null, computed, amount: computed, limitedBy: null };
    }),
  );
}

/** On an anniversary a fee in arrears is of the year that it closes, one in advance of the year that it opens. */
function feeYear({ inArrears, on }: GuaranteeFeeCharge, { drawdownOn }: Schedule): number {
  const year = Math.floor(wholeMonths(drawdownOn, on) / MONTHS_PER_YEAR);
  return inArrears && year > 0 && addMonths(drawdownOn, year * MONTHS_PER_YEAR) === on ? year - 1 : year;
}

/** What the rounded product of a rate and a sum grows by with each term of the sum; a sum for each rate. */
function growth(): (rate: Rate, term: bigint, denominator: bigint) => Accrued {
  const soFar = new Map<Rate, { readonly sum: bigint; readonly product: Accrued }>();
  return (rate, term, denominator) => {
    const before = soFar.get(rate) ?? { sum: 0n, product: 0n };
    const sum = before.sum + term;
    const product = divideRounded(sum * rate, denominator, 'HALF_EVEN');
    soFar.set(rate, { sum, product });
    return product - before.product;
  };
}

const placeOf = ({ from, loanYear, to }: Stretch): Pick<Grant, 'from' | 'to' | 'loanYear' | 'opensPeriod'> => ({ from, to, loanYear, opensPeriod: false });
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const positive = (a: bigint): bigint => (a > 0n ? a : 0n);

/** The part of a stretch's interest that a part of its principal pays. */
function partOf({ eligibleInterest, eligibleMinor }: Stretch, minor: bigint): Accrued {
  return minor === eligibleMinor ? eligibleInterest : divideRounded(eligibleInterest * minor, eligibleMinor, 'DOWN');
}

function daysOf({ from, to }: Stretch, { drawdownOn }: Schedule, dayCount: DayCount): { days: bigint; daysPerYear: bigint } {
  const count = DAY_COUNTS[dayCount];
  const end = count(drawdownOn, to);
  return { days: end.days - count(drawdownOn, from).days, daysPerYear: end.daysPerYear };
}

/** 超额分段: what of a principal lies in each part. */
function partsOf(minor: bigint, parts: readonly RatedPart[]): { minor: bigint; rate: Rate }[] {
  return parts.flatMap(({ fromMinor, rate, toMinor }) => {
    const end = toMinor !== null && toMinor < minor ? toMinor : minor;
    return end > fromMinor ? [{ minor: end - fromMinor, rate }] : [];
  });
}

function eligible(balanceMinor: bigint, { principalMinor }: GrantWindow): bigint {
  return principalMinor !== null && principalMinor < balanceMinor ? principalMinor : balanceMinor;
}

/** A schedule is held against every policy, and most of them look at the whole of it. */
const stretchesOf = new WeakMap<Schedule, Map<string, readonly Stretch[]>>();

function stretches(schedule: Schedule, window: GrantWindow): readonly Stretch[] {
  const ofSchedule = stretchesOf.get(schedule) ?? new Map<string, readonly Stretch[]>();
  stretchesOf.set(schedule, ofSchedule);
  const key = `${window.startsOn} ${window.endsOn} ${window.principalMinor}`;
  const found = ofSchedule.get(key) ?? cutLoan(schedule, window);
  ofSchedule.set(key, found);
  return found;
}

/**
 * Cuts the loan where its balance or its rate changes, where interest is paid, at each anniversary
 * and at both ends of the window. Of the interest paid, a stretch of one balance and rate has the part
 * that accrued in it, and its cuts have their part by days; what each has is the rounded running sum
 * less what those before it have, so that together they are the interest of the loan exactly.
 */
function cutLoan(schedule: Schedule, window: GrantWindow): Stretch[] {
  const { drawdownOn, termMonths } = schedule;
  const cuts: string[] = [];
  for (let month = MONTHS_PER_YEAR; month < termMonths; month += MONTHS_PER_YEAR) cuts.push(addMonths(drawdownOn, month));
  cuts.push(window.startsOn, window.endsOn);
  cuts.sort();
  const found: Stretch[] = [];
  for (const { interest, stretches: parts } of interestPeriods(schedule)) {
    const weights = parts.reduce((sum, { weight }) => sum + weight, 0n);
    const accruedBy = (weight: bigint): Accrued => (weights === 0n ? 0n : divideRounded(interest.minor * ACCRUAL_SCALE * weight, weights, 'DOWN'));
    let weightBefore = 0n;
    for (const part of parts) {
      const { balanceMinor } = part;
      const eligibleMinor = eligible(balanceMinor, window);
      const ofPart = accruedBy(weightBefore + part.weight) - accruedBy(weightBefore);
      weightBefore += part.weight;
      const partDays = BigInt(daysBetween(part.from, part.to));
      let { from } = part;
      let before: Accrued = 0n;
      for (const to of [...cuts.filter((day) => day > part.from && day < part.to), part.to]) {
        if (to > window.endsOn) return found;
        if (to === from) continue;
        const through = divideRounded(ofPart * BigInt(daysBetween(part.from, to)), partDays, 'DOWN');
        const accrued = through - before;
        const eligibleInterest = balanceMinor === 0n ? 0n : divideRounded(accrued * eligibleMinor, balanceMinor, 'DOWN');
        const loanYear = Math.floor(wholeMonths(drawdownOn, from) / MONTHS_PER_YEAR);
        if (from >= window.startsOn) found.push({ from, to, loanYear, eligibleMinor, eligibleInterest });
        from = to;
        before = through;
      }
    }
  }
  return found;
}
