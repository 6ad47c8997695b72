import type { ApplicantFacts, IncentiveFormula } from '../../../schema';
import { parseMoney, parseMoneyRounded, type Money } from '../money';
import { POLICY_CURRENCY, POLICY_CURRENCY_DIGITS } from './conditions/loan-conditions';

/** What the cap in money of a borrower leaves for a loan. */
export interface RemainingAmount {
  /** Null: no cap. */
  readonly remaining: Money | null;
  /** What the applicant states to have received; null: not stated, or no cap. */
  readonly received: Money | null;
  readonly factMissing: boolean;
}

/**
 * The cap is of a borrower over all banks, so what was received counts against it. Where the
 * applicant does not say, any subsidy may be too much: the incentive is POSSIBLE, at most the cap.
 */
export function remainingAmount({ totalCapPerBorrower: decimal }: IncentiveFormula, { subsidyReceived }: Readonly<Partial<ApplicantFacts>>): RemainingAmount {
  if (decimal == null) return { remaining: null, received: null, factMissing: false };
  const cap = parseMoney(decimal, POLICY_CURRENCY, POLICY_CURRENCY_DIGITS);
  if (subsidyReceived == null) return { remaining: cap, received: null, factMissing: true };
  const received = parseMoneyRounded(subsidyReceived, POLICY_CURRENCY, POLICY_CURRENCY_DIGITS, 'UP');
  const left = cap.minor - received.minor;
  return { remaining: { currency: POLICY_CURRENCY, minor: left > 0n ? left : 0n }, received, factMissing: false };
}
