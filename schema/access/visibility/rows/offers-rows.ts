import { CONNECTION, EDGE, type VisibilityRows } from './visibility-rows';

/** Products of all banks, offers for a need that the caller states, and how they were come to. */
export const offersRows: VisibilityRows = {
  Query: { public: 'financingOffers financingProducts financingProduct banks bank replayDecision vocabulary' },
  Bank: { public: 'code name nameEn kind predecessorCodes illustrative' },
  FinancingProductConnection: { public: `${CONNECTION} facets sources` },
  FinancingProductEdge: { public: EDGE },
  ProductFacets: {
    public:
      'banks instruments purposes segments repaymentMethods repaymentFrequencies guaranteeMethods collateralKinds currencies rateKinds ' +
      'cooperationModels channels marketingStates legalForms ownerships sizeClasses taxCreditGrades creditRatings agriculturalSubjects ' +
      'industries regions firstTimeBorrower illustrative',
  },
  FinancingOfferConnection: { public: `${CONNECTION} facets sources` },
  FinancingOfferEdge: { public: EDGE },
  OfferFacets: { public: 'verdicts banks instruments repaymentMethods guaranteeMethods' },
  FacetCount: { public: 'code count' },
  // Why a bank could not be asked is for those who can do something about it.
  CatalogSource: { public: 'bank catalogVersion fetchedAt freshness', known: 'error' },
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
  OfferIncentive: { public: 'policy kind status amount amountRange explanation explanationEn payments limitedBy' },
  SubsidyPaymentLine: { public: 'paidOn amount' },
  Assumption: { public: 'code detail' },
  DecisionReplay: { public: 'result reason decidedByEngine replayedByEngine offer' },
  VocabularyTerm: { public: 'vocabulary code zh en creditReportCode statisticsCode' },
};
