import { pino } from 'pino';
import { LOG_LEVELS, type Log, type LogDestination, type LogForm, type LogLevel } from './log';
import { loggedDetails } from './logged-details';
import { redactText } from './redact-text';
import { textLine } from './text-line';

export interface LogOptions {
  /** What is below it is not written. */
  readonly level: LogLevel;
  readonly form: LogForm;
  readonly destination: LogDestination;
}

/**
 * The log of a process. A JSON line has `level`, `time` (ISO 8601, UTC), the listed details of its
 * entry and `message`. Secrets and personal data are taken out of every text before it is written.
 */
export function createLog({ destination, form, level }: LogOptions): Log {
  return form === 'json' ? jsonLog(level, destination) : textLog(level, destination);
}

function jsonLog(lowest: LogLevel, destination: LogDestination): Log {
  const logger = pino(
    {
      level: lowest,
      base: null,
      messageKey: 'message',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line) => void destination.write(line) },
  );
  return (entry) => {
    if (logger.isLevelEnabled(entry.level)) logger[entry.level](loggedDetails(entry), redactText(entry.message));
  };
}

function textLog(lowest: LogLevel, destination: LogDestination): Log {
  const written: ReadonlySet<LogLevel> = new Set(LOG_LEVELS.slice(LOG_LEVELS.indexOf(lowest)));
  return (entry) => {
    if (written.has(entry.level)) destination.write(textLine(entry));
  };
}
