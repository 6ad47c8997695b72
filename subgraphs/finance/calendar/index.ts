export { addMonths, ageInYears, dayOfMonthLater, daysBetween, monthOfYear, monthsExactly, requireDay, wholeMonths } from './calendar-day';
export { DAY_COUNTS, actual360, actual365, thirty360, type DayCountConvention, type YearFraction } from './day-count';
