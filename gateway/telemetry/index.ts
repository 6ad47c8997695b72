export { accessLine } from './access-line';
export { type LogOptions, createLog } from './create-log';
export { LOG_FORMS, LOG_LEVELS, type Log, type LogDestination, type LogEntry, type LogForm, type LogLevel } from './log';
export { REQUEST_ID_HEADER, readRequestId } from './request-id';
