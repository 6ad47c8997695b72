import type { RepaymentMethod } from '../../../schema';
import { FINANCE_LIMITS } from '../limits';
import type { ScheduleInput } from './schedule';

/** Those whose instalment is searched where the balance has tiers. */
const SEARCHED: ReadonlySet<RepaymentMethod> = new Set<RepaymentMethod>(['EQUAL_INSTALMENT', 'STEP_GEOMETRIC', 'STEP_ARITHMETIC']);

/**
 * Draws × dues over which the instalments of tiers would be searched, each draw beginning a search over
 * the dues left; null: none is searched, or no more than FINANCE_LIMITS.searchedDues.
 */
export function excessiveSearch(method: RepaymentMethod, { draws, frequencyMonths, termMonths, tiers }: ScheduleInput): number | null {
  if (!tiers?.length || !SEARCHED.has(method)) return null;
  const searchedDues = Math.max(draws?.length ?? 0, 1) * Math.ceil(termMonths / frequencyMonths);
  return searchedDues > FINANCE_LIMITS.searchedDues ? searchedDues : null;
}
