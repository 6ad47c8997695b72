import type { Fee, FeeBase, FeeFrequency, FeePayer, FeeType } from '../../../schema';

/** Of a fee what neither its amount nor its rate says. */
type CommonDetails = Pick<Partial<Fee>, 'payee' | 'refundable' | 'condition' | 'clause' | 'yearlyCap' | 'totalCap'>;
type FeeDetails = CommonDetails & Pick<Partial<Fee>, 'minimumAmount' | 'maximumAmount'>;

/** A fee that is a fixed amount of yuan per charge. */
export function feeOfAmount(
  type: FeeType,
  name: string,
  payer: FeePayer,
  frequency: FeeFrequency,
  amount: string,
  more: CommonDetails = {},
): Fee {
  return { type, name, payer, frequency, disclosure: 'EXACT', amount, refundable: false, ...more };
}

/** A fee that is a rate of a base; in `more`, `maximumAmount` caps each charge, `yearlyCap` and `totalCap` their sums. */
export function feeOfRate(
  type: FeeType,
  name: string,
  payer: FeePayer,
  frequency: FeeFrequency,
  base: FeeBase,
  rate: string,
  more: FeeDetails = {},
): Fee {
  return { type, name, payer, frequency, disclosure: 'EXACT', base, rate, refundable: false, ...more };
}

/** A fee the source names without saying how much. */
export function undisclosedFee(
  type: FeeType,
  name: string,
  payer: FeePayer,
  more: CommonDetails & Pick<Partial<Fee>, 'frequency' | 'base'> = {},
): Fee {
  return { type, name, payer, disclosure: 'UNDISCLOSED', refundable: false, ...more };
}

/**
 * A fee that the bank bears, as it must for appraisal and mortgage registration
 * (银保监发〔2020〕18号). What the bank pays is its own affair, hence undisclosed: it costs the
 * borrower nothing.
 */
export function feeOfBank(type: FeeType, name: string, clause?: string): Fee {
  return undisclosedFee(type, name, 'BANK', { frequency: 'UPFRONT', ...(clause && { clause }) });
}

/** 担保费 that the borrower pays at the start of each year on the principal drawn; "0.008" is 0.8 % a year. */
export function guaranteeFee(yearlyRate: string, more: FeeDetails = {}): Fee {
  return feeOfRate('GUARANTEE', '担保费', 'BORROWER', 'YEARLY', 'PRINCIPAL_PER_YEAR', yearlyRate, more);
}

/**
 * 保证金 paid at drawdown as a share of the principal and returned when the loan is repaid. It takes no
 * condition: that is what makes a fee fall due, and how a deposit comes back is no doubt about it.
 */
export function refundableDeposit(share: string, more: Omit<FeeDetails, 'refundable' | 'condition'> = {}): Fee {
  return feeOfRate('SECURITY_DEPOSIT', '保证金', 'BORROWER', 'UPFRONT', 'PRINCIPAL', share, { ...more, refundable: true });
}
