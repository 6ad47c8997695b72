import type { SubsidyPayment } from '../../../schema';
import { dueDates, type Schedule } from '../schedule';

const MONTHS_PER_QUARTER = 3;
const MONTHS_PER_YEAR = 12;

/** The days on which a subsidy reaches the borrower, in order; the last is the end of the loan. */
export function paymentDays(payment: SubsidyPayment, { drawdownOn, termMonths, lines }: Schedule): string[] {
  const dueDays = lines.map(({ dueOn }) => dueOn);
  switch (payment) {
    case 'WITH_EACH_DUE':
      return dueDays;
    case 'QUARTERLY':
      return dueDates(drawdownOn, termMonths, MONTHS_PER_QUARTER);
    case 'YEARLY':
      return dueDates(drawdownOn, termMonths, MONTHS_PER_YEAR);
    case 'AT_END':
      return dueDays.slice(-1);
    default: {
      const unknown: never = payment;
      throw new Error(`unknown payment ${String(unknown)}`);
    }
  }
}
