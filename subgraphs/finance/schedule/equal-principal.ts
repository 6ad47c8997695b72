import { divideRounded } from '../money';
import { amortise } from './amortise';
import { dueMonths } from './due-dates';
import { DEFAULT_ROUNDING, requireScheduleInput, type Schedule, type ScheduleInput } from './schedule';

/**
 * EQUAL_PRINCIPAL 等额本金, credit-report code 12. The same principal with every due, P / n rounded to
 * the minor unit; interest on what was still owed. The last due takes what rounding left.
 */
export function equalPrincipal(input: ScheduleInput): Schedule {
  requireScheduleInput(input);
  const dues = dueMonths(input.termMonths, input.frequencyMonths).length;
  const share = divideRounded(input.principal.minor, BigInt(dues), input.rounding ?? DEFAULT_ROUNDING);
  return amortise('EQUAL_PRINCIPAL', input, () => share);
}
