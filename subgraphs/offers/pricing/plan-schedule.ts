import type { DayCount } from '../../../schema';
import { type Money, Rounding, type ScheduleInput, type ScheduleResult, buildSchedule, parseMoneyRounded, parseRate } from '../../finance';
import type { Need } from '../matching/need';
import type { CashFlows } from './cash-flows';
import type { RateTerms } from './rate-question';
import type { RepaymentLayout } from './repayment-layout';

/** One loan with single values throughout. */
export interface PlannedLoan {
  readonly amount: Money;
  readonly dayCount: DayCount;
  readonly flows: CashFlows;
  readonly layout: RepaymentLayout;
  readonly rate: RateTerms;
}

interface PlanQuestion {
  readonly need: Need;
  /** Of the currency of the amount. */
  readonly fractionDigits: number;
}

/** The schedule of a loan, or why there is none. */
export function planSchedule({ fractionDigits, need }: PlanQuestion, loan: PlannedLoan): ScheduleResult {
  const { amount, dayCount, flows, layout, rate } = loan;
  return buildSchedule(layout.pricedAs, {
    principal: amount,
    annualRate: rate.annualRate,
    repricings: rate.repricings,
    ...(rate.tiers && { tiers: rate.tiers }),
    ...(flows.draws && { draws: flows.draws }),
    ...(flows.repayments && { repayments: flows.repayments }),
    ...(layout.settlement && { settlement: layout.settlement }),
    ...(layout.principalMonths && { principalMonths: layout.principalMonths }),
    ...(layout.step && { step: stepOf(layout.step, amount.currency, fractionDigits) }),
    graceMonths: layout.graceMonths,
    drawdownOn: need.drawdownOn,
    termMonths: need.termMonths,
    dayCount,
    frequencyMonths: layout.frequencyMonths,
  });
}

function stepOf(step: NonNullable<RepaymentLayout['step']>, currency: string, fractionDigits: number): NonNullable<ScheduleInput['step']> {
  if ('rate' in step) return { rate: parseRate(step.rate) };
  return { amount: parseMoneyRounded(step.amount, currency, fractionDigits, Rounding.HALF_UP) };
}
