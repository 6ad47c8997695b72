import type { Criterion } from '../../../../schema';
import { type CriterionOutcome, type Stated, decided, factMissing } from '../outcome';

type Sets = Pick<Criterion, 'codes' | 'excludedCodes'>;

/** Whether a code is admitted; excluded ones win. */
function isAdmitted({ codes, excludedCodes }: Sets, code: string): boolean {
  return !excludedCodes?.includes(code) && (!codes?.length || codes.includes(code));
}

/** A single code against admitted and excluded codes. */
export function evaluateSet(stated: Stated, sets: Sets, fact: string | null | undefined, factName: string): CriterionOutcome {
  return fact == null ? factMissing(stated, factName) : decided(stated, fact, isAdmitted(sets, fact));
}

/** Codes of which the applicant accepts any: one that is admitted will do; without a wish, whatever is admitted. */
export function evaluateAcceptedSet(stated: Stated, sets: Sets, accepted: readonly string[]): CriterionOutcome {
  if (accepted.length === 0) return decided(stated, 'any', true);
  return decided(stated, accepted.join(' | '), accepted.some((code) => isAdmitted(sets, code)));
}
