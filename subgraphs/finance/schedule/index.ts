export { buildSchedule, type ScheduleResult } from './build-schedule';
export {
  DEFAULT_ROUNDING,
  type BalanceTier,
  type PrincipalFlow,
  type RepricedRate,
  type Schedule,
  type ScheduleInput,
  type ScheduleLine,
  type Settlement,
} from './schedule';
export { dueDates, dueMonths } from './due-dates';
export { equalInstalment, levelPaymentMinor } from './equal-instalment';
export { equalPrincipal } from './equal-principal';
export { interestOnly } from './interest-only';
export { bullet } from './bullet';
