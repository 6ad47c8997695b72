import { Agent, type Dispatcher, request } from 'undici';
import { guardedConnector } from '../../schema';
import type { CallIdentity } from './door/call-settings';
import { parseJsonSliced } from './parse-json';
import { runInSlices } from './slices';

export interface JsonRequest {
  readonly url: string;
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Who makes the call; null where it is not signed. */
  readonly identity: CallIdentity | null;
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
/** What decides how connections are made: those of calls that agree in it are shared. */
type Connecting = Pick<CallIdentity, 'tls' | 'addresses'>;

const NOTHING = {};
const PLAIN: Connecting = { tls: null };
const agents = new WeakMap<object, WeakMap<object, Agent>>();

/** One JSON call with a timeout and a bound on the answer; throws a plain Error that says what happened. */
export async function requestJson(call: JsonRequest): Promise<JsonResponse> {
  const { method = 'GET' } = call;
  const body = call.body === undefined ? null : JSON.stringify(call.body);
  const { pathname, search } = new URL(call.url);
  const signature = call.identity?.sign({ method, target: pathname + search, body: body ?? '' });
  const signal = AbortSignal.timeout(call.timeoutMs);
  try {
    const answer = await request(call.url, {
      dispatcher: agentFor(call.identity ?? PLAIN),
      method,
      headers: { accept: 'application/json', ...(body === null ? {} : { 'content-type': 'application/json' }), ...call.headers, ...signature },
      body,
      signal,
    });
    const text = await readText(answer.body, call.maxResponseBytes);
    return { status: answer.statusCode, headers: answer.headers, body: text === '' ? undefined : await parseJson(text, answer.statusCode) };
  } catch (error) {
    if (signal.aborted) throw new Error(`no whole answer within ${call.timeoutMs} ms`, { cause: error });
    throw error;
  }
}

function newAgent({ addresses, tls }: Connecting): Agent {
  const connect = tls ?? {};
  return new Agent({ connections: CONNECTIONS_PER_ORIGIN, pipelining: 1, connect: addresses ? guardedConnector(addresses, connect) : connect });
}

/** One agent for each two of certificate and rules, which lives as long as these: connections are kept between calls. */
function agentFor(connecting: Connecting): Agent {
  const { addresses = NOTHING, tls } = connecting;
  const ofTls = agents.get(tls ?? NOTHING) ?? new WeakMap<object, Agent>();
  agents.set(tls ?? NOTHING, ofTls);
  const agent = ofTls.get(addresses) ?? newAgent(connecting);
  ofTls.set(addresses, agent);
  return agent;
}

async function readText(body: Dispatcher.ResponseData['body'], maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let total = 0;
  // Leaving the loop early destroys the body and with it the connection.
  for await (const chunk of body as AsyncIterable<Buffer>) {
    total += chunk.length;
    if (total > maxBytes) throw new Error(`the answer is larger than ${maxBytes} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** The answer itself stays out of the message: it may be anything. */
async function parseJson(text: string, status: number): Promise<unknown> {
  try {
    return await runInSlices(parseJsonSliced(text));
  } catch (error) {
    throw new Error(`the answer is not JSON (HTTP ${status})`, { cause: error });
  }
}
