import type { RepaymentFrequency } from '../../../schema';

/** Months from due to due, of the frequencies that a schedule is built for. */
export const MONTHS_OF_FREQUENCY: Readonly<Partial<Record<RepaymentFrequency, number>>> = Object.freeze({
  MONTHLY: 1,
  BIMONTHLY: 2,
  QUARTERLY: 3,
  HALF_YEARLY: 6,
  YEARLY: 12,
});
