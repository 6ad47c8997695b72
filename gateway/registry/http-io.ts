import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from './refusal';

/** Beyond this many bytes over the limit no more is read, and the sender may lose the answer. */
const MAX_DISCARDED_BYTES = 64 * 1_048_576;

/** Reads a JSON body; throws a Refusal with 415, 413 or 400. */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const mediaType = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') {
    throw new Refusal(415, 'BAD_REQUEST', 'Send the body with content-type: application/json.');
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // The rest is read and dropped: closing on a sender that still writes would lose the answer.
    if (bytes > maxBytes) chunks.length = 0;
    else chunks.push(chunk);
    if (bytes > maxBytes + MAX_DISCARDED_BYTES) break;
  }
  if (bytes > maxBytes) {
    throw new Refusal(413, 'REQUEST_TOO_LARGE', `The body has more than ${maxBytes} bytes.`, { allowed: `${maxBytes} bytes` });
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refusal(400, 'BAD_REQUEST', 'The body is not JSON.');
  }
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(bytes);
}
