import {
  type IncentiveKind,
  type IncentiveRule,
  type PolicyLevel,
  type PolicyValidity,
  type ReviewStatus,
  type RewardCombination,
  type RewardMeasure,
  type RewardMetricBasis,
  type RewardTierMode,
  type Trust,
  isLaterVersion,
} from '../../schema';

/** One step or band of a reward. */
export interface RewardTier {
  /** In the component's measure. */
  readonly from: string;
  /** Whether `from` itself belongs to the tier. */
  readonly fromInclusive: boolean;
  /** Exclusive; absent: no upper end. */
  readonly to?: string | null;
  /** Fixed reward, yuan. */
  readonly amount?: string | null;
  /** Share of what is rewarded: 0.00002 is 0.2 in ten thousand. */
  readonly rate?: string | null;
}

/** A part of a bank's lending that counts more or less than the rest. */
export interface SegmentWeight {
  readonly segment: string;
  /** The metric of the segment is multiplied by it; 1 is as it is. */
  readonly weight: string;
}

export interface RewardComponent {
  readonly name: string;
  readonly basis: RewardMetricBasis;
  readonly measure: RewardMeasure;
  /** The lending that is counted; absent: all. */
  readonly segment?: string | null;
  readonly segmentWeights: readonly SegmentWeight[];
  readonly tierMode: RewardTierMode;
  readonly tiers: readonly RewardTier[];
  readonly clause?: string | null;
}

/** A reward to banks as data. It never enters a borrower's cost or a ranking. */
export interface BankRewardRule {
  /** GB/T 2260 codes, 6 digits. */
  readonly regions: readonly string[];
  readonly components: readonly RewardComponent[];
  /** Absent: the document does not say. */
  readonly combination?: RewardCombination | null;
  /** Greatest reward of one bank in a year, and the least that is paid out, yuan. */
  readonly cap?: string | null;
  readonly floor?: string | null;
  readonly vetoes: readonly string[];
  readonly clawback?: string | null;
  readonly exclusions: readonly string[];
}

/** What a version of a policy says. Days are days of Asia/Shanghai. */
export interface PolicyTerms {
  readonly title: string;
  readonly documentNumber?: string | null;
  readonly issuer: string;
  readonly level: PolicyLevel;
  readonly kind: IncentiveKind;
  readonly summary: string;
  /** The clause the rule is read from. */
  readonly clause?: string | null;
  readonly legalBasis?: string | null;
  readonly reviewStatus: ReviewStatus;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly sourceUrls: readonly string[];
  readonly trust: Trust;
  readonly illustrative: boolean;
  /** Exactly one of `rule` and `bankReward` is set. */
  readonly rule?: IncentiveRule | null;
  readonly bankReward?: BankRewardRule | null;
  /** What the document does not say, and how it was read. */
  readonly unknowns: readonly string[];
  /** True: from this version on the policy is no longer in force; absent otherwise. */
  readonly withdrawn?: boolean;
}

/** One version of one policy, as an author or an import writes it. */
export interface PolicyEntry {
  readonly id: string;
  /** Instant in ISO 8601 UTC. */
  readonly effectiveFrom: string;
  /** Not after effectiveFrom, unless an import marks the version backfilled. */
  readonly recordedAt: string;
  readonly backfilled: boolean;
  readonly terms: PolicyTerms;
}

/** A kept version, as the schema answers it. */
export interface Policy extends Omit<PolicyTerms, 'withdrawn'> {
  readonly id: string;
  readonly version: string;
  readonly effectiveFrom: string;
  readonly recordedAt: string;
  readonly backfilled: boolean;
  readonly withdrawn: boolean;
}

/** Where a policy holds; null: everywhere. */
export function regionsOf({ rule, bankReward }: Pick<PolicyTerms, 'rule' | 'bankReward'>): readonly string[] | null {
  return rule?.conditions.regions ?? bankReward?.regions ?? null;
}

/** Of a version that is the latest at an instant, whose day is given. */
export function validityOn({ validFrom, validTo, withdrawn }: Pick<Policy, 'validFrom' | 'validTo' | 'withdrawn'>, day: string): PolicyValidity {
  if (withdrawn) return 'WITHDRAWN';
  if (validFrom != null && validFrom > day) return 'NOT_YET_VALID';
  return validTo != null && validTo < day ? 'LAPSED' : 'VALID';
}

/** Of each policy the version in force at an instant, by id, lapsed or withdrawn as it may be. */
export function latestAt(policies: readonly Policy[], instant: string): ReadonlyMap<string, Policy> {
  const inForce = policies.filter(({ effectiveFrom }) => effectiveFrom <= instant);
  return new Map(inForce.sort((a, b) => (isLaterVersion(a, b) ? 1 : -1)).map((policy) => [policy.id, policy]));
}
