export { buildSchedule, type ScheduleResult } from './build-schedule';
export {
  DEFAULT_ROUNDING,
  type BalanceTier,
  type InterestPeriod,
  type InterestStretch,
  type PrincipalFlow,
  type RepricedRate,
  type Schedule,
  type ScheduleInput,
  type ScheduleLine,
  type Settlement,
} from './schedule';
export { dueDates, dueMonths, isFirstPeriodBroken, planDues, type DuePlan } from './due-dates';
export { interestPeriods } from './interest-periods';
export { lastDueOn } from './last-due-on';
export { MONTHS_OF_FREQUENCY } from './months-of-frequency';
export { scheduleOfLines, type StatedSchedule } from './stated-schedule';
