import type { Verdict } from '../../../schema';
import type { CriterionOutcome } from './outcome';

/** Any NOT_MET: ineligible. Else a missing fact. Else anything the bank must judge. Otherwise eligible. */
export function verdictOf(outcomes: readonly CriterionOutcome[]): Verdict {
  if (outcomes.some(({ result }) => result === 'NOT_MET')) return 'INELIGIBLE';
  if (outcomes.some(({ unknownCause }) => unknownCause === 'FACT_MISSING')) return 'UNABLE_TO_DETERMINE';
  if (outcomes.some(({ unknownCause }) => unknownCause === 'BANK_JUDGES')) return 'REFER';
  return 'ELIGIBLE';
}
