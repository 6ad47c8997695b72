import type { DayCount, IncentiveFormula, LimitedBy } from '../../../schema';
import { addMonths } from '../calendar';
import type { SubsidyFlow } from '../cost';
import { divideRounded, parseMoney, parseRate, type Money } from '../money';
import { DEFAULT_ROUNDING, lastDueOn } from '../schedule';
import {
  ACCRUAL_SCALE,
  grantsOfGuaranteeFees,
  grantsOfInterest,
  grantsOfPoints,
  type Accrued,
  type Grant,
  type GrantWindow,
} from './accrual';
import type { IncentiveLoan } from './conditions/condition';
import { POLICY_CURRENCY, POLICY_CURRENCY_DIGITS } from './conditions/loan-conditions';
import { paymentDays } from './payment-days';

/** Of annualRatePoints where the document names none: 日利率＝年利率÷360, the usage of Chinese lending. */
export const ASSUMED_DAY_COUNT: DayCount = 'ACTUAL_360';

/** What a policy pays on a loan, and what made it less than its formula alone. */
export interface Subsidy {
  readonly total: Money;
  readonly flows: readonly SubsidyFlow[];
  /** Binding limits, the last one applied first. */
  readonly limits: readonly LimitedBy[];
  /** Before caps, in order of day. */
  readonly grants: readonly Grant[];
  /** Of the loan. */
  readonly principal: Money;
  /** Where it is later than drawdown, the day from which grants are earned. */
  readonly earnedFrom: string | null;
}

export interface SubsidyBounds {
  /** What the borrower's cap leaves; null: no cap. */
  readonly remainingPrincipal: Money | null;
  /** First day of the policy; null: open. */
  readonly validFrom?: string | null;
}

/** Whole grants, their caps, then the days of payment. Null where the formula pays the borrower nothing. */
export function subsidyOf(formula: IncentiveFormula, loan: IncentiveLoan, { remainingPrincipal, validFrom }: SubsidyBounds): Subsidy | null {
  if (!formula.payment) return null;
  const { schedule } = loan;
  const loanEndsOn = lastDueOn(schedule);
  const windowEnd = formula.maximumMonths == null ? loanEndsOn : addMonths(schedule.drawdownOn, formula.maximumMonths);
  const shortened = windowEnd < loanEndsOn;
  const startsOn = validFrom != null && validFrom > schedule.drawdownOn ? validFrom : schedule.drawdownOn;
  const window = { startsOn, endsOn: shortened ? windowEnd : loanEndsOn, principalMinor: remainingPrincipal?.minor ?? null };
  const grants = grantsOf(formula, loan, window);
  if (!grants) return null;
  const capped = applyCaps(grants, formula);
  const flows = payOut(capped.grants, paymentDays(formula.payment, schedule));
  const limits: LimitedBy[] = [];
  if (capped.cut) limits.push('AMOUNT_CAP');
  if (grants.some(({ cutByInterest }) => cutByInterest)) limits.push('INTEREST_PAID');
  if (window.principalMinor !== null && window.principalMinor < schedule.principal.minor) limits.push('PRINCIPAL_CAP');
  if (shortened) limits.push('DURATION_CAP');
  const totalMinor = flows.reduce((sum, { amount }) => sum + amount.minor, 0n);
  const earnedFrom = startsOn > schedule.drawdownOn ? startsOn : null;
  return { total: { currency: POLICY_CURRENCY, minor: totalMinor }, flows, limits, grants, principal: schedule.principal, earnedFrom };
}

function grantsOf(formula: IncentiveFormula, loan: IncentiveLoan, window: GrantWindow): Grant[] | null {
  const { annualRatePoints, shareOfInterest, shareOfGuaranteeFee } = formula;
  const { schedule } = loan;
  if (annualRatePoints != null) {
    return grantsOfPoints(schedule, window, parseRate(annualRatePoints), formula.dayCount ?? ASSUMED_DAY_COUNT);
  }
  if (shareOfInterest != null) return grantsOfInterest(schedule, window, parseRate(shareOfInterest));
  if (shareOfGuaranteeFee != null) {
    return grantsOfGuaranteeFees(schedule, window, parseRate(shareOfGuaranteeFee), loan.guaranteeFees);
  }
  return null;
}

const capOf = (decimal: string | null | undefined): Accrued | null =>
  decimal == null ? null : parseMoney(decimal, POLICY_CURRENCY, POLICY_CURRENCY_DIGITS).minor * ACCRUAL_SCALE;

/** In order of day: first what the year of the loan leaves, then what the whole subsidy leaves. */
function applyCaps(grants: readonly Grant[], formula: IncentiveFormula): { grants: Grant[]; cut: boolean } {
  const yearlyCap = capOf(formula.yearlyCap);
  let leftOfTotal = capOf(formula.totalCap);
  const usedOfYear = new Map<number, Accrued>();
  let cut = false;
  const capped = [...grants].sort((a, b) => (a.earnedOn < b.earnedOn ? -1 : Number(a.earnedOn > b.earnedOn))).map((grant) => {
    const used = usedOfYear.get(grant.loanYear) ?? 0n;
    let { amount } = grant;
    if (yearlyCap !== null && amount > yearlyCap - used) amount = yearlyCap - used;
    if (leftOfTotal !== null && amount > leftOfTotal) amount = leftOfTotal;
    usedOfYear.set(grant.loanYear, used + amount);
    if (leftOfTotal !== null) leftOfTotal -= amount;
    cut ||= amount < grant.amount;
    return { ...grant, amount };
  });
  return { grants: capped, cut };
}

/**
 * Each grant is paid on the first day of payment on or after it is earned. Payments are the rounded
 * running total less what was paid before, so that together they are the rounded total and never
 * more than a cap.
 */
function payOut(grants: readonly Grant[], days: readonly string[]): SubsidyFlow[] {
  const flows: SubsidyFlow[] = [];
  let next = 0;
  let running: Accrued = 0n;
  let paidMinor = 0n;
  for (const on of days) {
    for (let grant = grants[next]; grant && grant.earnedOn <= on; grant = grants[next]) {
      running += grant.amount;
      next += 1;
    }
    const dueMinor = divideRounded(running, ACCRUAL_SCALE, DEFAULT_ROUNDING) - paidMinor;
    if (dueMinor === 0n) continue;
    flows.push({ on, amount: { currency: POLICY_CURRENCY, minor: dueMinor } });
    paidMinor += dueMinor;
  }
  return flows;
}
