import type { DayCount, FirstPeriod, RepaymentMethod } from '../../../schema';
import type { Money, Rate, Rounding } from '../money';

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
  /** In order of day, after drawdownOn; absent: the rate is held constant over the term. */
  readonly repricings?: readonly RepricedRate[];
  /**
   * From the least, the last reaching the principal; instead of annualRate, which is then what they
   * come to on the whole principal. Not together with repricings.
   */
  readonly tiers?: readonly BalanceTier[];
  /** In order of day, the first on drawdownOn, before the end of the term; absent or empty: the principal at once. */
  readonly draws?: readonly PrincipalFlow[];
  /** Of REVOLVING and ANYTIME, which alone read it; in order of day; absent: none before the end. */
  readonly repayments?: readonly PrincipalFlow[];
  /** Absent: dues fall on the day of the month of drawdown. */
  readonly settlement?: Settlement;
  /** 宽限期: months after drawdown in which interest alone falls due; 0 where absent. */
  readonly graceMonths?: number;
  /** Of SEASONAL, which is unsupported without: months of the year, 1 to 12, in which principal falls due. */
  readonly principalMonths?: readonly number[];
  /** Of STEP_GEOMETRIC the growth of an instalment, of STEP_ARITHMETIC its increase; either is unsupported without its own. */
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
  /** Principal drawn that day, after what is paid that day; what is drawn on the day of drawdown has no line. */
  readonly drawn: Money;
  readonly principal: Money;
  readonly interest: Money;
  readonly balance: Money;
}

/** Days with one balance and one rate, inside one {@link InterestPeriod}. */
export interface InterestStretch {
  readonly from: string;
  readonly to: string;
  readonly balanceMinor: bigint;
  /** Its part of the period's interest is weight / sum of the period's weights; 0 where nothing accrues. */
  readonly weight: bigint;
}

/** What one payment of interest is for: its stretches follow each other without a gap. */
export interface InterestPeriod {
  readonly paidOn: string;
  readonly interest: Money;
  readonly stretches: readonly InterestStretch[];
}

/**
 * A repayment plan, lines in order of day, one a day. As flows of the borrower: each of `draws` comes
 * in on its day; `interestInAdvance` goes out on drawdownOn; of each line principal and interest go
 * out on dueOn. `drawn` of a line repeats the draws of that day, to be shown, never to be added to
 * them. The principal of the lines sums exactly to the draws, and the last balance is zero.
 */
export interface Schedule {
  readonly method: RepaymentMethod;
  /** What is lent in all; of REVOLVING and ANYTIME the limit, more or less than which may be drawn over the term. */
  readonly principal: Money;
  readonly drawdownOn: string;
  /** In order of day, the first on drawdownOn. */
  readonly draws: readonly PrincipalFlow[];
  /** 预先付息: interest paid on the day of drawdown; zero of every method but DISCOUNT. It is in no line. */
  readonly interestInAdvance: Money;
  readonly termMonths: number;
  /**
   * Months from due to due; the first and the last period may be shorter or longer, SEASONAL may have
   * dues between. BULLET, DISCOUNT and ANYTIME have no dues of a frequency, whatever it says.
   */
  readonly frequencyMonths: number;
  readonly lines: readonly ScheduleLine[];
  /** Absent: each line's interest is that of the one balance before it. Read it by `interestPeriods`. */
  readonly periods?: readonly InterestPeriod[];
}

/** 四舍五入 to the fen with every due: what Chinese loan systems do; the last due absorbs what is left. */
export const DEFAULT_ROUNDING: Rounding = 'HALF_UP';
