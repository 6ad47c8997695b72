import type { Criterion, CriterionKind } from '../../../../schema';
import { describeInterval, isWithin } from '../compare-decimals';
import type { Applicant } from '../need';
import { type CriterionOutcome, bankJudges, decided, factMissing } from '../outcome';

interface Fact {
  /** Decimal text, or null where the applicant did not say. */
  readonly value: string | null;
  readonly name: string;
}

type ReadFact = (applicant: Applicant, criterion: Criterion) => Fact;

function text(value: string | number | null | undefined): string | null {
  return value == null ? null : String(value);
}

/**
 * One number of the applicant, in the unit that the kind names. What is a quotient is compared
 * without division and has its own file: the debt ratio, the years of trading.
 */
const FACT_OF_KIND: Readonly<Partial<Record<CriterionKind, ReadFact>>> = Object.freeze({
  ANNUAL_REVENUE: ({ annualRevenue }) => ({ value: text(annualRevenue), name: 'annualRevenue' }),
  TAX_PAID: ({ annualTax }) => ({ value: text(annualTax), name: 'annualTax' }),
  EXISTING_LENDERS: ({ existingLenders }) => ({ value: text(existingLenders), name: 'existingLenders' }),
  OWNER_AGE: ({ ownerAge }) => ({ value: text(ownerAge), name: 'ownerAge' }),
  LAND_AREA: ({ landAreaMu }) => ({ value: text(landAreaMu), name: 'landAreaMu' }),
  LIVESTOCK: ({ livestock }, { codes }) => ({
    value: livestock
      ? text(livestock.filter(({ species }) => !codes?.length || codes.includes(species)).reduce((sum, { head }) => sum + head, 0))
      : null,
    name: 'livestock',
  }),
});

/** A number of the applicant against a closed interval. */
export function evaluateInterval(criterion: Criterion, applicant: Applicant): CriterionOutcome | null {
  const readFact = FACT_OF_KIND[criterion.kind];
  if (!readFact) return null;
  const { minimum, maximum, clause, kind } = criterion;
  const stated = { kind, required: describeInterval(minimum, maximum), clause };
  if (minimum == null && maximum == null) return bankJudges({ ...stated, required: criterion.text ?? stated.required });
  const { value, name } = readFact(applicant, criterion);
  return value === null ? factMissing(stated, name) : decided(stated, value, isWithin(value, minimum, maximum));
}
