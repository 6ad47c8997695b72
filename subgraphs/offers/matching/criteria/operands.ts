import type { Criterion, CriterionKind } from '../../../../schema';
import { describeFlag, describeInterval, describeSet, percentOf } from '../describe';

type Operand = 'codes' | 'excludedCodes' | 'minimum' | 'maximum' | 'flag';

const SET: readonly Operand[] = ['codes', 'excludedCodes'];
const NUMBER: readonly Operand[] = ['minimum', 'maximum'];
const FLAG: readonly Operand[] = ['flag'];
/** Nothing that an applicant is asked, so the bank judges them whatever they say. */
const JUDGED: readonly Operand[] = [];

/** By what a kind decides. */
const OPERANDS_OF_KIND: Readonly<Record<CriterionKind, readonly Operand[]>> = Object.freeze({
  CURRENCY: SET,
  INSTRUMENT: JUDGED,
  AMOUNT: NUMBER,
  TERM: NUMBER,
  PURPOSE: SET,
  REPAYMENT_METHOD: SET,
  COLLATERAL: SET,
  VALIDITY: JUDGED,
  LEGAL_FORM: SET,
  OWNERSHIP: SET,
  SIZE_CLASS: SET,
  INDUSTRY: SET,
  REGION: SET,
  YEARS_TRADING: NUMBER,
  ANNUAL_REVENUE: NUMBER,
  TAX_PAID: NUMBER,
  TAX_CREDIT_GRADE: SET,
  CREDIT_RATING: SET,
  DEBT_RATIO: NUMBER,
  EXISTING_LENDERS: NUMBER,
  OVERDUE: FLAG,
  DISHONESTY_LIST: FLAG,
  OWNER_AGE: NUMBER,
  EXISTING_CUSTOMER: FLAG,
  FIRST_TIME_BORROWER: FLAG,
  AGRICULTURAL_SUBJECT: SET,
  LAND_AREA: NUMBER,
  LIVESTOCK: [...SET, ...NUMBER],
  CERTIFICATE: ['codes'],
  RESIDENCY: JUDGED,
  FREE_TEXT: JUDGED,
});

/** Units of the numbers of a kind; amounts are in the currency of the product, a ratio is shown in per cent. */
const UNIT_OF_KIND: Readonly<Partial<Record<CriterionKind, string>>> = Object.freeze({
  TERM: 'months',
  YEARS_TRADING: 'years',
  OWNER_AGE: 'years',
  DEBT_RATIO: '%',
  EXISTING_LENDERS: 'lenders',
  LAND_AREA: 'mu',
  LIVESTOCK: 'head',
});

function operandsOf(criterion: Criterion): Operand[] {
  return ([...SET, ...NUMBER, ...FLAG] as const).filter((name) => {
    const value = criterion[name];
    return Array.isArray(value) ? value.length > 0 : value != null;
  });
}

/** Whether the criterion has something to decide by, and nothing besides that would go unread. */
export function isDecidable(criterion: Criterion): boolean {
  const readable = OPERANDS_OF_KIND[criterion.kind];
  const operands = operandsOf(criterion);
  return !criterion.undisclosed && operands.length > 0 && operands.every((operand) => readable.includes(operand));
}

export function unitOf(kind: CriterionKind, currency: string): string {
  return UNIT_OF_KIND[kind] ?? currency;
}

/** What a criterion requires: its operands with their units, otherwise the source's words, otherwise that it has none. */
export function describeCriterion(criterion: Criterion, currency: string): string {
  const { codes, excludedCodes, flag, kind, maximum, minimum, text, undisclosed } = criterion;
  if (undisclosed || operandsOf(criterion).length === 0) return text?.trim() ? text : 'undisclosed';
  const [least, most] = [minimum, maximum].map((bound) => (bound != null && kind === 'DEBT_RATIO' ? percentOf(bound) : bound));
  const hasSet = [codes, excludedCodes].some((set) => set?.length);
  const parts = [
    ...(least != null || most != null ? [describeInterval(least, most, unitOf(kind, currency))] : []),
    ...(hasSet ? [describeSet(codes, excludedCodes)] : []),
    ...(flag != null ? [describeFlag(flag)] : []),
  ];
  return parts.join(' of ');
}
