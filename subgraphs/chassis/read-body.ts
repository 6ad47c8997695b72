import type { IncomingMessage } from 'node:http';

/** Beyond this many bytes over the limit no more is read: the connection ends and the sender may lose the answer. */
const MAX_DISCARDED_BYTES = 64 * 1024 * 1024;

/** Reads a request's body, or null where it is larger than the limit. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    total += chunk.length;
    // The rest is read and dropped, so that the client can still read the answer.
    if (total <= maxBytes) chunks.push(chunk);
    else chunks.length = 0;
    if (total > maxBytes + MAX_DISCARDED_BYTES) break;
  }
  return total > maxBytes ? null : Buffer.concat(chunks);
}
