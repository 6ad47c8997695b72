import { addMonths } from '../calendar';
import { amortise } from './amortise';
import { freeFlows } from './principal-flows';
import type { Schedule, ScheduleInput } from './schedule';

/**
 * ANYTIME 随时还, credit-report code 23. No due is agreed but the end of the term: principal is drawn and
 * repaid as given, as of REVOLVING, and interest is paid with it (利随本清). The code names neither the
 * interest of the part repaid nor all; each repayment pays all that has accrued to that day on the
 * whole balance, which is the earlier payment of the two, so that no cost is shown too low. Neither
 * frequency nor settlement day is read. Throws FinanceInputError as REVOLVING does.
 */
export function anytime(input: ScheduleInput): Schedule {
  const flows = freeFlows(input);
  const maturity = addMonths(input.drawdownOn, input.termMonths);
  const repaidOn = flows.later.filter(({ on, repaidMinor }) => repaidMinor > 0n && on < maturity).map(({ on }) => on);
  return amortise('ANYTIME', input, { days: [...repaidOn, maturity], firstInstalment: 0 }, () => 0n, flows);
}
