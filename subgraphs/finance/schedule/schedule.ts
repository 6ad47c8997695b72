import type { DayCount, RepaymentMethod } from '../../../schema';
import { FINANCE_LIMITS } from '../limits';
import type { Money, Rate, Rounding } from '../money';
import { FinanceInputError, requireInteger } from '../refusal';

/** What a repayment plan is built from. */
export interface ScheduleInput {
  readonly principal: Money;
  /** Yearly nominal contract rate; it is held constant over the term. */
  readonly annualRate: Rate;
  /** 'YYYY-MM-DD'. */
  readonly drawdownOn: string;
  readonly termMonths: number;
  readonly dayCount: DayCount;
  /** Months from due to due: 1, 2, 3, 6 or 12. */
  readonly frequencyMonths: number;
  /** Of interest and of instalments to the minor unit; {@link DEFAULT_ROUNDING} where absent. */
  readonly rounding?: Rounding;
}

/** One due: what is paid on a day and the principal that remains after it. */
export interface ScheduleLine {
  readonly dueOn: string;
  readonly principal: Money;
  readonly interest: Money;
  readonly balance: Money;
}

/** A repayment plan after drawdown, dues in order of day; its principal sums exactly to the principal drawn. */
export interface Schedule {
  readonly method: RepaymentMethod;
  readonly principal: Money;
  readonly drawdownOn: string;
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
