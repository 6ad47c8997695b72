import { Agent, type Dispatcher, request } from 'undici';

export interface JsonRequest {
  readonly url: string;
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
}

export interface JsonResponse {
  readonly status: number;
  readonly headers: Dispatcher.ResponseData['headers'];
  /** Undefined where the answer has no body. */
  readonly body: unknown;
}

const CONNECTIONS_PER_ORIGIN = 16;
const agent = new Agent({ connections: CONNECTIONS_PER_ORIGIN, pipelining: 1 });

/** One JSON call with a timeout and a bound on the answer; throws a plain Error that says what happened. */
export async function requestJson(call: JsonRequest): Promise<JsonResponse> {
  const signal = AbortSignal.timeout(call.timeoutMs);
  try {
    const { body, headers, statusCode } = await request(call.url, {
      dispatcher: agent,
      method: call.method ?? 'GET',
      headers: { accept: 'application/json', ...(call.body === undefined ? {} : { 'content-type': 'application/json' }), ...call.headers },
      body: call.body === undefined ? null : JSON.stringify(call.body),
      signal,
    });
    const text = await readText(body, call.maxResponseBytes);
    return { status: statusCode, headers, body: text === '' ? undefined : parseJson(text, statusCode) };
  } catch (error) {
    if (signal.aborted) throw new Error(`no whole answer within ${call.timeoutMs} ms`, { cause: error });
    throw error;
  }
}

async function readText(body: Dispatcher.ResponseData['body'], maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let total = 0;
  // Leaving the loop early destroys the body and with it the connection.
  for await (const chunk of body as AsyncIterable<Buffer>) {
    total += chunk.length;
    if (total > maxBytes) throw new Error(`the answer is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The answer itself stays out of the message: it may be anything. */
function parseJson(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`the answer is not JSON (HTTP ${status})`, { cause: error });
  }
}
