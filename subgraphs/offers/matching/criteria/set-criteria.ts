import type { Criterion, CriterionKind } from '../../../../schema';
import type { Applicant } from '../need';
import { type CriterionOutcome, bankJudges, decided, factMissing } from '../outcome';

type SetFact = 'legalForm' | 'ownership' | 'taxCreditGrade' | 'creditRating' | 'agriculturalSubject';

/** Kinds whose condition is a set of codes of one vocabulary, and the fact that each looks at. */
const FACT_OF_KIND: Readonly<Partial<Record<CriterionKind, SetFact>>> = Object.freeze({
  LEGAL_FORM: 'legalForm',
  OWNERSHIP: 'ownership',
  TAX_CREDIT_GRADE: 'taxCreditGrade',
  CREDIT_RATING: 'creditRating',
  AGRICULTURAL_SUBJECT: 'agriculturalSubject',
});

export function describeSet(codes: readonly string[] | null | undefined, excluded: readonly string[] | null | undefined): string {
  const admitted = codes?.length ? codes.join(' | ') : 'any';
  return excluded?.length ? `${admitted}; not ${excluded.join(' | ')}` : admitted;
}

/** A single code against admitted and excluded codes; excluded ones win. */
export function evaluateSet(criterion: Criterion, fact: string | null | undefined, factName: string): CriterionOutcome {
  const { kind, codes, excludedCodes, clause } = criterion;
  const stated = { kind, required: describeSet(codes, excludedCodes), clause };
  if (!codes?.length && !excludedCodes?.length) return bankJudges({ ...stated, required: criterion.text ?? stated.required });
  if (fact == null) return factMissing(stated, factName);
  const met = !excludedCodes?.includes(fact) && (!codes?.length || codes.includes(fact));
  return decided(stated, fact, met);
}

export function evaluateVocabularySet(criterion: Criterion, applicant: Applicant): CriterionOutcome | null {
  const factName = FACT_OF_KIND[criterion.kind];
  return factName ? evaluateSet(criterion, applicant[factName], factName) : null;
}
