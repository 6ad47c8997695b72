import { CONNECTION, EDGE, type VisibilityRows } from './visibility-rows';

/** Incentive policies, benchmark rates and regional indicators: published by their issuers. */
export const policyRows: VisibilityRows = {
  Query: {
    public: 'incentivePolicies incentivePolicy benchmarkRates benchmarkHistory regionIndicators',
    'part:offers': 'policySnapshot',
    examiner: 'tryPolicy',
  },
  Mutation: { officer: 'savePolicy withdrawPolicy' },
  SavePolicyPayload: { officer: 'policy changed previousVersion' },
  WithdrawPolicyPayload: { officer: 'policy changed previousVersion' },
  PolicyTrial: { examiner: 'violations inForce outcome' },
  PolicyViolation: { examiner: 'field value allowed' },
  PolicyOutcome: {
    examiner:
      'kind status reason amount potentialAmount explanation explanationEn conditions missingFacts excludedBy computation payments ' +
      'limitedBy limits assumptions',
  },
  IncentivePolicyConnection: { public: CONNECTION },
  IncentivePolicyEdge: { public: EDGE },
  IncentivePolicy: {
    public:
      'id version effectiveFrom recordedAt backfilled withdrawn title documentNumber issuer level kind summary clause legalBasis ' +
      'reviewStatus validFrom validTo sourceUrls trust illustrative rule bankReward unknowns versions',
  },
  IncentiveRule: { public: 'kind conditions formula exclusiveGroup excludedBy' },
  IncentiveConditions: {
    public:
      'regions industries otherIndustriesFact excludedIndustries sizeClasses legalForms ownerships purposes instruments banks drawdownFrom ' +
      'drawdownTo maximumLoanAmount minimumTermMonths maximumTermMonths minimumNewHiresShare newHiresLargeStaffAbove ' +
      'minimumNewHiresShareLargeStaff noOverdue firstTimeBorrower unstatedFacts',
  },
  IncentiveFormula: {
    public:
      'annualRatePoints shareOfInterest shareOfGuaranteeFee base tiers borrowerBears dayCount maximumMonths ' +
      'principalCapPerBorrower yearlyCap totalCap totalCapPerBorrower payment',
  },
  IncentiveTier: { public: 'from to rate' },
  BorrowerBears: { public: 'benchmark spreadBasisPoints' },
  BankRewardRule: { public: 'regions components combination cap floor vetoes clawback exclusions' },
  BankRewardComponent: { public: 'name basis measure segment segmentWeights tierMode tiers clause' },
  RewardSegmentWeight: { public: 'segment weight' },
  RewardTier: { public: 'from fromInclusive to amount rate' },
  BenchmarkQuotation: { public: 'effectiveFrom lpr1y lpr5y' },
  BenchmarkQuotationConnection: { public: CONNECTION },
  BenchmarkQuotationEdge: { public: EDGE },
  BenchmarkRates: { public: 'asOf lpr1y lpr5y effectiveFrom confirmedThrough confirmed source' },
  RegionIndicator: { public: 'region code name nameEn value unit period periodEnd growth rank rankScope source illustrative' },
  PolicySnapshot: { 'part:offers': 'snapshotVersion policies quotations benchmarkConfirmedThrough' },
};
