import type { AssumptionCode, IncentiveKind, IncentiveRule, IncentiveStatus, LimitedBy } from '../../../schema';
import type { SubsidyFlow } from '../cost';
import type { Money } from '../money';
import type { ConditionOutcome } from './conditions/condition';

/** A policy in force, with the version that is evaluated. */
export interface PolicyVersion {
  readonly id: string;
  readonly version: string;
  /** First day of the policy's validity; null: open, and absent from a policy that was kept: null is not written there. */
  readonly validFrom?: string | null;
  readonly rule: IncentiveRule;
}

/** Why an incentive has its status. */
export type IncentiveReason =
  /** APPLIED: every condition holds and the amount is computed. */
  | 'COMPUTED'
  /** POSSIBLE: every condition that could be answered holds, a fact is missing. */
  | 'FACT_MISSING'
  /** NOT_APPLIED: a condition does not hold. */
  | 'CONDITION_NOT_MET'
  /** NOT_APPLIED: another policy of the same exclusive group counts, being worth as much or more. */
  | 'EXCLUDED_BY_ANOTHER'
  /** NOT_APPLIED: the policy pays a bank, a fund or a guarantor, or has no formula; it is shown and not counted. */
  | 'NOT_PAID_TO_BORROWER'
  /** NOT_APPLIED: a share of the guarantee fee, on a loan without one that the borrower pays. */
  | 'NO_GUARANTEE_FEE'
  /** NOT_APPLIED: a cap is used up, or there is nothing that it could be a share of. */
  | 'NOTHING_TO_PAY'
  /** NOT_APPLIED: the rule is refused by checkRule. */
  | 'RULE_REFUSED';

export interface Explanation {
  readonly zh: string;
  readonly en: string;
}

export interface EvaluatedIncentive {
  readonly policyId: string;
  readonly policyVersion: string;
  readonly kind: IncentiveKind;
  readonly status: IncentiveStatus;
  readonly reason: IncentiveReason;
  /** Set only where APPLIED: the sum of the subsidies. */
  readonly amount: Money | null;
  /** What it would be were the missing fact favourable; set only where POSSIBLE. */
  readonly potentialAmount: Money | null;
  /** Payments to the borrower; empty unless APPLIED. */
  readonly subsidies: readonly SubsidyFlow[];
  /** The last limit that bound, null where none did. */
  readonly limitedBy: LimitedBy | null;
  readonly limits: readonly LimitedBy[];
  readonly conditions: readonly ConditionOutcome[];
  readonly failedCondition: ConditionOutcome | null;
  readonly missingFacts: readonly string[];
  /** The policy of the same exclusive group that counts instead. */
  readonly excludedBy: { readonly id: string; readonly version: string } | null;
  readonly assumptions: readonly AssumptionCode[];
  readonly explanation: Explanation;
}
