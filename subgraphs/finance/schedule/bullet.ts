import { DAY_COUNTS, addMonths } from '../calendar';
import { RATE_SCALE, divideRounded, type Money } from '../money';
import { DEFAULT_ROUNDING, requireScheduleInput, type Schedule, type ScheduleInput } from './schedule';

/**
 * BULLET 到期一次还本付息 (利随本清), credit-report code 21. One due at the end: the principal and simple
 * interest of all the term's days, never compounded.
 */
export function bullet(input: ScheduleInput): Schedule {
  requireScheduleInput(input);
  const { principal, drawdownOn, termMonths, frequencyMonths } = input;
  const { currency } = principal;
  const dueOn = addMonths(drawdownOn, termMonths);
  const { days, daysPerYear } = DAY_COUNTS[input.dayCount](drawdownOn, dueOn);
  const rounding = input.rounding ?? DEFAULT_ROUNDING;
  const interestMinor = divideRounded(principal.minor * input.annualRate * days, RATE_SCALE * daysPerYear, rounding);
  const zero: Money = { currency, minor: 0n };
  const line = { dueOn, drawn: zero, principal, interest: { currency, minor: interestMinor }, balance: zero };
  const draws = [{ on: drawdownOn, amount: principal }];
  return { method: 'BULLET', principal, drawdownOn, draws, interestInAdvance: zero, termMonths, frequencyMonths, lines: [line] };
}
