import {
  type ApplicantInput,
  type CashPlanInput,
  CURRENCY_ALLOWED,
  MAX_TERM_MONTHS,
  MIN_TERM_MONTHS,
  type Purpose,
  type RepaymentMethod,
  TERM_MONTHS_ALLOWED,
  badUserInput,
  findCurrency,
} from '../../../schema';
import { addMonths, formatMoney, parseMoney, readApplicant, requireListBound } from '../../finance';
import type { Need } from './need';
import { requireAmount } from './need-checks';
import { firstDrawOn, readCashPlan } from './read-cash-plan';

/** A need as it arrives, inline or from a stored version. */
export interface StatedNeed {
  readonly amount: string;
  readonly currency?: string | null;
  readonly termMonths: number;
  readonly purpose: Purpose;
  readonly drawdownOn?: string | null;
  readonly repaymentMethods?: readonly RepaymentMethod[] | null;
  readonly cashPlan?: Readonly<CashPlanInput> | null;
  readonly applicant?: Readonly<ApplicantInput> | null;
}

/** The last day that a CalendarDate can say, hence of any schedule. */
const LAST_DAY = '2199-12-31';

/**
 * Checks a need, fills in its defaults and writes it in one form, so that equal needs have equal
 * hashes; throws BAD_USER_INPUT naming the field, the value and what is allowed.
 *
 * @param on the day of asOf, on which money is drawn where the applicant names no day, nor that of a first draw
 */
export function readNeed(stated: StatedNeed, on: string): Need {
  const currencyCode = stated.currency ?? 'CNY';
  const currency = findCurrency(currencyCode);
  if (!currency) throw badUserInput({ field: 'need.currency', value: currencyCode, allowed: CURRENCY_ALLOWED });
  const { code, fractionDigits } = currency;
  requireAmount('need.amount', stated.amount, fractionDigits);
  const { termMonths } = stated;
  if (termMonths < MIN_TERM_MONTHS || termMonths > MAX_TERM_MONTHS) {
    throw badUserInput({ field: 'need.termMonths', value: termMonths, allowed: TERM_MONTHS_ALLOWED });
  }
  requireListBound('need.repaymentMethods', stated.repaymentMethods);
  const firstDraw = firstDrawOn(stated.cashPlan);
  const drawdownOn = stated.drawdownOn ?? firstDraw ?? on;
  const endsOn = addMonths(drawdownOn, termMonths);
  if (endsOn > LAST_DAY) {
    throw badUserInput({ field: drawdownField(stated.drawdownOn, firstDraw), value: drawdownOn, allowed: `a day from which the term ends by ${LAST_DAY}` });
  }
  const amount = parseMoney(stated.amount, code, fractionDigits);
  return {
    amount: formatMoney(amount, fractionDigits),
    currency: code,
    termMonths,
    purpose: stated.purpose,
    drawdownOn,
    repaymentMethods: stated.repaymentMethods ?? [],
    cashPlan: readCashPlan(stated.cashPlan, { amount, fractionDigits, drawdownOn, endsOn }),
    applicant: readApplicant(stated.applicant ?? {}),
  };
}

/** What the day of drawdown was read from. */
function drawdownField(stated: string | null | undefined, firstDraw: string | null): string {
  if (stated != null) return 'need.drawdownOn';
  return firstDraw === null ? 'asOf' : 'need.cashPlan.draws[0].on';
}
