import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody, requireJson } from './body';
import { HttpRefusal } from './http-refusal';

/** Reads a JSON body; throws an HttpRefusal with 415, 413 or 400. */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  requireJson(request);
  return parseJson(await readBody(request, maxBytes));
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
