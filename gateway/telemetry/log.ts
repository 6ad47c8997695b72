/** The levels of the log, from what is said most often to what is said least. */
export const LOG_LEVELS = ['info', 'warn', 'error'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** How lines are written: JSON for machines, a sentence for a person at a terminal. */
export const LOG_FORMS = ['text', 'json'] as const;

export type LogForm = (typeof LOG_FORMS)[number];

/** What a room reports: a sentence, and beside it the details that {@link LOGGED_DETAILS} lists. */
export interface LogEntry {
  readonly level: LogLevel;
  readonly message: string;
  readonly [detail: string]: unknown;
}

export type Log = (entry: LogEntry) => void;

/** Where lines go, such as process.stderr. */
export interface LogDestination {
  write(line: string): unknown;
}
