import type { ApplicantFacts, CriterionResult, IncentiveConditionKind, IncentiveConditions, Instrument, Purpose, SizeClass } from '../../../../schema';
import type { Schedule } from '../../schedule';
import type { FeeCharge } from '../../cost';

/** A guarantee fee that the borrower pays and does not get back. */
export interface GuaranteeFeeCharge extends FeeCharge {
  /** True: it is for the days before it, as a monthly or quarterly fee is; else for those after it. */
  readonly inArrears?: boolean;
}

/** The loan that a policy is measured against; its schedule carries principal, drawdown and term. */
export interface IncentiveLoan {
  readonly bankCode: string;
  readonly instrument: Instrument;
  readonly purpose: Purpose | null;
  readonly schedule: Schedule;
  /** False: there is no guarantee fee that the borrower pays and does not get back, not even one of unknown size. */
  readonly hasGuaranteeFee: boolean;
  /** What is known of those fees. */
  readonly guaranteeFees: readonly GuaranteeFeeCharge[];
}

export interface IncentiveSituation {
  /** First day of the validity of the policy that is asked about; null: open. */
  readonly validFrom?: string | null;
  readonly loan: IncentiveLoan;
  readonly applicant: Readonly<Partial<ApplicantFacts>>;
  /** As stated or computed; null: not known. */
  readonly sizeClass: SizeClass | null;
}

/** One condition answered: what the policy requires, what was given, and which fact is missing where UNKNOWN. */
export interface ConditionOutcome {
  readonly condition: IncentiveConditionKind;
  readonly result: CriterionResult;
  readonly required: string;
  readonly given: string | null;
  /** Field of the applicant or the need, "newHiresShare". */
  readonly missingFact: string | null;
}

export interface Condition {
  readonly code: IncentiveConditionKind;
  /** Null where the policy sets no such condition. */
  readonly evaluate: (conditions: IncentiveConditions, situation: IncentiveSituation) => Answer | null;
}

export type Answer = Omit<ConditionOutcome, 'condition'>;

export const met = (required: string, given: string): Answer => ({ result: 'MET', required, given, missingFact: null });
export const notMet = (required: string, given: string): Answer => ({ result: 'NOT_MET', required, given, missingFact: null });
export const unknown = (required: string, missingFact: string, given: string | null = null): Answer => ({
  result: 'UNKNOWN',
  required,
  given,
  missingFact,
});
export const decided = (holds: boolean, required: string, given: string): Answer =>
  holds ? met(required, given) : notMet(required, given);

/** A policy lists a hundred banks, and is held against every loan that is priced; its lists never change. */
const texts = new WeakMap<readonly string[], string>();

function textOf(codes: readonly string[]): string {
  const text = texts.get(codes) ?? codes.join(', ');
  texts.set(codes, text);
  return text;
}

/** One of a set of codes; a set that is absent admits everything. */
export function oneOf(codes: readonly string[] | null | undefined, given: string | null | undefined, fact: string): Answer | null {
  if (!codes) return null;
  const required = textOf(codes);
  return given ? decided(codes.includes(given), required, given) : unknown(required, fact);
}
