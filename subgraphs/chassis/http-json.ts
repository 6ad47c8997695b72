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
  const response = await request(call.url, {
    dispatcher: agent,
    method: call.method ?? 'GET',
    headers: { accept: 'application/json', ...(call.body === undefined ? {} : { 'content-type': 'application/json' }), ...call.headers },
    body: call.body === undefined ? null : JSON.stringify(call.body),
    signal,
  });
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of response.body as AsyncIterable<Buffer>) {
    total += chunk.length;
    if (total > call.maxResponseBytes) {
      response.body.destroy();
      throw new Error(`the answer is larger than ${call.maxResponseBytes} bytes`);
    }
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return { status: response.statusCode, headers: response.headers, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}
