import { DAY_COUNTS } from '../calendar';
import { RATE_SCALE, divideRounded, type Money } from '../money';
import { dueDates } from './due-dates';
import { DEFAULT_ROUNDING, requireScheduleInput, type Schedule, type ScheduleInput, type ScheduleLine } from './schedule';
import type { RepaymentMethod } from '../../../schema';

/** What a method decides: the principal of one due that is not the last, in minor units. */
export type PrincipalOfDue = (due: { readonly balanceMinor: bigint; readonly interestMinor: bigint }) => bigint;

/**
 * Lays out dues and their interest; the method says only how much principal falls on each. Interest
 * of a period = balance × annual rate × days / days a year, rounded once with the due. Days are
 * counted from drawdown to both ends of the period and subtracted, so that clamped month ends do
 * not lose or gain days under 30/360. The last due repays whatever is left.
 */
export function amortise(method: RepaymentMethod, input: ScheduleInput, principalOfDue: PrincipalOfDue): Schedule {
  requireScheduleInput(input);
  const { principal, drawdownOn, termMonths, frequencyMonths } = input;
  const rounding = input.rounding ?? DEFAULT_ROUNDING;
  const of = (minor: bigint): Money => ({ currency: principal.currency, minor });
  const dues = dueDates(drawdownOn, termMonths, frequencyMonths);
  const lines: ScheduleLine[] = [];
  let balanceMinor = principal.minor;
  let daysBefore = 0n;
  for (const [index, dueOn] of dues.entries()) {
    const { days, daysPerYear } = DAY_COUNTS[input.dayCount](drawdownOn, dueOn);
    const yearlyMinor = balanceMinor * input.annualRate * (days - daysBefore);
    const interestMinor = divideRounded(yearlyMinor, RATE_SCALE * daysPerYear, rounding);
    const isLast = index === dues.length - 1;
    const wanted = isLast ? balanceMinor : principalOfDue({ balanceMinor, interestMinor });
    const principalMinor = clamp(wanted, balanceMinor);
    balanceMinor -= principalMinor;
    daysBefore = days;
    lines.push({ dueOn, drawn: of(0n), principal: of(principalMinor), interest: of(interestMinor), balance: of(balanceMinor) });
  }
  const draws = [{ on: drawdownOn, amount: principal }];
  return { method, principal, drawdownOn, draws, interestInAdvance: of(0n), termMonths, frequencyMonths, lines };
}

/** No due lends more, none repays more than is owed. */
function clamp(wanted: bigint, balanceMinor: bigint): bigint {
  if (wanted < 0n) return 0n;
  return wanted > balanceMinor ? balanceMinor : wanted;
}
