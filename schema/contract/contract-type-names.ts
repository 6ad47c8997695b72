/** Types that every bank's subgraph may have besides its own: the contract's, each equal in all of them. */
export const CONTRACT_TYPE_NAMES: ReadonlySet<string> = new Set(
  `AmountRange AmountRangeInput BankProfile Benchmark CalendarDate Channel CollateralKind CollateralTerm CollateralTermInput
  CooperationModel CreditRating Criterion CriterionInput CriterionKind DateTime DayCount DayCountTerm DayCountTermInput Decimal
  Disclosure Fee FeeBase FeeFrequency FeeInput FeePayee FeePayer FeeType FinancingProduct FirstPeriod GuaranteeMethod GuaranteeTerm GuaranteeTermInput
  Instrument MarketingState PageInfo Provenance ProvenanceInput Purpose Rate RateComponent RateComponentInput RateKind RateRole
  RepaymentFrequency RepaymentMethod RepaymentTerm RepaymentTermInput Repricing Segment TaxCreditGrade TermRange TermRangeInput
  TierMethod Trust Turnaround TurnaroundInput TypedUnknown TypedUnknownInput UnknownReason Validity ValidityInput`.split(/\s+/),
);
