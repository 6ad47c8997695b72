import { CONNECTION, EDGE, type VisibilityRows } from './visibility-rows';

/** Financing needs, what the applicant stated with them, and the offers on them. */
export const needRows: VisibilityRows = {
  Query: { need: 'financingNeed financingNeeds' },
  Mutation: { applicantOrOfficer: 'shareNeed unshareNeed' },
  FinancingNeedConnection: { need: CONNECTION },
  FinancingNeedEdge: { need: EDGE },
  FinancingNeed: {
    // Offers on a need tell what it states: whoever may see the need may see them.
    need:
      'id version recordedAt title amount currency termMonths purpose drawdownOn repaymentMethods cashPlan description illustrative ' +
      'enterprise project sharedWith applicantFacts offers',
    replay: 'stated',
  },
  ApplicantFacts: {
    need:
      'region industry legalForm ownership sizeClass employees annualRevenue totalAssets totalLiabilities establishedOn ' +
      'annualTax taxCreditGrade creditRating existingLenders hasOverdue onDishonestyList firstTimeBorrower customerOf ' +
      'ownerAge newHiresShare subsidisedPrincipalOutstanding subsidyReceived agriculturalSubject landAreaMu certificates livestock ' +
      'collaterals policyFacts',
  },
  CashPlan: { need: 'settlementDay principalMonths draws repayments' },
  PlannedFlow: { need: 'on amount' },
  LivestockFact: { need: 'species head' },
  PolicyFact: { need: 'fact holds bank' },
  CollateralFact: { need: 'kind value tagged insured' },
};
