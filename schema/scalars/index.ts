export { DecimalScalar, RateScalar, isDecimal } from './decimal';
export { CalendarDateScalar, calendarDateOf, isCalendarDate } from './calendar-date';
export { DateTimeScalar, normaliseInstant } from './date-time';
