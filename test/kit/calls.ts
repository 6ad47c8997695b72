import { ANONYMOUS, type CallSigner, type HousePart, type Principal, houseCallKeys } from '../../schema';
import { type CallIdentity, type CallSettings, callIdentity, callSigner, systemClock } from '../../subgraphs/chassis';

/** Master secret of every part that a test starts. */
export const TEST_CALL_KEY = Buffer.alloc(32, 0x5a);

export const TEST_CALLS: CallSettings = Object.freeze({
  keys: houseCallKeys([TEST_CALL_KEY]),
  clock: systemClock,
  routerTokens: [],
  tls: null,
  log: () => undefined,
});

/** The name of a part of the house, or of a subgraph that calls the registry. */
export type CallingPart = HousePart | (string & {});

export function testSigner(to: string, from: CallingPart = 'gateway'): CallSigner {
  return callSigner(TEST_CALLS, { from, to });
}

export function testIdentity(to: string, from: CallingPart = 'gateway'): CallIdentity {
  return callIdentity(TEST_CALLS, { from, to });
}

export interface SignedCall {
  /** Name of the subgraph, or "registry". */
  readonly to: string;
  readonly from?: CallingPart;
  readonly principal?: Principal;
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls a part over HTTP as the gateway does, or another part, for a principal. */
export function callPart(url: string, { body, from, headers = {}, method = body === undefined ? 'GET' : 'POST', principal = ANONYMOUS, to }: SignedCall): Promise<Response> {
  const { pathname, search } = new URL(url);
  const signature = testSigner(to, from)({ method, target: pathname + search, body: body ?? '' }, principal);
  return fetch(url, { method, body, headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers, ...signature } });
}
