import {
  type CollateralKind,
  type CollateralTerm,
  GuaranteeMethod,
  type GuaranteeTerm,
  RepaymentFrequency,
  RepaymentMethod,
  type RepaymentTerm,
  termOf,
} from '../../../schema';

/** The code another system has for a term; a term without one cannot stand where the contract requires it. */
function codeOf(codes: object, code: string, system: 'creditReportCode' | 'statisticsCode'): string {
  const value = termOf(codes, code)[system];
  if (value === undefined) throw new Error(`${code} has no ${system}`);
  return value;
}

/** Of a repayment what its method and its frequency do not say. */
type RepaymentDetails = Omit<RepaymentTerm, 'method' | 'creditReportCode' | 'frequency' | 'frequencyCreditReportCode'>;

/** A repayment method with its credit-report codes. Without a frequency: the source states none. */
export function repaymentTerm(
  method: RepaymentMethod,
  frequency?: RepaymentFrequency,
  more: RepaymentDetails = {},
): RepaymentTerm {
  return {
    method,
    creditReportCode: codeOf(RepaymentMethod, method, 'creditReportCode'),
    ...(frequency && {
      frequency,
      frequencyCreditReportCode: codeOf(RepaymentFrequency, frequency, 'creditReportCode'),
    }),
    ...more,
  };
}

/** A guarantee method with the codes of the credit report and of the loan statistics. */
export function guaranteeTerm(method: GuaranteeMethod): GuaranteeTerm {
  return {
    method,
    creditReportCode: codeOf(GuaranteeMethod, method, 'creditReportCode'),
    statisticsCode: codeOf(GuaranteeMethod, method, 'statisticsCode'),
  };
}

type CollateralDetails = Pick<CollateralTerm, 'minimumLoanToValue' | 'maximumLoanToValue' | 'tagged' | 'insured' | 'condition' | 'clause'>;

/** One share of the value, whatever else holds: "0.7" is 70 %. */
export function loanToValue(share: string): Pick<CollateralTerm, 'minimumLoanToValue' | 'maximumLoanToValue'> {
  return { minimumLoanToValue: share, maximumLoanToValue: share };
}

/** One of the kinds of collateral without which the product is not granted. */
export function requiredCollateral(kind: CollateralKind, more: CollateralDetails = {}): CollateralTerm {
  return { kind, required: true, ...more };
}

/** Collateral that the product accepts but does not insist on. */
export function acceptedCollateral(kind: CollateralKind, more: CollateralDetails = {}): CollateralTerm {
  return { kind, required: false, ...more };
}
