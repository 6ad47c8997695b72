import type { IncentiveFormula, LimitedBy } from '../../../schema';
import { addMonths } from '../calendar';
import type { SubsidyFlow } from '../cost';
import { parseMoney, type Money } from '../money';
import { lastDueOn } from '../schedule';
import { ACCRUAL_SCALE, type Accrued, type Grant } from './accrual';
import type { IncentiveLoan } from './conditions/condition';
import { POLICY_CURRENCY, POLICY_CURRENCY_DIGITS } from './conditions/loan-conditions';
import { grantsOf, type BorneByBorrower } from './grants-of';
import { paymentDays } from './payment-days';
import { payOut } from './pay-out';

/** What a policy pays on a loan, and what made it less than its formula alone. */
export interface Subsidy {
  readonly total: Money;
  readonly flows: readonly SubsidyFlow[];
  /** Binding limits, the last one applied first. */
  readonly limits: readonly LimitedBy[];
  /** After caps, in order of day. */
  readonly grants: readonly Grant[];
  /** Of each grant the day of the payment that it is part of. */
  readonly paidOn: readonly string[];
  /** Of the loan. */
  readonly principal: Money;
  /** Where it is later than drawdown, the day from which grants are earned. */
  readonly earnedFrom: string | null;
  /** Interest that the borrower bears before a share is taken; null: the formula knows none. */
  readonly bears: BorneByBorrower | null;
}

export interface SubsidyBounds {
  /** What the borrower's cap leaves; null: no cap. */
  readonly remainingPrincipal: Money | null;
  /** First day of the policy; null: open. */
  readonly validFrom?: string | null;
  readonly bears?: BorneByBorrower | null;
  /** What is left of the borrower's cap in money; null: no cap. */
  readonly remainingAmount?: Money | null;
  /** What the other policies that count leave of the interest, or of the guarantee fees, of the loan; null: all. */
  readonly leftByOthers?: Money | null;
}

/** Whole grants, their caps, then the days of payment. Null where the formula pays the borrower nothing. */
export function subsidyOf(formula: IncentiveFormula, loan: IncentiveLoan, bounds: SubsidyBounds): Subsidy | null {
  if (!formula.payment) return null;
  const { schedule } = loan;
  const { bears = null, remainingPrincipal, validFrom } = bounds;
  const lastDay = lastDueOn(schedule);
  const windowEnd = formula.maximumMonths == null ? lastDay : addMonths(schedule.drawdownOn, formula.maximumMonths);
  const shortened = windowEnd < lastDay;
  const startsOn = validFrom != null && validFrom > schedule.drawdownOn ? validFrom : schedule.drawdownOn;
  const window = { startsOn, endsOn: shortened ? windowEnd : lastDay, principalMinor: remainingPrincipal?.minor ?? null };
  const granted = grantsOf(formula, loan, window, bears);
  if (!granted) return null;
  const { bound, grants } = applyCaps(granted, formula, bounds);
  const { flows, paidOn } = payOut(grants, paymentDays(formula.payment, schedule), formula.payment);
  const limits = LIMITS_OF_GRANTS.filter((limit) => bound.has(limit));
  if (window.principalMinor !== null && window.principalMinor < schedule.principal.minor) limits.push('PRINCIPAL_CAP');
  if (shortened) limits.push('DURATION_CAP');
  const totalMinor = flows.reduce((sum, { amount }) => sum + amount.minor, 0n);
  const earnedFrom = startsOn > schedule.drawdownOn ? startsOn : null;
  return { total: { currency: POLICY_CURRENCY, minor: totalMinor }, flows, limits, grants, paidOn, principal: schedule.principal, earnedFrom, bears };
}

/** The last one applied first. */
const LIMITS_OF_GRANTS: readonly LimitedBy[] = Object.freeze(['OTHER_SUBSIDIES', 'BORROWER_CAP', 'AMOUNT_CAP', 'INTEREST_PAID']);

const capOf = (decimal: string | null | undefined): Accrued | null =>
  decimal == null ? null : parseMoney(decimal, POLICY_CURRENCY, POLICY_CURRENCY_DIGITS).minor * ACCRUAL_SCALE;
const accruedOf = (money: Money | null | undefined): Accrued | null => (money ? money.minor * ACCRUAL_SCALE : null);

/** In order of day: first what the year of the loan leaves, then what each of the sums does. */
function applyCaps(granted: readonly Grant[], formula: IncentiveFormula, bounds: SubsidyBounds): { grants: Grant[]; bound: ReadonlySet<LimitedBy> } {
  const yearlyCap = capOf(formula.yearlyCap);
  const usedOfYear = new Map<number, Accrued>();
  const sums = [
    { limit: 'AMOUNT_CAP' as const, left: capOf(formula.totalCap) },
    { limit: 'BORROWER_CAP' as const, left: accruedOf(bounds.remainingAmount) },
    { limit: 'OTHER_SUBSIDIES' as const, left: accruedOf(bounds.leftByOthers) },
  ].filter(({ left }) => left !== null);
  const bound = new Set<LimitedBy>();
  const grants = inOrderOfDay(granted).map((grant) => {
    let { amount, limitedBy } = grant;
    if (limitedBy !== null) bound.add(limitedBy);
    const cutTo = (left: Accrued | null, limit: LimitedBy): void => {
      if (left === null || amount <= left) return;
      amount = left;
      limitedBy = limit;
      bound.add(limit);
    };
    const used = usedOfYear.get(grant.loanYear) ?? 0n;
    cutTo(yearlyCap === null ? null : yearlyCap - used, 'AMOUNT_CAP');
    for (const { left, limit } of sums) cutTo(left, limit);
    usedOfYear.set(grant.loanYear, used + amount);
    for (const sum of sums) if (sum.left !== null) sum.left -= amount;
    return amount === grant.amount ? grant : { ...grant, amount, limitedBy };
  });
  return { grants, bound };
}

function inOrderOfDay(grants: readonly Grant[]): Grant[] {
  return [...grants].sort((a, b) => (a.to < b.to ? -1 : Number(a.to > b.to)));
}
