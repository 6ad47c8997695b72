import { Agent, type Dispatcher } from 'undici';
import { type CallSigner, boundText } from '../../../../schema';
import type { Finding, Severity } from '../finding';
import type { ProbeCode } from '../conformance-codes';

export interface EndpointOptions {
  /** Signs as a part that calls a bank; null: unsigned. */
  readonly signAs: ((part: 'gateway' | 'offers') => CallSigner) | null;
  /** By which the address is reached; follows no redirect. */
  readonly dispatcher?: Dispatcher;
  /** Of one call, answer included. */
  readonly timeoutMs?: number;
  readonly maxResponseBytes?: number;
}

export interface GraphqlError {
  readonly message: string;
  /** Null where the error carries none. */
  readonly code: string | null;
}

export interface EndpointAnswer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly GraphqlError[];
}

/** Asks one query, as a part or unsigned. Throws an {@link EndpointFailure} where no GraphQL answer comes. */
export type Ask = (query: string, variables?: Readonly<Record<string, unknown>>, by?: 'gateway' | 'offers' | 'nobody') => Promise<EndpointAnswer>;

const DEFAULT_TIMEOUT_MS = 10_000;
/** A catalog with its history. */
const DEFAULT_MAX_RESPONSE_BYTES = 64 * 1_048_576;

/** No answer to go on with: the one finding that says why. */
export class EndpointFailure extends Error {
  constructor(readonly finding: Finding) {
    super(finding.message);
    this.name = 'EndpointFailure';
  }
}

export function probeFinding(code: ProbeCode, coordinate: string | null, message: string, mend: string | null, severity: Severity = 'ERROR'): Finding {
  return { code, severity, coordinate, line: null, column: null, message, mend };
}

const failure = (code: ProbeCode, message: string, mend: string): EndpointFailure => new EndpointFailure(probeFinding(code, null, message, mend));

/** One endpoint, each call of which is bounded in time and size. `close` ends its connections. */
export function openEndpoint(url: string, options: EndpointOptions): { readonly ask: Ask; close(): Promise<void> } {
  const { dispatcher, maxResponseBytes = DEFAULT_MAX_RESPONSE_BYTES, signAs, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const { origin, pathname, search } = new URL(url);
  const path = pathname + search;
  const own = dispatcher ? null : new Agent({ connections: 1, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
  const through = dispatcher ?? (own as Agent);
  const ask: Ask = async (query, variables = {}, by = 'gateway') => {
    const body = JSON.stringify({ query, variables });
    const signature = by === 'nobody' ? {} : (signAs?.(by)({ method: 'POST', target: path, body }) ?? {});
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const response = await through.request({ origin, path, method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json', ...signature }, body, signal });
      const text = await readBounded(response.body, maxResponseBytes);
      return readAnswer(text, response.statusCode);
    } catch (error) {
      if (error instanceof EndpointFailure) throw error;
      if (signal.aborted) throw failure('ENDPOINT_TIMEOUT', `The endpoint gave no whole answer within ${timeoutMs} ms.`, 'See that it runs, and what its database does while it is asked.');
      const { code, message } = error as NodeJS.ErrnoException;
      throw failure('ENDPOINT_UNREACHABLE', `The endpoint cannot be reached: ${boundText(message || code || 'unknown')}.`, 'See that it runs at this address, and speaks HTTP.');
    }
  };
  return { ask, close: async () => own?.destroy() };
}

async function readBounded(body: AsyncIterable<Buffer>, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  // Leaving the loop early destroys the body and with it the connection.
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw failure('ENDPOINT_ANSWER_TOO_LARGE', `The endpoint answers more than ${maxBytes} bytes.`, 'Answer pages of at most 100, and what is asked for alone.');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function readAnswer(text: string, status: number): EndpointAnswer {
  if (status >= 300 && status < 400) throw failure('ENDPOINT_REDIRECTS', `The endpoint redirects (HTTP ${status}); redirects are not followed.`, 'Publish the address at which it answers itself.');
  if (status === 401 || status === 403) throw failure('CALL_REFUSED', `The endpoint refuses the call (HTTP ${status}).`, "Give the bank's key with --key, and see that both clocks are right.");
  const answer = parseObject(text);
  const isGraphql = answer !== null && ('data' in answer || Array.isArray(answer.errors));
  if (!isGraphql) throw failure('ENDPOINT_NOT_GRAPHQL', `What answers is no GraphQL endpoint (HTTP ${status}): ${boundText(text.replace(/\s+/g, ' '))}`, 'See what stands at this address; a GraphQL answer is JSON with "data" or "errors".');
  return { data: objectOf(answer.data), errors: listOf(answer.errors).map(readError) };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function readError(value: unknown): GraphqlError {
  const { extensions, message } = objectOf(value);
  const { code } = objectOf(extensions);
  return { message: boundText(String(message)), code: typeof code === 'string' ? code : null };
}

/** A stranger's value as an object; an empty one where it is none. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}
