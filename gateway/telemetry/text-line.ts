import type { LogEntry } from './log';
import { loggedDetails } from './logged-details';
import { redactText } from './redact-text';
import type { Logged } from './redact-value';

/** Line ends and the terminal's own commands: a stranger's text must not look like another line. */
const CONTROL = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/**
 * An entry for a person at a terminal: level, sentence, the subgraph and request it concerns, what
 * caused it, and below that one line for each of its errors. Ends with a line end.
 */
export function textLine(entry: LogEntry): string {
  const { error, errors, requestId, subgraph } = loggedDetails(entry);
  const about = [
    ...(typeof subgraph === 'string' ? [`subgraph ${subgraph}`] : []),
    ...(typeof requestId === 'string' ? [`request ${requestId}`] : []),
  ];
  const where = about.length === 0 ? '' : ` (${about.join(', ')})`;
  const why = error === undefined ? '' : `: ${messageOf(error)}`;
  const below = Array.isArray(errors) ? errors.map((each: Logged) => `  ${codeOf(each)}${messageOf(each)}`) : [];
  return [`${entry.level}: ${redactText(entry.message)}${where}${why}`, ...below].map((line) => `${line.replace(CONTROL, ' ')}\n`).join('');
}

function messageOf(error: Logged): string {
  const message = fieldOf(error, 'message');
  return typeof message === 'string' ? message : typeof error === 'string' ? error : JSON.stringify(error);
}

function codeOf(error: Logged): string {
  const code = fieldOf(error, 'code');
  return typeof code === 'string' ? `${code}: ` : '';
}

function fieldOf(logged: Logged, name: string): Logged | undefined {
  return typeof logged === 'object' && logged !== null && !Array.isArray(logged) ? (logged as { readonly [name: string]: Logged })[name] : undefined;
}
