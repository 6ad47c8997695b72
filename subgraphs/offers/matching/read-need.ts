import {
  type ApplicantInput,
  type CashPlanInput,
  CURRENCY_ALLOWED,
  MAX_TERM_MONTHS,
  MIN_TERM_MONTHS,
  type PolicyFactInput,
  type Purpose,
  REGION_ALLOWED,
  type RepaymentMethod,
  TERM_MONTHS_ALLOWED,
  badUserInput,
  findCurrency,
  findRegion,
  industryAllowed,
  isBankCode,
  isIndustryCode,
} from '../../../schema';
import { UNSTATED_FACTS, addMonths, formatMoney, parseMoney } from '../../finance';
import { compareDecimals } from './compare-decimals';
import type { Applicant, Need } from './need';
import { requireAmount, requireListBound } from './need-checks';
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

/** Facts that are counts or amounts and cannot be negative. */
const NOT_NEGATIVE = [
  'employees',
  'annualRevenue',
  'totalAssets',
  'totalLiabilities',
  'annualTax',
  'existingLenders',
  'ownerAge',
  'newHiresShare',
  'subsidisedPrincipalOutstanding',
  'subsidyReceived',
  'landAreaMu',
] as const satisfies readonly (keyof ApplicantInput)[];

const LISTS = ['livestock', 'collaterals', 'certificates', 'customerOf', 'policyFacts'] as const satisfies readonly (keyof ApplicantInput)[];

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

function readApplicant(applicant: Readonly<ApplicantInput>): Applicant {
  const { region, industry } = applicant;
  if (region != null && !findRegion(region)) {
    throw badUserInput({ field: 'need.applicant.region', value: region, allowed: REGION_ALLOWED });
  }
  if (industry != null && !isIndustryCode(industry)) {
    throw badUserInput({ field: 'need.applicant.industry', value: industry, allowed: industryAllowed(industry) });
  }
  for (const name of NOT_NEGATIVE) {
    const value = applicant[name];
    if (value != null && compareDecimals(String(value), '0') < 0) {
      throw badUserInput({ field: `need.applicant.${name}`, value, allowed: '0 or more' });
    }
  }
  const { newHiresShare } = applicant;
  if (newHiresShare != null && compareDecimals(newHiresShare, '1') > 0) {
    throw badUserInput({ field: 'need.applicant.newHiresShare', value: newHiresShare, allowed: '0 to 1, where 1 is the whole staff' });
  }
  for (const name of LISTS) requireListBound(`need.applicant.${name}`, applicant[name]);
  applicant.livestock?.forEach(({ head }, index) => {
    if (head < 0) throw badUserInput({ field: `need.applicant.livestock[${index}].head`, value: head, allowed: '0 or more' });
  });
  applicant.collaterals?.forEach(({ value }, index) => {
    if (value == null || compareDecimals(value, '0') >= 0) return;
    throw badUserInput({ field: `need.applicant.collaterals[${index}].value`, value, allowed: '0 or more' });
  });
  applicant.policyFacts?.forEach(requirePolicyFact);
  return withoutTypeNames(applicant);
}

/** A code that policies name, with its bank where it differs from bank to bank. */
function requirePolicyFact({ bank, fact }: PolicyFactInput, index: number): void {
  const at = `need.applicant.policyFacts[${index}]`;
  const known = Object.hasOwn(UNSTATED_FACTS, fact) ? UNSTATED_FACTS[fact] : undefined;
  if (!known) throw badUserInput({ field: `${at}.fact`, value: fact, allowed: Object.keys(UNSTATED_FACTS).join(', ') });
  if (known.ofBank && bank == null) throw badUserInput({ field: `${at}.bank`, value: 'null', allowed: `the code of a bank: ${fact} differs from bank to bank` });
  if (bank != null && !isBankCode(bank)) throw badUserInput({ field: `${at}.bank`, value: bank, allowed: 'the code of a bank' });
}

/** A gateway may name the type of each object of a stored need; that is nothing the applicant stated. */
function withoutTypeNames<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutTypeNames) as T;
  if (value === null || typeof value !== 'object') return value;
  const stated = Object.entries(value).filter(([name]) => name !== '__typename');
  return Object.fromEntries(stated.map(([name, inner]) => [name, withoutTypeNames<unknown>(inner)])) as T;
}
