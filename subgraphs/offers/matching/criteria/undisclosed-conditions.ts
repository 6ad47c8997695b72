import type { ContractFields } from '../../../../schema';
import { type CriterionOutcome, bankJudges } from '../outcome';
import { UNCLEAR } from '../terms/term-rule';

/**
 * A bank always judges credit. Where it publishes no condition on the applicant, that is not the
 * same as having none, and where the source leaves the list itself open it may have more: both are
 * the bank's to judge.
 */
export function undisclosedConditions({ criteria, unknowns }: Pick<ContractFields, 'criteria' | 'unknowns'>): CriterionOutcome[] {
  if (criteria.length === 0) return [bankJudges({ kind: 'FREE_TEXT', required: 'no conditions disclosed' })];
  const isListOpen = unknowns.some(({ field }) => field === 'criteria');
  return isListOpen ? [bankJudges({ kind: 'FREE_TEXT', required: UNCLEAR })] : [];
}
