import type { CriterionKind, CriterionResult } from '../../../schema';

/** Why a criterion is UNKNOWN: decides between UNABLE_TO_DETERMINE and REFER. */
export type UnknownCause = 'FACT_MISSING' | 'BANK_JUDGES';

/** One criterion with what it requires and what the applicant gave. */
export interface CriterionOutcome {
  readonly kind: CriterionKind;
  readonly required: string;
  readonly given: string | null;
  readonly result: CriterionResult;
  readonly unknownCause: UnknownCause | null;
  /** The applicant's fact that would decide it, as a field of ApplicantInput. */
  readonly missingFact: string | null;
  readonly clause: string | null;
}

export interface Stated {
  readonly kind: CriterionKind;
  readonly required: string;
  readonly clause?: string | null;
}

export function decided(stated: Stated, given: string, met: boolean): CriterionOutcome {
  return outcome(stated, given, met ? 'MET' : 'NOT_MET', null, null);
}

export function factMissing(stated: Stated, missingFact: string, given: string | null = null): CriterionOutcome {
  return outcome(stated, given, 'UNKNOWN', 'FACT_MISSING', missingFact);
}

export function bankJudges(stated: Stated, given: string | null = null): CriterionOutcome {
  return outcome(stated, given, 'UNKNOWN', 'BANK_JUDGES', null);
}

/** Of a condition of which the source gives more than one reading, what one of them decides is not taken. */
export function leftToBank(decision: CriterionOutcome): CriterionOutcome {
  return { ...decision, result: 'UNKNOWN', unknownCause: 'BANK_JUDGES', missingFact: null };
}

function outcome(
  { kind, required, clause }: Stated,
  given: string | null,
  result: CriterionResult,
  unknownCause: UnknownCause | null,
  missingFact: string | null,
): CriterionOutcome {
  return { kind, required, given, result, unknownCause, missingFact, clause: clause ?? null };
}
