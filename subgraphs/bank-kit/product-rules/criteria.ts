import {
  AgriculturalSubject,
  CollateralKind,
  CreditRating,
  type Criterion,
  type CriterionKind,
  Instrument,
  LegalForm,
  LivestockSpecies,
  Ownership,
  Purpose,
  REGION_ALLOWED,
  RepaymentMethod,
  SizeClass,
  TaxCreditGrade,
  industryAllowed,
  isIndustryCode,
  isRegionCode,
  vocabularyOf,
} from '../../../schema';
import { type ProductRule, type Violation, present, violation } from './rule';

const VOCABULARY_OF_KIND: Readonly<Partial<Record<CriterionKind, object>>> = Object.freeze({
  INSTRUMENT: Instrument,
  PURPOSE: Purpose,
  REPAYMENT_METHOD: RepaymentMethod,
  COLLATERAL: CollateralKind,
  LEGAL_FORM: LegalForm,
  OWNERSHIP: Ownership,
  SIZE_CLASS: SizeClass,
  TAX_CREDIT_GRADE: TaxCreditGrade,
  CREDIT_RATING: CreditRating,
  AGRICULTURAL_SUBJECT: AgriculturalSubject,
  LIVESTOCK: LivestockSpecies,
});

/** What is allowed instead of a code that the kind does not have; null: it has the code, or takes any. */
function allowedInstead(kind: CriterionKind, code: string): string | null {
  if (kind === 'INDUSTRY') return isIndustryCode(code) ? null : industryAllowed(code);
  if (kind === 'REGION') return isRegionCode(code) ? null : REGION_ALLOWED;
  const vocabulary = VOCABULARY_OF_KIND[kind];
  if (!vocabulary) return null;
  const { name, terms } = vocabularyOf(vocabulary);
  return Object.hasOwn(terms, code) ? null : `a ${name}: ${Object.keys(terms).join(', ')}`;
}

function codeViolations(criterion: Criterion, at: string): Violation[] {
  return (['codes', 'excludedCodes'] as const).flatMap((name) =>
    (criterion[name] ?? []).flatMap((code, index) => {
      const allowed = allowedInstead(criterion.kind, code);
      return allowed === null ? [] : [violation(`${at}.${name}[${index}]`, code, allowed)];
    }),
  );
}

export const criteriaCodesRule: ProductRule = {
  title: 'uses in its criteria only codes that their kinds have',
  violations: ({ terms }) => terms.criteria.flatMap((criterion, index) => codeViolations(criterion, `criteria[${index}]`)),
};

export const criteriaOperandsRule: ProductRule = {
  title: 'gives every criterion something to decide by',
  violations: ({ terms }) =>
    terms.criteria.flatMap(({ codes, excludedCodes, flag, kind, maximum, minimum, text, undisclosed }, index) => {
      const at = `criteria[${index}]`;
      const hasOperand = [codes?.[0], excludedCodes?.[0], minimum, maximum, flag].some(present);
      const hasWords = present(text) && text.trim() !== '';
      return [
        ...(hasOperand || hasWords || undisclosed ? [] : [violation(at, kind, 'a criterion with codes, a number, a flag or words to decide by, or one that says it is undisclosed')]),
        ...(undisclosed && hasOperand ? [violation(`${at}.undisclosed`, undisclosed, 'true only without a threshold')] : []),
        ...(kind === 'FREE_TEXT' && hasOperand ? [violation(`${at}.kind`, kind, 'FREE_TEXT only with words alone')] : []),
      ];
    }),
};
