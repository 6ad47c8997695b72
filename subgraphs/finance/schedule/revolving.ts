import { amortise } from './amortise';
import { planDues } from './due-dates';
import { freeFlows } from './principal-flows';
import type { Schedule, ScheduleInput } from './schedule';

/**
 * REVOLVING 按期结息自由还本 (随借随还), credit-report code 32. Principal is drawn and repaid as given,
 * never over the limit, which is input.principal; interest on what is owed each day falls due with
 * every due of the frequency; what is left is repaid at the end. Without draws the limit is drawn at
 * once. On one day what is repaid makes room for what is drawn. Grace has no meaning here and is not
 * read. Throws FinanceInputError for a balance over the limit and a repayment of more than is owed.
 */
export function revolving(input: ScheduleInput): Schedule {
  return amortise('REVOLVING', input, planDues(input), () => 0n, freeFlows(input));
}
