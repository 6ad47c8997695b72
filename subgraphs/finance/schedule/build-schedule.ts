import type { RepaymentMethod } from '../../../schema';
import { anytime } from './anytime';
import { bullet } from './bullet';
import { discount } from './discount';
import { equalInstalment } from './equal-instalment';
import { equalPrincipal } from './equal-principal';
import { interestOnly } from './interest-only';
import { requireScheduleInput } from './require-schedule-input';
import { revolving } from './revolving';
import type { Schedule, ScheduleInput } from './schedule';
import { excessiveSearch } from './search-work';
import { seasonal } from './seasonal';
import { stepArithmetic, stepGeometric } from './step-instalments';

export type ScheduleResult =
  | { readonly kind: 'ok'; readonly schedule: Schedule }
  | { readonly kind: 'unsupported'; readonly method: RepaymentMethod }
  /** The search for its instalments would run over more than FINANCE_LIMITS.searchedDues. */
  | { readonly kind: 'too long'; readonly method: RepaymentMethod; readonly searchedDues: number };

/** Null: the input lacks what the method is made of, its steps or its season. */
type BuildSchedule = (input: ScheduleInput) => Schedule | null;

/**
 * The law of each method. PERIODIC (按期计算还本付息, 33) and OTHER (29) have none: their codes say that
 * the lender computes each due by rules of the contract, and not by which.
 */
const METHODS: Readonly<Record<RepaymentMethod, BuildSchedule | null>> = Object.freeze({
  EQUAL_INSTALMENT: equalInstalment,
  EQUAL_PRINCIPAL: equalPrincipal,
  INTEREST_ONLY: interestOnly,
  BULLET: bullet,
  STEP_GEOMETRIC: stepGeometric,
  STEP_ARITHMETIC: stepArithmetic,
  SEASONAL: seasonal,
  DISCOUNT: discount,
  ANYTIME: anytime,
  REVOLVING: revolving,
  PERIODIC: null,
  OTHER: null,
});

/** A repayment plan, or why there is none. Throws FinanceInputError for an input outside the limits. */
export function buildSchedule(method: RepaymentMethod, input: ScheduleInput): ScheduleResult {
  requireScheduleInput(input);
  const searchedDues = excessiveSearch(method, input);
  if (searchedDues !== null) return { kind: 'too long', method, searchedDues };
  const schedule = METHODS[method]?.(input) ?? null;
  return schedule ? { kind: 'ok', schedule } : { kind: 'unsupported', method };
}
