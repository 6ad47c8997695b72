/*
 * What the author of a catalog writes with: each function makes one part of the contract whose
 * disclosure agrees with its values, so that a catalog cannot say "exact" without a value.
 * Amounts are yuan and rates are shares of 1, both as decimal strings.
 */
export {
  repaymentTerm,
  guaranteeTerm,
  requiredCollateral,
  acceptedCollateral,
  loanToValue,
} from './repayment-and-security';
export {
  exactRate,
  rateFrom,
  rateUpTo,
  rateRange,
  undisclosedRate,
  lprPlus,
  lprRange,
  lprFrom,
  penaltyRate,
  ratesHigherBy,
} from './rates';
export {
  feeOfAmount,
  feeOfRate,
  undisclosedFee,
  feeOfBank,
  guaranteeFee,
  refundableDeposit,
} from './fees';
export {
  type NumericKind,
  type FlagKind,
  type CodeKind,
  atLeast,
  atMost,
  between,
  oneOf,
  noneOf,
  mustBe,
  soundCredit,
  herdOf,
  taxGradeAtLeast,
  ratingAtLeast,
  inWords,
  undisclosedThreshold,
} from './criteria';
export {
  type EarlierSample,
  type SampleEntry,
  type SampleRevision,
  type SampleTerms,
  earlierEntry,
  revisedEntry,
  sampleEntry,
  sampleTerms,
  illustrativeSource,
  secondarySource,
  conflictingReadings,
  undisclosedValue,
} from './sample-entry';
