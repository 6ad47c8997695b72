import type { FeeTerms, LoanTerms } from './independent/terms';

/** What a source or a derivation says that a loan costs its borrower; decimal texts, a rate of 1 is 100 %. */
export interface Expected {
  readonly interest: string;
  /** That the borrower pays, what comes back among it. */
  readonly fees: string;
  /** Interest and fees less what comes back. */
  readonly total: string;
  readonly simple: string;
  readonly irr: string;
  /** Of the 企业贷款综合融资成本清单. */
  readonly statement: string;
  readonly basis: 'PERIODS' | 'DATES_ACTUAL_365';
}

export interface Source {
  /**
   * PUBLISHED: a public source states the figures that `says` names. CLOSED_FORM: each rate follows
   * from the formula given, by hand. INDEPENDENT: computed by ./independent, which imports nothing of
   * the project, by the rule that `says` gives.
   */
  readonly kind: 'PUBLISHED' | 'CLOSED_FORM' | 'INDEPENDENT';
  readonly says: string;
}

export interface GoldenLoan {
  readonly id: string;
  readonly title: string;
  readonly terms: LoanTerms;
  readonly fees: readonly FeeTerms[];
  /** Where a source gives the dues and not the rate: what is paid on each, and the principal in it. */
  readonly dues?: readonly { readonly on: string; readonly principal: string; readonly paid: string }[];
  readonly expected: Expected;
  readonly source: Source;
}

/** A loan of 1,000,000 yuan for a year from 15 January 2026, monthly on 30/360; `more` says what a row is about. */
export function loan(method: LoanTerms['method'], rate: string, more: Partial<LoanTerms> = {}): LoanTerms {
  return {
    method,
    amount: '1000000.00',
    currency: 'CNY',
    digits: 2,
    rate,
    dayCount: 'THIRTY_360',
    drawdownOn: '2026-01-15',
    termMonths: 12,
    everyMonths: 1,
    ...more,
  };
}

export function paid(name: string, frequency: FeeTerms['frequency'], more: Partial<FeeTerms>): FeeTerms {
  return { name, payer: 'BORROWER', frequency, ...more };
}

export const published = (says: string): Source => ({ kind: 'PUBLISHED', says });
export const closedForm = (says: string): Source => ({ kind: 'CLOSED_FORM', says });
export const independent = (says: string): Source => ({ kind: 'INDEPENDENT', says });
