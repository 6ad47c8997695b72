import type { SubsidyPayment } from '../../../schema';
import { dueDates, interestPeriods, lastDueOn, type Schedule } from '../schedule';

const MONTHS_PER_QUARTER = 3;
const MONTHS_PER_YEAR = 12;

/** The days on which a subsidy reaches the borrower, in order; the last is the end of the loan. */
export function paymentDays(payment: SubsidyPayment, schedule: Schedule): string[] {
  const { drawdownOn, termMonths } = schedule;
  switch (payment) {
    case 'WITH_EACH_DUE':
      // Not with a line of principal alone: what a subsidy is a part of is paid with the interest.
      return [...new Set([...interestPeriods(schedule).map(({ paidOn }) => paidOn), lastDueOn(schedule)])];
    case 'QUARTERLY':
      return dueDates(drawdownOn, termMonths, MONTHS_PER_QUARTER);
    case 'YEARLY':
      return dueDates(drawdownOn, termMonths, MONTHS_PER_YEAR);
    case 'AT_END':
      return [lastDueOn(schedule)];
    default: {
      const unknown: never = payment;
      throw new Error(`unknown payment ${String(unknown)}`);
    }
  }
}
