import type { SubsidyPayment } from '../../../schema';
import type { SubsidyFlow } from '../cost';
import { divideRounded } from '../money';
import { DEFAULT_ROUNDING } from '../schedule';
import { ACCRUAL_SCALE, type Accrued, type Grant } from './accrual';
import { POLICY_CURRENCY } from './conditions/loan-conditions';

/** These are paid for a time of the loan that is over, so that a fee which opens the next waits for its end. */
const AFTER_A_PERIOD: ReadonlySet<SubsidyPayment> = new Set<SubsidyPayment>(['QUARTERLY', 'YEARLY']);

/**
 * Each grant is paid on the first day of payment on or after it is earned; a fee in advance of the
 * quarter or year that it opens with the payment which closes it, so that no payment holds two years.
 * Payments are the rounded running total less what was paid before, so that together they are the
 * rounded total and never more than a cap.
 *
 * @param grants in order of day
 * @param days in order, the last of them the end of the loan
 */
export function payOut(grants: readonly Grant[], days: readonly string[], payment: SubsidyPayment): { flows: SubsidyFlow[]; paidOn: string[] } {
  const waits = AFTER_A_PERIOD.has(payment);
  const last = days.length - 1;
  const sums = days.map((): Accrued => 0n);
  let next = 0;
  const paidOn = grants.map(({ amount, opensPeriod, to }) => {
    while (next < last && (days[next] ?? '') < to) next += 1;
    const at = waits && opensPeriod && days[next] === to ? Math.min(next + 1, last) : next;
    sums[at] = (sums[at] ?? 0n) + amount;
    return days[at] ?? '';
  });
  const flows: SubsidyFlow[] = [];
  let running: Accrued = 0n;
  let paidMinor = 0n;
  for (const [index, on] of days.entries()) {
    running += sums[index] ?? 0n;
    const dueMinor = divideRounded(running, ACCRUAL_SCALE, DEFAULT_ROUNDING) - paidMinor;
    if (dueMinor === 0n) continue;
    flows.push({ on, amount: { currency: POLICY_CURRENCY, minor: dueMinor } });
    paidMinor += dueMinor;
  }
  return { flows, paidOn };
}
