import { CONNECTION, EDGE, type VisibilityRows } from './visibility-rows';

/** Products of all banks, offers for a need that the caller states, and how they were come to. */
export const offersRows: VisibilityRows = {
  Query: {
    public: 'financingOffers financingProducts financingProduct productVersions productDiff catalogChanges banks bank replayDecision compareOffers vocabulary',
  },
  Bank: { public: 'code name nameEn kind predecessorCodes illustrative' },
  FinancingProductConnection: { public: `${CONNECTION} facets sources notes` },
  FinancingProductEdge: { public: EDGE },
  FinancingProductVersion: { public: 'version effectiveFrom recordedAt backfilled withdrawn product' },
  FinancingProductVersionConnection: { public: CONNECTION },
  FinancingProductVersionEdge: { public: EDGE },
  ProductDiff: { public: 'from to changes' },
  FieldChange: { public: 'path before after label labelEn' },
  FieldChangeConnection: { public: CONNECTION },
  FieldChangeEdge: { public: EDGE },
  CatalogChange: { public: 'kind productId bank before after changes effectiveFrom recordedAt receivedAt' },
  CatalogChangeConnection: { public: CONNECTION },
  CatalogChangeEdge: { public: EDGE },
  ProductFacets: {
    public:
      'banks instruments purposes segments repaymentMethods repaymentFrequencies guaranteeMethods collateralKinds currencies rateKinds ' +
      'cooperationModels channels marketingStates legalForms ownerships sizeClasses taxCreditGrades creditRatings agriculturalSubjects ' +
      'industries regions firstTimeBorrower illustrative',
  },
  FinancingOfferConnection: { public: `${CONNECTION} facets sources notes` },
  FinancingOfferEdge: { public: EDGE },
  OfferFacets: { public: 'verdicts banks instruments repaymentMethods guaranteeMethods' },
  FacetCount: { public: 'code count' },
  // Why a bank could not be asked is for those who can do something about it.
  CatalogSource: { public: 'bank catalogVersion fetchedAt freshness firstEffectiveFrom', known: 'error' },
  FinancingOffer: {
    public:
      'product bank rank verdict criteria smallestChange verdictAfterChange currency amount limitedBy limits collaterals ' +
      'termMonths drawdownOn repaymentMethod repaymentMethodCode repayment nominalAnnualRate nominalAnnualRateRange rates dayCount irrBasis cost ' +
      'costAfterIncentives costStatement schedule incentives ' +
      'unknowns assumptions catalogVersion decisionId illustrative',
  },
  OfferCriterion: { public: 'kind required given result missingFact clause' },
  SuggestedChange: { public: 'field from to unstated label labelEn' },
  OfferLimit: { public: 'limitedBy amount binding' },
  CollateralAssessment: { public: 'kind value loanToValue loanable explanation explanationEn clause' },
  OfferRate: { public: 'component from benchmark benchmarkRate quotedOn annualRate annualRateRange balance' },
  OfferRepayment: { public: 'frequency settlementDay firstPeriod graceMonths principalMonths stepRate stepAmount' },
  CostStatement: { public: 'amount termMonths lines totalAmount totalAmountRange annualRate annualRateRange' },
  CostStatementLine: {
    public: 'feeType name payee payer frequency amount amountRange annualRate annualRateRange incentives',
  },
  RateRange: { public: 'min max' },
  DecimalRange: { public: 'min max' },
  Cost: {
    public:
      'totalInterest totalInterestRange fees totalFees totalFeesRange totalRefunds totalRefundsRange ' +
      'totalSubsidies totalSubsidiesRange totalCost ' +
      'totalCostRange annualRateSimple annualRateSimpleRange annualRateIrr annualRateIrrRange statementAnnualRate ' +
      'statementAnnualRateRange irrBasis',
  },
  CostFee: { public: 'type name payer frequency amount amountRange annualRate annualRateRange refundable counted' },
  ScheduleLine: { public: 'dueOn drawn principal interest fee feeRange balance' },
  OfferIncentive: {
    public:
      'policy kind status reason clause amount amountRange potentialAmount explanation explanationEn conditions missingFacts excludedBy ' +
      'computation computationAtMax payments limitedBy limits',
  },
  OfferIncentiveCondition: { public: 'condition required given result missingFact' },
  IncentiveComputationLine: {
    public: 'from to days dayCount yearOfLoan principal base rate baseAmount borne computed counted limitedBy paidOn',
  },
  SubsidyPaymentLine: { public: 'paidOn amount' },
  Assumption: { public: 'code detail' },
  DecisionReplay: {
    public: 'replayKey asOf productId productVersion policyVersion needId needVersion decidedByEngine replayedByEngine need',
    replay: 'result reason offer',
  },
  OfferComparison: { public: 'comparisonKey sameInstant need', replay: 'offers rows' },
  ComparedOffer: { public: 'decisionId asOf result reason offer' },
  ComparisonRow: { public: 'path label labelEn figure better differs values' },
  ComparedValue: { public: 'value min max label labelEn isBest' },
  VocabularyTerm: { public: 'vocabulary code zh en creditReportCode statisticsCode' },
};
