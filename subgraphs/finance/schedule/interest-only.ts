import { amortise } from './amortise';
import { planDues } from './due-dates';
import type { Schedule, ScheduleInput } from './schedule';

/**
 * INTEREST_ONLY 按期结息到期还本 (先息后本), credit-report code 31. Interest of the whole principal with
 * every due, the principal with the last.
 */
export function interestOnly(input: ScheduleInput): Schedule {
  return amortise('INTEREST_ONLY', input, planDues(input), () => 0n);
}
