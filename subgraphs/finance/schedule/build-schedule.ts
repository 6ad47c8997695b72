import type { RepaymentMethod } from '../../../schema';
import { bullet } from './bullet';
import { equalInstalment } from './equal-instalment';
import { equalPrincipal } from './equal-principal';
import { interestOnly } from './interest-only';
import type { Schedule, ScheduleInput } from './schedule';

export type ScheduleResult =
  | { readonly kind: 'ok'; readonly schedule: Schedule }
  | { readonly kind: 'unsupported'; readonly method: RepaymentMethod };

type BuildSchedule = (input: ScheduleInput) => Schedule;

/**
 * The law of each method. Null: the method leaves dues or principal to be agreed (REVOLVING, ANYTIME,
 * PERIODIC, OTHER) or needs terms that the input does not have (steps, a season, interest in advance).
 */
const METHODS: Readonly<Record<RepaymentMethod, BuildSchedule | null>> = Object.freeze({
  EQUAL_INSTALMENT: equalInstalment,
  EQUAL_PRINCIPAL: equalPrincipal,
  INTEREST_ONLY: interestOnly,
  BULLET: bullet,
  STEP_GEOMETRIC: null,
  STEP_ARITHMETIC: null,
  SEASONAL: null,
  DISCOUNT: null,
  ANYTIME: null,
  REVOLVING: null,
  PERIODIC: null,
  OTHER: null,
});

/** A repayment plan, or which method has none. Throws FinanceInputError for an input outside the limits. */
export function buildSchedule(method: RepaymentMethod, input: ScheduleInput): ScheduleResult {
  const build = METHODS[method];
  return build ? { kind: 'ok', schedule: build(input) } : { kind: 'unsupported', method };
}
