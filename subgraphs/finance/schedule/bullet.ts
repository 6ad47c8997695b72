import { addMonths } from '../calendar';
import { amortise } from './amortise';
import type { Schedule, ScheduleInput } from './schedule';

/**
 * BULLET 到期一次还本付息 (利随本清), credit-report code 21. One due at the end: the principal and simple
 * interest of all the days since each draw, never compounded. A settlement day does not move it.
 */
export function bullet(input: ScheduleInput): Schedule {
  const days = [addMonths(input.drawdownOn, input.termMonths)];
  return amortise('BULLET', input, { days, firstInstalment: 0 }, () => 0n);
}
