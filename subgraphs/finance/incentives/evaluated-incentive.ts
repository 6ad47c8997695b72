import type { AssumptionCode, DayCount, IncentiveBase, IncentiveKind, IncentiveReason, IncentiveRule, IncentiveStatus, LimitedBy } from '../../../schema';
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

export interface Explanation {
  readonly zh: string;
  readonly en: string;
}

/** A line of a computation; an answer shows what it says. Amounts in yuan, at most 10 decimals. */
export interface ComputationLine {
  readonly from: string;
  /** Exclusive; of a fee as `from`. */
  readonly to: string;
  /** Null: no days are counted. */
  readonly days: number | null;
  readonly dayCount: DayCount | null;
  /** From 1. */
  readonly yearOfLoan: number;
  readonly principal: string;
  readonly base: IncentiveBase;
  readonly rate: string;
  readonly baseAmount: string;
  readonly borne: string | null;
  readonly computed: string;
  readonly counted: string;
  readonly limitedBy: LimitedBy | null;
  readonly paidOn: string;
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
  /** The policy that counts instead. */
  readonly excludedBy: { readonly id: string; readonly version: string } | null;
  readonly assumptions: readonly AssumptionCode[];
  /** What is said of it beside how it was computed, as that others may yet exclude it. */
  readonly remarks: readonly Explanation[];
  readonly explanation: Explanation;
  /** How the amount adds up; empty unless APPLIED. */
  readonly computation: readonly ComputationLine[];
}
