import { addMonths } from '../calendar';
import { FinanceInputError } from '../refusal';
import { InterestAccount } from './interest-account';
import { tranches } from './principal-flows';
import type { Schedule, ScheduleInput } from './schedule';

/**
 * DISCOUNT 预先付息到期还本, credit-report code 22. The interest of the whole principal and term, at the
 * rate of the day of drawdown, is paid on that day (`interestInAdvance`); the principal falls due at
 * the end. A repricing cannot move what has been paid and is not read. Interest in advance cannot be
 * of principal not yet drawn: draws on more days than drawdown throw FinanceInputError.
 *
 * 民法典 art. 670: interest may not be deducted from the principal in advance; where it is, the loan is
 * repaid and interest counted on what was really received. So this is a plan of a payment beside the
 * whole principal, as 贴现 of bills has it, and whoever shows it for a loan should say so.
 */
export function discount(input: ScheduleInput): Schedule {
  const { drawdownOn, frequencyMonths, principal, termMonths } = input;
  const { draws } = tranches(input);
  if (draws.some(({ on }) => on !== drawdownOn)) {
    const value = draws.map(({ on }) => on).join(', ');
    throw new FinanceInputError({ field: 'draws', value, allowed: `the day of drawdown alone, ${drawdownOn}: interest is paid in advance` });
  }
  const dueOn = addMonths(drawdownOn, termMonths);
  const account = new InterestAccount({ ...input, repricings: [] }, true);
  account.accrue(dueOn, principal.minor);
  const interestInAdvance = { currency: principal.currency, minor: account.pay(drawdownOn) };
  const zero = { currency: principal.currency, minor: 0n };
  const lines = [{ dueOn, drawn: zero, principal, interest: zero, balance: zero }];
  return { method: 'DISCOUNT', principal, drawdownOn, draws, interestInAdvance, termMonths, frequencyMonths, lines, periods: account.periods };
}
