import { type CriterionOutcome, type Stated, decided, factMissing } from '../outcome';
import { type AdmittedCodes, admitsCode } from './admits-code';

/** A single code against admitted and excluded codes. */
export function evaluateSet(stated: Stated, sets: AdmittedCodes, fact: string | null | undefined, factName: string): CriterionOutcome {
  return fact == null ? factMissing(stated, factName) : decided(stated, fact, admitsCode(sets, fact));
}

/** Codes of which the applicant accepts any: one that is admitted will do; without a wish, whatever is admitted. */
export function evaluateAcceptedSet(stated: Stated, sets: AdmittedCodes, accepted: readonly string[]): CriterionOutcome {
  if (accepted.length === 0) return decided(stated, 'any', true);
  return decided(stated, accepted.join(' | '), accepted.some((code) => admitsCode(sets, code)));
}
