import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpRefusal } from './http-refusal';

/** Beyond this many bytes over the limit no more is read, and the sender may lose the answer. */
const MAX_DISCARDED_BYTES = 64 * 1_048_576;

/** Reads a JSON body; throws an HttpRefusal with 415, 413 or 400. */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  requireJson(request);
  return parseJson(await readBytes(request, maxBytes));
}

/** Throws an HttpRefusal with 415 where a request does not say that its body is JSON. */
export function requireJson(request: IncomingMessage): void {
  const mediaType = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (mediaType === 'application/json') return;
  throw new HttpRefusal(415, 'BAD_REQUEST', 'Send the request with content-type: application/json.');
}

/** Reads a body whole; throws an HttpRefusal with 413. */
export async function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
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
    throw new HttpRefusal(413, 'REQUEST_TOO_LARGE', `The request has more than ${maxBytes} bytes; send less at once.`, {
      detail: { allowed: `${maxBytes} bytes` },
      headers: { connection: 'close' },
    });
  }
  return Buffer.concat(chunks);
}

/** Throws an HttpRefusal with 400 where a body is no JSON. */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new HttpRefusal(400, 'BAD_REQUEST', 'The body is not JSON.');
  }
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  sendText(response, status, JSON.stringify(body), { 'content-type': 'application/json; charset=utf-8', ...headers });
}

/** Answers depend on who asks and when: no cache between keeps them. */
export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>>,
): void {
  const bytes = Buffer.from(text);
  response.writeHead(status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
    'content-length': bytes.length,
  });
  response.end(bytes);
}
