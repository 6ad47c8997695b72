import type { VisibilityRows } from './visibility-rows';

/** The contract that every bank's product fulfils. */
export const CONTRACT =
  'id version code bankCode effectiveFrom recordedAt backfilled name description instrument segments purposes currency ' +
  'amount term rates dayCount repayments guarantees collaterals fees criteria cooperationModel channels turnaround ' +
  'validity marketingState predecessorIds provenance unknowns illustrative';

/** The contract's value types: a catalog is public, and so is all of it. */
export const contractRows: VisibilityRows = {
  FinancingProduct: { public: `${CONTRACT} bank versions` },
  AmountRange: { public: 'minimum maximum clause' },
  TermRange: { public: 'minimumMonths maximumMonths clause' },
  RateComponent: {
    public:
      'role kind disclosure minimumRate maximumRate benchmark minimumSpreadBasisPoints maximumSpreadBasisPoints repricing ' +
      'tierMethod minimumAmount maximumAmount minimumTermMonths maximumTermMonths taxCreditGrades creditRatings ' +
      'repaymentMethods conditions clause',
  },
  DayCountTerm: { public: 'convention clause' },
  RepaymentTerm: { public: 'method creditReportCode frequency frequencyCreditReportCode graceMonths principalMonths settlementDay firstPeriod stepRate stepAmount' },
  GuaranteeTerm: { public: 'method creditReportCode statisticsCode' },
  CollateralTerm: { public: 'kind required minimumLoanToValue maximumLoanToValue tagged insured condition clause' },
  Fee: {
    public:
      'type name payer payee frequency disclosure amount minimumAmount maximumAmount yearlyCap totalCap base rate minimumRate ' +
      'maximumRate refundable condition clause',
  },
  Criterion: { public: 'kind codes excludedCodes minimum maximum flag text undisclosed clause' },
  Turnaround: { public: 'minimumWorkingDays maximumWorkingDays text' },
  Validity: { public: 'from to' },
  Provenance: { public: 'source date trust lastUpdatedAt links' },
  TypedUnknown: { public: 'field reason sourcePath rawText note' },
  PageInfo: { public: 'hasNextPage hasPreviousPage startCursor endCursor' },
};
