/*
 * A second computation of loans, which imports nothing of the project: what it says of a loan is
 * evidence about the engine. It walks a loan day by day and searches rates by bisection in integers
 * of 60 digits, slowly and plainly. Amounts and rates are decimal texts, days 'YYYY-MM-DD'.
 */

export type Method =
  | 'EQUAL_INSTALMENT'
  | 'EQUAL_PRINCIPAL'
  | 'INTEREST_ONLY'
  | 'BULLET'
  | 'STEP_GEOMETRIC'
  | 'STEP_ARITHMETIC'
  | 'SEASONAL'
  | 'DISCOUNT'
  | 'ANYTIME'
  | 'REVOLVING';

export interface Moved {
  readonly on: string;
  readonly amount: string;
}

export interface LoanTerms {
  readonly method: Method;
  readonly amount: string;
  readonly currency: string;
  /** Digits after the point of an amount. */
  readonly digits: number;
  readonly rate: string;
  readonly dayCount: 'ACTUAL_360' | 'ACTUAL_365' | 'THIRTY_360';
  readonly drawdownOn: string;
  readonly termMonths: number;
  readonly everyMonths: number;
  readonly settlement?: { readonly day: number; readonly firstPeriod: 'SHORT' | 'LONG' };
  readonly graceMonths?: number;
  readonly principalMonths?: readonly number[];
  readonly draws?: readonly Moved[];
  readonly repayments?: readonly Moved[];
  /** Rates from a day on. */
  readonly repricings?: readonly { readonly from: string; readonly rate: string }[];
  readonly tiers?: readonly { readonly upTo: string | null; readonly rate: string }[];
  readonly stepRate?: string;
  readonly stepAmount?: string;
}

export interface FeeTerms {
  readonly name: string;
  readonly payer: 'BORROWER' | 'BANK' | 'GOVERNMENT' | 'GUARANTOR';
  readonly frequency: 'UPFRONT' | 'PER_PERIOD' | 'YEARLY' | 'QUARTERLY' | 'MONTHLY' | 'AT_END' | 'ON_EVENT';
  readonly amount?: string;
  readonly rate?: string;
  readonly base?: 'PRINCIPAL' | 'PRINCIPAL_PER_YEAR' | 'BALANCE_PER_YEAR';
  readonly minimum?: string;
  readonly maximum?: string;
  readonly yearlyCap?: string;
  readonly totalCap?: string;
  readonly refundable?: boolean;
}

/** One day of a loan after drawdown; minor units. */
export interface Line {
  readonly on: string;
  /** False: principal is drawn or freely repaid and nothing falls due. */
  readonly isDue: boolean;
  readonly drawn: bigint;
  readonly principal: bigint;
  readonly interest: bigint;
  readonly balance: bigint;
}

export interface Plan {
  readonly drawnAtOnce: bigint;
  readonly interestInAdvance: bigint;
  readonly lines: readonly Line[];
}

/** What is received (positive) or paid on a day, minor units. */
export interface Flow {
  readonly on: string;
  readonly minor: bigint;
}
