import type { ApplicantInput, CashPlanInput, Purpose, RepaymentMethod } from '../../../schema';

/** What an applicant states about itself; the same shape inline and from a stored need. */
export type Applicant = Readonly<ApplicantInput>;

/** A need for financing, checked: see {@link readNeed}. */
export interface Need {
  /** Decimal text with every fraction digit of the currency, "2000000.00". */
  readonly amount: string;
  readonly currency: string;
  readonly termMonths: number;
  readonly purpose: Purpose;
  /** Calendar day; the day of asOf where the applicant names none. */
  readonly drawdownOn: string;
  /** Acceptable methods in the applicant's order; empty: any. */
  readonly repaymentMethods: readonly RepaymentMethod[];
  /** Null: all drawn on drawdownOn, repaid as the method has it. */
  readonly cashPlan: Readonly<CashPlanInput> | null;
  readonly applicant: Applicant;
}
