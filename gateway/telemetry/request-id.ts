import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { redactText } from './redact-text';

/** Of the request and of its answer. */
export const REQUEST_ID_HEADER = 'x-request-id';

const REQUEST_ID = /^[A-Za-z0-9._-]{8,64}$/;

/**
 * The caller's own id of the request, so that its log and ours can be laid side by side, where it
 * is 8 to 64 of A-Z, a-z, 0-9, ".", "_" and "-" and holds nothing that a log must not; otherwise a
 * new one.
 */
export function readRequestId(headers: IncomingHttpHeaders): string {
  const given = headers[REQUEST_ID_HEADER];
  return typeof given === 'string' && REQUEST_ID.test(given) && redactText(given) === given ? given : randomUUID();
}
