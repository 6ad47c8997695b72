import type { ApplicantInput, ContractFields, Criterion, CriterionResult } from '../../../../schema';
import { evaluateCriterion, type CriterionContext } from '../../../../subgraphs/offers/matching/criteria/evaluate-criterion';
import type { CriterionOutcome, UnknownCause } from '../../../../subgraphs/offers/matching/outcome';
import type { Need } from '../../../../subgraphs/offers/matching/need';
import type { TermRule } from '../../../../subgraphs/offers/matching/terms/term-rule';
import { ON, need, product } from './builders';

/** What every need of these tests is, but for the applicant and what a case says. */
type NeedOfCase = Partial<Omit<Need, 'applicant'>>;

/** What a criterion came to, short: the result, and of an UNKNOWN who must settle it. */
export type Settled = 'MET' | 'NOT_MET' | `missing ${string}` | 'bank judges';

export interface CriterionCase {
  readonly title: string;
  readonly criterion: Criterion;
  readonly applicant: ApplicantInput;
  readonly settled: Settled;
  readonly required?: string;
  readonly given?: string | null;
  readonly need?: NeedOfCase;
  readonly context?: Partial<Omit<CriterionContext, 'need'>>;
}

export function settle({ missingFact, result, unknownCause }: Pick<CriterionOutcome, 'missingFact' | 'result' | 'unknownCause'>): Settled {
  const texts: Readonly<Record<UnknownCause, Settled>> = { BANK_JUDGES: 'bank judges', FACT_MISSING: `missing ${missingFact}` };
  const decided: CriterionResult = result;
  return decided === 'UNKNOWN' ? texts[unknownCause ?? 'BANK_JUDGES'] : decided;
}

/** Declares one test a case; each also sees that the clause and the kind are carried along. */
export function testCriteria(cases: readonly CriterionCase[]): void {
  it.each(cases)('$title: $settled', ({ applicant, context, criterion, given, need: asked, required, settled }) => {
    const outcome = evaluateCriterion(
      { ...criterion, clause: '第一条' },
      { need: need(asked, applicant), sizeClass: null, bankCode: 'abc', currency: 'CNY', on: ON, ...context },
    );
    expect(settle(outcome)).toBe(settled);
    expect(outcome).toMatchObject({ kind: criterion.kind, clause: '第一条' });
    if (required !== undefined) expect(outcome.required).toBe(required);
    if (given !== undefined) expect(outcome.given).toBe(given);
  });
}

export interface TermCase {
  readonly title: string;
  readonly product?: Partial<ContractFields>;
  readonly need?: NeedOfCase;
  readonly applicant?: ApplicantInput;
  readonly on?: string;
  /** `required`, a colon, what it came to; one a criterion. */
  readonly outcomes: readonly string[];
}

export function testTermRule(rule: TermRule, cases: readonly TermCase[]): void {
  it.each(cases)('$title', ({ applicant, need: stated, on = ON, outcomes, product: terms }) => {
    const found = rule({ product: product(terms), need: need(stated, applicant), on });
    expect(found.map((outcome) => `${outcome.required}: ${settle(outcome)}`)).toEqual(outcomes);
  });
}
