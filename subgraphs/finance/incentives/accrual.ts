import type { DayCount } from '../../../schema';
import { DAY_COUNTS, addMonths, daysBetween, wholeMonths } from '../calendar';
import { RATE_SCALE, divideRounded, type Rate } from '../money';
import { interestPeriods, lastDueOn, type Schedule } from '../schedule';
import type { FeeCharge } from '../cost';

/**
 * Minor units scaled by 10^18. Parts of a subsidy are fractions of a fen over 360 or over the days of
 * a period; they are summed at this scale and rounded once, when money is paid.
 */
export type Accrued = bigint;
export const ACCRUAL_SCALE = 10n ** 18n;

/** What a policy grants for a stretch of a loan, before its caps. */
export interface Grant {
  /** Day by which it is earned: the last of the stretch, or that of a fee. */
  readonly earnedOn: string;
  /** Year of the loan, from 0. */
  readonly loanYear: number;
  readonly amount: Accrued;
  /** True: the interest paid in the stretch, not the formula, decided. */
  readonly cutByInterest: boolean;
  readonly basis: GrantBasis;
}

/** What a grant is the product of, so that its amount can be recomputed by hand. */
export interface GrantBasis {
  /** Of the stretch; 0 where the formula counts no days. */
  readonly days: bigint;
  /** Principal that counts, minor units. */
  readonly principalMinor: bigint;
  /** What a share is taken of: interest or fees; of points nothing. */
  readonly shared: Accrued;
  /** By the formula alone. */
  readonly computed: Accrued;
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

/**
 * 贴息率: days × min(balance, what the borrower's cap leaves) × yearly rate / days a year, and never
 * more than the interest paid on that principal. Days are counted from drawdown, as interest is.
 */
export function grantsOfPoints(schedule: Schedule, window: GrantWindow, points: Rate, dayCount: DayCount): Grant[] {
  const count = DAY_COUNTS[dayCount];
  return stretches(schedule, window).map(({ from, to, loanYear, eligibleMinor, eligibleInterest }) => {
    const end = count(schedule.drawdownOn, to);
    const days = end.days - count(schedule.drawdownOn, from).days;
    const computed = divideRounded(eligibleMinor * points * days * ACCRUAL_SCALE, RATE_SCALE * end.daysPerYear, 'HALF_EVEN');
    const cutByInterest = computed > eligibleInterest;
    const basis = { days, principalMinor: eligibleMinor, shared: 0n, computed };
    return { earnedOn: to, loanYear, amount: cutByInterest ? eligibleInterest : computed, cutByInterest, basis };
  });
}

/** 按实际利息比例: a share of the interest paid on the eligible principal. */
export function grantsOfInterest(schedule: Schedule, window: GrantWindow, share: Rate): Grant[] {
  return stretches(schedule, window).map(({ to, loanYear, eligibleInterest, eligibleMinor }) => {
    const amount = divideRounded(eligibleInterest * share, RATE_SCALE, 'HALF_EVEN');
    const basis = { days: 0n, principalMinor: eligibleMinor, shared: eligibleInterest, computed: amount };
    return { earnedOn: to, loanYear, amount, cutByInterest: false, basis };
  });
}

/** 担保费补贴: a share of each guarantee fee paid inside the window, for the eligible part of the principal. */
export function grantsOfGuaranteeFees(schedule: Schedule, window: GrantWindow, share: Rate, fees: readonly FeeCharge[]): Grant[] {
  const { drawdownOn, principal } = schedule;
  const eligibleMinor = eligible(principal.minor, window);
  const loanEndsOn = lastDueOn(schedule);
  return fees
    .filter(({ on }) => on >= window.startsOn && (on < window.endsOn || (on === window.endsOn && on === loanEndsOn)))
    .map(({ on, amount: fee }) => {
      const amount = divideRounded(fee.minor * share * eligibleMinor * ACCRUAL_SCALE, RATE_SCALE * principal.minor, 'HALF_EVEN');
      const basis = { days: 0n, principalMinor: eligibleMinor, shared: fee.minor * ACCRUAL_SCALE, computed: amount };
      return { earnedOn: on, loanYear: Math.floor(wholeMonths(drawdownOn, on) / MONTHS_PER_YEAR), amount, cutByInterest: false, basis };
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
 * that accrued in it, and its cuts have their part by days; together they are the interest of the
 * loan to less than a unit of {@link Accrued} each.
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
    for (const part of parts) {
      const { balanceMinor } = part;
      const eligibleMinor = eligible(balanceMinor, window);
      const partDays = BigInt(daysBetween(part.from, part.to));
      let { from } = part;
      for (const to of [...cuts.filter((day) => day > part.from && day < part.to), part.to]) {
        if (to > window.endsOn) return found;
        if (to === from) continue;
        const days = BigInt(daysBetween(from, to));
        const accrued = interest.minor * part.weight * days * eligibleMinor * ACCRUAL_SCALE;
        const eligibleInterest = weights === 0n || balanceMinor === 0n ? 0n : divideRounded(accrued, weights * partDays * balanceMinor, 'DOWN');
        const loanYear = Math.floor(wholeMonths(drawdownOn, from) / MONTHS_PER_YEAR);
        if (from >= window.startsOn) found.push({ from, to, loanYear, eligibleMinor, eligibleInterest });
        from = to;
      }
    }
  }
  return found;
}
