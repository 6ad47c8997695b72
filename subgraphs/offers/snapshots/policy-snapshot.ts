import type { IncentiveRule, ReviewStatus } from '../../../schema';
import type { Ruled } from '../../finance';

/** One version of an incentive policy, as much of it as pricing needs. */
export interface PolicyVersion {
  readonly id: string;
  readonly version: string;
  /** Instant from which this version is in force. */
  readonly effectiveFrom: string;
  readonly recordedAt: string;
  /** First and last day of the policy's validity; null: open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly title: string;
  /** Where the rule is read from; null: not said, and absent from a policy that was kept without. */
  readonly clause?: string | null;
  readonly kind: string;
  readonly illustrative: boolean;
  readonly reviewStatus: ReviewStatus;
  /** Absent from what was kept before policies were withdrawn. */
  readonly withdrawn?: boolean;
  readonly rule: IncentiveRule | null;
}

/** A version that offers holds against its loans, see finance's policiesInForce. */
export type PolicyInForce = Ruled<PolicyVersion>;

export interface LprQuotation {
  readonly effectiveFrom: string;
  readonly lpr1y: string;
  readonly lpr5y: string;
}

/** The incentive rules and the LPR, every version of both. */
export interface PolicySnapshot {
  /** As the policy subgraph names its state, and a hash of what was received of it. */
  readonly snapshotVersion: string;
  readonly policies: readonly PolicyVersion[];
  /** Oldest first. */
  readonly quotations: readonly LprQuotation[];
  /** Last day for which the quotations are known to be complete. */
  readonly benchmarkConfirmedThrough: string;
}

const RULE_SELECTION = `
  kind exclusiveGroup excludedBy
  conditions {
    regions industries otherIndustriesFact excludedIndustries sizeClasses legalForms ownerships purposes instruments banks
    drawdownFrom drawdownTo maximumLoanAmount minimumTermMonths maximumTermMonths minimumNewHiresShare
    newHiresLargeStaffAbove minimumNewHiresShareLargeStaff noOverdue firstTimeBorrower unstatedFacts
  }
  formula {
    annualRatePoints shareOfInterest shareOfGuaranteeFee base tiers { from to rate } borrowerBears { benchmark spreadBasisPoints }
    dayCount maximumMonths principalCapPerBorrower yearlyCap totalCap totalCapPerBorrower payment
  }`;

/** What offers asks the policy subgraph. */
export const POLICY_SNAPSHOT_QUERY = `query PolicySnapshot($ifVersionNot: String) {
  policySnapshot(ifVersionNot: $ifVersionNot) {
    snapshotVersion
    policies { id version effectiveFrom recordedAt validFrom validTo title clause kind illustrative reviewStatus withdrawn rule { ${RULE_SELECTION} } }
    quotations { effectiveFrom lpr1y lpr5y }
    benchmarkConfirmedThrough
  }
}`;

/** Before the policy subgraph was ever reached: no incentive and no benchmark is known. */
export const NO_POLICIES: PolicySnapshot = Object.freeze({
  snapshotVersion: 'none',
  policies: [],
  quotations: [],
  benchmarkConfirmedThrough: '1900-01-01',
});
