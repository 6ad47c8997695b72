import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from './http-refusal';

/** Beyond this many bytes over the limit no more is read, and the sender may lose the answer. */
const MAX_DISCARDED_BYTES = 64 * 1_048_576;

/**
 * Reads a body of at most `maxBytes`. A larger one is refused with 413, by its content-length where
 * it has one, before anything is kept; the rest is read and dropped, as closing on a sender that
 * still writes would lose the answer.
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) reject(tooLarge(maxBytes));
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= maxBytes) return void chunks.push(chunk);
      chunks.length = 0;
      reject(tooLarge(maxBytes));
      if (bytes > maxBytes + MAX_DISCARDED_BYTES) request.destroy();
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => reject(new Error('The connection closed before the whole body had come.')));
  });
}

function tooLarge(maxBytes: number): HttpRefusal {
  return new HttpRefusal(413, 'REQUEST_TOO_LARGE', `The request has more than ${maxBytes} bytes; send less at once.`, {
    detail: { allowed: `${maxBytes} bytes` },
  });
}

/** Lets through a body of plain JSON; throws an HttpRefusal with 415. */
export function requireJson({ headers }: IncomingMessage): void {
  const mediaType = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') {
    throw new HttpRefusal(415, 'BAD_REQUEST', 'Send the request with content-type: application/json.');
  }
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity') throw new HttpRefusal(415, 'BAD_REQUEST', 'Send the request without content-encoding.');
}
