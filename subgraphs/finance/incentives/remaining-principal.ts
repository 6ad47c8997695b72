import type { IncentiveFormula } from '../../../schema';
import { parseMoney, parseMoneyRounded, type Money } from '../money';
import type { IncentiveSituation } from './conditions/condition';
import { POLICY_CURRENCY, POLICY_CURRENCY_DIGITS } from './conditions/loan-conditions';

/** What the cap of a borrower leaves for a loan. */
export interface RemainingPrincipal {
  /** Null: no cap. */
  readonly remaining: Money | null;
  /** What the applicant states to draw the subsidy already; null: not stated, or no cap. */
  readonly outstanding: Money | null;
  readonly factMissing: boolean;
  readonly outstandingAssumed: boolean;
}

/**
 * The cap is of a borrower over all banks, so what already draws the subsidy counts against it. Where
 * the applicant does not say: a principal above the cap makes the incentive POSSIBLE, since the cap
 * binds by an unknown amount; one within it counts as if nothing were outstanding, and the
 * explanation says so.
 */
export function remainingPrincipal(formula: IncentiveFormula, { loan, applicant }: IncentiveSituation): RemainingPrincipal {
  const decimal = formula.principalCapPerBorrower;
  if (decimal == null) return { remaining: null, outstanding: null, factMissing: false, outstandingAssumed: false };
  const cap = parseMoney(decimal, POLICY_CURRENCY, POLICY_CURRENCY_DIGITS);
  const stated = applicant.subsidisedPrincipalOutstanding;
  if (stated == null) {
    const factMissing = loan.schedule.principal.minor > cap.minor;
    return { remaining: cap, outstanding: null, factMissing, outstandingAssumed: !factMissing };
  }
  const outstanding = parseMoneyRounded(stated, POLICY_CURRENCY, POLICY_CURRENCY_DIGITS, 'UP');
  const left = cap.minor - outstanding.minor;
  const remaining = { currency: POLICY_CURRENCY, minor: left > 0n ? left : 0n };
  return { remaining, outstanding, factMissing: false, outstandingAssumed: false };
}
