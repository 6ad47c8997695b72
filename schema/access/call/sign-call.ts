import { createHash, createHmac } from 'node:crypto';
import { ANONYMOUS, type Principal } from '../principal';
import { type CallKey, type CallKeys, type CallRoute, SPEAKS_FOR_CLIENTS } from './call-keys';
import { encodeClaims } from './claims';

/** Names of the headers by which a call between parts proves who makes it. */
export const CALL_HEADERS = Object.freeze({
  /** The part that calls. */
  part: 'jinqiao-part',
  /** Id of the key that signs. */
  key: 'jinqiao-key',
  /** RFC 3339 in UTC with milliseconds. */
  time: 'jinqiao-time',
  /** 128 bits in hexadecimal, of one call only. */
  nonce: 'jinqiao-nonce',
  /** The client's principal; absent where the part asks for no client. */
  claims: 'jinqiao-claims',
  /** HMAC-SHA256 in hexadecimal. */
  signature: 'jinqiao-signature',
});

/** What is sent. */
export interface SentCall {
  readonly method: string;
  /** Path with query, as it stands in the request line. */
  readonly target: string;
  readonly body: string | Uint8Array;
}

/** What the signature covers beside the call itself; the part that is called is in the key. */
export interface CallStamp {
  readonly part: string;
  readonly keyId: string;
  readonly time: string;
  readonly nonce: string;
  /** As the header has it; null: none. */
  readonly claims: string | null;
}

const VERSION = 'jinqiao-call-v1';
const LINE_BREAK = /[\r\n]/;

/** The HMAC over a call: one line a fact, so that no fact can be read as a part of another. Throws where one has a line break. */
export function signatureOf({ body, method, target }: SentCall, { claims, keyId, nonce, part, time }: CallStamp, secret: Buffer): Buffer {
  const lines = [VERSION, method, target, sha256(body), part, keyId, time, nonce, sha256(claims ?? '')];
  if (lines.some((line) => LINE_BREAK.test(line))) throw new Error('A call whose method, address or header has a line break cannot be signed.');
  return createHmac('sha256', secret).update(lines.join('\n')).digest();
}

export interface CallSigning {
  readonly part: string;
  readonly key: CallKey;
  /** The present instant, RFC 3339 in UTC with milliseconds. */
  readonly time: string;
  /** 128 bits in hexadecimal that no other call has. */
  readonly nonce: string;
  readonly principal: Principal;
}

/** The headers that sign a call. Throws where a part other than the gateway would speak for a client. */
export function signCall(call: SentCall, { key, nonce, part, principal, time }: CallSigning): Record<string, string> {
  const isForClient = principal.kind !== 'anonymous';
  if (isForClient && part !== SPEAKS_FOR_CLIENTS) throw new Error(`Only ${SPEAKS_FOR_CLIENTS} speaks for clients, ${part} does not.`);
  const claims = isForClient ? encodeClaims(principal) : null;
  const signature = signatureOf(call, { part, keyId: key.id, time, nonce, claims }, key.secret);
  return {
    [CALL_HEADERS.part]: part,
    [CALL_HEADERS.key]: key.id,
    [CALL_HEADERS.time]: time,
    [CALL_HEADERS.nonce]: nonce,
    ...(claims === null ? {} : { [CALL_HEADERS.claims]: claims }),
    [CALL_HEADERS.signature]: signature.toString('hex'),
  };
}

/** Signs the calls of one route, each for a principal or for none. */
export type CallSigner = (call: SentCall, principal?: Principal) => Readonly<Record<string, string>>;

/** What signing takes from outside. */
export interface CallSources {
  /** The present instant, RFC 3339 in UTC with milliseconds. */
  readonly now: () => string;
  readonly nonce: () => string;
}

/** The signer of one route; throws where the keys have none for it. */
export function createCallSigner(keys: CallKeys, route: CallRoute, { nonce, now }: CallSources): CallSigner {
  const [key] = keys.of(route);
  if (!key) throw new Error(`There is no key for calls from ${route.from} to ${route.to}.`);
  return (call, principal = ANONYMOUS) => signCall(call, { part: route.from, key, time: now(), nonce: nonce(), principal });
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
