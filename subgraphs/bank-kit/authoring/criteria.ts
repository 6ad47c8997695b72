import { CreditRating, type Criterion, type CriterionKind, TaxCreditGrade } from '../../../schema';

export type NumericKind = Extract<
  CriterionKind,
  | 'YEARS_TRADING'
  | 'ANNUAL_REVENUE'
  | 'TAX_PAID'
  | 'DEBT_RATIO'
  | 'EXISTING_LENDERS'
  | 'OWNER_AGE'
  | 'LAND_AREA'
>;
export type FlagKind = Extract<CriterionKind, 'OVERDUE' | 'DISHONESTY_LIST' | 'EXISTING_CUSTOMER' | 'FIRST_TIME_BORROWER'>;
export type CodeKind = Extract<
  CriterionKind,
  'LEGAL_FORM' | 'OWNERSHIP' | 'SIZE_CLASS' | 'INDUSTRY' | 'REGION' | 'AGRICULTURAL_SUBJECT' | 'CERTIFICATE' | 'LIVESTOCK'
>;

/** Units by kind: years, yuan, a ratio where 1 is 100 %, a count, mu. */
export function atLeast(kind: NumericKind, minimum: string, clause: string): Criterion {
  return { kind, minimum, clause };
}

export function atMost(kind: NumericKind, maximum: string, clause: string): Criterion {
  return { kind, maximum, clause };
}

export function between(kind: NumericKind, minimum: string, maximum: string, clause: string): Criterion {
  return { kind, minimum, maximum, clause };
}

export function oneOf(kind: CodeKind, codes: string[], clause: string): Criterion {
  return { kind, codes, clause };
}

export function noneOf(kind: CodeKind, excludedCodes: string[], clause: string): Criterion {
  return { kind, excludedCodes, clause };
}

/** The answer a yes-or-no fact must have: `mustBe('OVERDUE', false, '第四条')`. */
export function mustBe(kind: FlagKind, flag: boolean, clause: string): Criterion {
  return { kind, flag, clause };
}

/** What every bank asks of every borrower: nothing overdue now, and not on the list of dishonest judgment debtors. */
export function soundCredit(clause: string): Criterion[] {
  return [mustBe('OVERDUE', false, clause), mustBe('DISHONESTY_LIST', false, clause)];
}

/** Existing stock of one of the species, in head, at least. */
export function herdOf(species: string[], minimumHead: string, clause: string): Criterion {
  return { kind: 'LIVESTOCK', codes: species, minimum: minimumHead, clause };
}

function bestDownTo(codes: object, worst: string): string[] {
  const order = Object.keys(codes);
  return order.slice(0, order.indexOf(worst) + 1);
}

/** Both vocabularies stand best first, so "at least B" admits every grade before B and B itself. */
export function taxGradeAtLeast(worst: TaxCreditGrade, clause: string): Criterion {
  return { kind: 'TAX_CREDIT_GRADE', codes: bestDownTo(TaxCreditGrade, worst), clause };
}

export function ratingAtLeast(worst: CreditRating, clause: string): Criterion {
  return { kind: 'CREDIT_RATING', codes: bestDownTo(CreditRating, worst), clause };
}

/** A condition only a person can judge; it makes every verdict REFER at best. */
export function inWords(text: string, clause: string): Criterion {
  return { kind: 'FREE_TEXT', text, clause };
}

/** A condition the source names without its threshold. */
export function undisclosedThreshold(kind: NumericKind | 'CREDIT_RATING', text: string, clause: string): Criterion {
  return { kind, text, undisclosed: true, clause };
}
