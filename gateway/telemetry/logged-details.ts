import type { LogEntry } from './log';
import { type Logged, redactValue } from './redact-value';

/**
 * Every detail that a line may carry beside its sentence. What is not listed is not written: a room
 * that has something new to say adds its name here, where somebody sees that it is no secret.
 */
export const LOGGED_DETAILS = [
  'requestId', 'method', 'path', 'status', 'ms', 'bytes', 'principalKind', 'principalId', 'address',
  'operationName', 'operationHash', 'errorCodes', 'code', 'limit', 'field', 'coordinate',
  'subgraph', 'bank', 'part', 'url', 'revision', 'version', 'keyId', 'reason', 'issuer', 'count', 'error', 'errors',
] as const;

const LISTED: ReadonlySet<string> = new Set(LOGGED_DETAILS);

/** The listed details of an entry that have a value, without secrets and personal data. */
export function loggedDetails(entry: LogEntry): Record<string, Logged> {
  const details = Object.entries(entry).filter(([name, value]) => LISTED.has(name) && value !== null && value !== undefined);
  return Object.fromEntries(details.map(([name, value]) => [name, redactValue(value)]));
}
