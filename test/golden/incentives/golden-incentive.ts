import type { ApplicantFacts, DayCount, IncentiveConditionKind, IncentiveReason, IncentiveStatus, Instrument, LimitedBy, Purpose, RepaymentMethod, SizeClass } from '../../../schema';

/** The loan that a policy is held against, who borrows, and when it is asked. Amounts and rates are decimal texts. */
export interface Asked {
  /** The day of the question, which chooses the version of the policy; absent: the day of drawdown. */
  readonly on?: string;
  readonly drawdownOn: string;
  readonly amount: string;
  readonly currency?: string;
  readonly rate: string;
  readonly dayCount?: DayCount;
  readonly termMonths: number;
  readonly everyMonths: number;
  readonly method?: RepaymentMethod;
  readonly bank: string;
  readonly instrument: Instrument;
  readonly purpose: Purpose;
  readonly sizeClass: SizeClass | null;
  readonly applicant: Readonly<Partial<ApplicantFacts>>;
  /** That the borrower pays in advance, by day. */
  readonly guaranteeFees?: readonly (readonly [on: string, amount: string])[];
  /** Policies that are held against the loan at the same time. */
  readonly beside?: readonly string[];
}

export type Payment = readonly [on: string, amount: string];

export interface ExpectedIncentive {
  /** NOT_IN_FORCE: the policy does not stand among the incentives of the offer. */
  readonly status: IncentiveStatus | 'NOT_IN_FORCE';
  readonly reason: IncentiveReason | null;
  /** APPLIED: what is paid; POSSIBLE: what would be. */
  readonly amount: string | null;
  readonly payments: readonly Payment[];
  /** The condition that fails. */
  readonly condition: IncentiveConditionKind | null;
  readonly missing: readonly string[];
  readonly limits: readonly LimitedBy[];
  readonly excludedBy: string | null;
}

export interface GoldenIncentive {
  readonly policy: string;
  readonly title: string;
  readonly asked: Asked;
  readonly expected: ExpectedIncentive;
  /** The formula by hand, or the words of the document that decide. */
  readonly says: string;
}

const NONE: ExpectedIncentive = { status: 'NOT_APPLIED', reason: null, amount: null, payments: [], condition: null, missing: [], limits: [], excludedBy: null };

export function applied(amount: string, payments: readonly Payment[], limits: readonly LimitedBy[] = []): ExpectedIncentive {
  return { ...NONE, status: 'APPLIED', reason: 'COMPUTED', amount, payments, limits };
}

export function possible(amount: string, missing: readonly string[], limits: readonly LimitedBy[] = []): ExpectedIncentive {
  return { ...NONE, status: 'POSSIBLE', reason: 'FACT_MISSING', amount, missing, limits };
}

export const notMet = (condition: IncentiveConditionKind): ExpectedIncentive => ({ ...NONE, reason: 'CONDITION_NOT_MET', condition });
export const notApplied = (reason: IncentiveReason, limits: readonly LimitedBy[] = []): ExpectedIncentive => ({ ...NONE, reason, limits });
export const NOT_IN_FORCE: ExpectedIncentive = { ...NONE, status: 'NOT_IN_FORCE' };

/** What differs from the loan of the policy's first row; facts of the applicant stand beside those of that row. */
export type Change = Partial<Asked>;

export type Row = readonly [title: string, change: Change, expected: ExpectedIncentive, says: string];

export function casesOf(policy: string, base: Asked, rows: readonly Row[]): GoldenIncentive[] {
  return rows.map(([title, change, expected, says]) => {
    const applicant = { ...base.applicant, ...change.applicant };
    return { policy, title, asked: { ...base, ...change, applicant }, expected, says };
  });
}
