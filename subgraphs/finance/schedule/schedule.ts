import type { DayCount, FirstPeriod, RepaymentMethod } from '../../../schema';
import { FINANCE_LIMITS } from '../limits';
import type { Money, Rate, Rounding } from '../money';
import { FinanceInputError, requireInteger } from '../refusal';

/** Principal drawn or repaid on a day. */
export interface PrincipalFlow {
  /** 'YYYY-MM-DD'. */
  readonly on: string;
  readonly amount: Money;
}

/** The contract rate from a day on, after a repricing. */
export interface RepricedRate {
  readonly from: string;
  readonly annualRate: Rate;
}

/** 超额分段: the part of the balance up to `upTo`, beyond that of the tier before, has its own rate. */
export interface BalanceTier {
  /** Null: without upper end; of the last tier alone. */
  readonly upTo: Money | null;
  readonly annualRate: Rate;
}

/** 结息日: dues fall on this day of the month, clamped to the last of a short one, and at the end of the term. */
export interface Settlement {
  /** 1 to 31. */
  readonly day: number;
  readonly firstPeriod: FirstPeriod;
}

/** What a repayment plan is built from. */
export interface ScheduleInput {
  /** What is lent in all; of a revolving line its limit. */
  readonly principal: Money;
  /** Yearly nominal contract rate on the day of drawdown. */
  readonly annualRate: Rate;
  /** In order of day; absent: the rate is held constant over the term. */
  readonly repricings?: readonly RepricedRate[];
  /** From the least; instead of annualRate, which is then what they come to on the whole principal. */
  readonly tiers?: readonly BalanceTier[];
  /** In order of day, the first on drawdownOn; absent: the principal at once. */
  readonly draws?: readonly PrincipalFlow[];
  /** Of a revolving line, in order of day; absent: none before the end. */
  readonly repayments?: readonly PrincipalFlow[];
  /** Absent: dues fall on the day of the month of drawdown. */
  readonly settlement?: Settlement;
  /** 宽限期: months after drawdown in which interest alone falls due; 0 where absent. */
  readonly graceMonths?: number;
  /** Of SEASONAL: months of the year, 1 to 12, in which principal falls due. */
  readonly principalMonths?: readonly number[];
  /** Of STEP_GEOMETRIC the growth of an instalment, of STEP_ARITHMETIC its increase. */
  readonly step?: { readonly rate: Rate } | { readonly amount: Money };
  /** 'YYYY-MM-DD'. */
  readonly drawdownOn: string;
  readonly termMonths: number;
  readonly dayCount: DayCount;
  /** Months from due to due: 1, 2, 3, 6 or 12. */
  readonly frequencyMonths: number;
  /** Of interest and of instalments to the minor unit; {@link DEFAULT_ROUNDING} where absent. */
  readonly rounding?: Rounding;
}

/** One day: what is paid or drawn on it and the principal that remains after it. */
export interface ScheduleLine {
  readonly dueOn: string;
  /** Principal drawn that day; what is drawn on the day of drawdown has no line. */
  readonly drawn: Money;
  readonly principal: Money;
  readonly interest: Money;
  readonly balance: Money;
}

/** A repayment plan after drawdown, dues in order of day; its principal sums exactly to the principal drawn. */
export interface Schedule {
  readonly method: RepaymentMethod;
  readonly principal: Money;
  readonly drawdownOn: string;
  /** In order of day, the first on drawdownOn. */
  readonly draws: readonly PrincipalFlow[];
  /** 预先付息: interest paid on the day of drawdown; zero of every other method. */
  readonly interestInAdvance: Money;
  readonly termMonths: number;
  /** Months from due to due; the last one may be shorter. A BULLET has one due whatever it says. */
  readonly frequencyMonths: number;
  readonly lines: readonly ScheduleLine[];
}

/** 四舍五入 to the fen with every due: what Chinese loan systems do; the last due absorbs what is left. */
export const DEFAULT_ROUNDING: Rounding = 'HALF_UP';

const FREQUENCIES_MONTHS: readonly number[] = Object.freeze([1, 2, 3, 6, 12]);

/** Throws FinanceInputError where an input is outside what a schedule can be built for. */
export function requireScheduleInput(input: ScheduleInput): void {
  requireInteger('termMonths', input.termMonths, 1, FINANCE_LIMITS.termMonths);
  if (!FREQUENCIES_MONTHS.includes(input.frequencyMonths)) {
    const allowed = FREQUENCIES_MONTHS.join(', ');
    throw new FinanceInputError({ field: 'frequencyMonths', value: String(input.frequencyMonths), allowed });
  }
  if (input.principal.minor <= 0n) {
    throw new FinanceInputError({ field: 'principal', value: input.principal.minor.toString(), allowed: 'more than 0' });
  }
  if (input.annualRate < 0n) {
    throw new FinanceInputError({ field: 'annualRate', value: input.annualRate.toString(), allowed: '0 or more' });
  }
}
