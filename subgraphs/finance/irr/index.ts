export { MAXIMUM_ANNUAL_RATE, annualiseCompound, annualiseSimple, publishRate } from './annualise';
export { MAXIMUM_PERIOD_RATE, MINIMUM_PERIOD_RATE, findRootOnSide } from './find-root';
export {
  DATED_PERIODS_PER_YEAR,
  DAYS_PER_DATED_PERIOD,
  irrByDates,
  irrByPeriods,
  power,
} from './internal-rate';
export type { DatedFlow, IrrFailure, IrrResult, PeriodFlow } from './flow';
