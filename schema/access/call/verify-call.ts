import { timingSafeEqual } from 'node:crypto';
import { ANONYMOUS } from '../principal';
import type { Caller } from '../requirement';
import { type CallKey, PART_NAME, SPEAKS_FOR_CLIENTS } from './call-keys';
import { decodeClaims } from './claims';
import { CALL_HEADERS, type CallStamp, type SentCall, signatureOf } from './sign-call';

/** How far, either way, a call's time may be from the present. */
export const CALL_WINDOW_MS = 60_000;

/** A call as it arrived. */
export interface ReceivedCall extends SentCall {
  /** Of each header every value that came, names in lower case: Node's `headersDistinct`. */
  readonly headers: Readonly<Partial<Record<string, readonly string[]>>>;
}

export type Verification =
  | { readonly kind: 'verified'; readonly caller: Caller; readonly stamp: CallStamp }
  /** `why` is for the log of the part that is called, and for nobody else. */
  | { readonly kind: 'refused'; readonly why: string };

export interface Verifying {
  /** The keys under which a part may call here; empty for one that may not. */
  readonly keysOf: (part: string) => readonly CallKey[];
  /** The present instant, RFC 3339. */
  readonly now: string;
}

const FORMS: Readonly<Record<keyof typeof CALL_HEADERS, RegExp>> = {
  part: PART_NAME,
  key: /^[0-9a-f]{16}$/,
  time: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  nonce: /^[0-9a-f]{32}$/,
  claims: /^[A-Za-z0-9_-]+$/,
  signature: /^[0-9a-f]{64}$/,
};

/** Stands in for a key that is not known, so that the answer takes as long. */
const NO_KEY: CallKey = Object.freeze({ id: '', secret: Buffer.alloc(32) });

/** Whether a call brings any of the headers of a signature: then nothing else may prove who makes it. */
export function isSigned({ headers }: Pick<ReceivedCall, 'headers'>): boolean {
  return Object.values(CALL_HEADERS).some((name) => headers[name] !== undefined);
}

/**
 * Why a call cannot hold whatever its body is; null where it may. For a door that does not want to
 * read bodies of whoever cannot even name a key.
 */
export function refuseUnread({ headers }: Pick<ReceivedCall, 'headers'>, { keysOf, now }: Verifying): string | null {
  const read = readStamp(headers);
  if (typeof read === 'string') return read;
  const { keyId, part, time } = read.stamp;
  if (!keysOf(part).some(({ id }) => id === keyId)) return `no key ${keyId} is known of the part ${part}`;
  return isInWindow(time, now) ? null : `the clock of ${part} is not this one's`;
}

function isInWindow(time: string, now: string): boolean {
  // A time that is none compares with nothing.
  return Math.abs(Date.parse(time) - Date.parse(now)) <= CALL_WINDOW_MS;
}

/** Who calls, as far as one call can tell: that it did not come before is for a {@link ReplayMemory} to say. */
export function verifyCall(call: ReceivedCall, { keysOf, now }: Verifying): Verification {
  const read = readStamp(call.headers);
  if (typeof read === 'string') return refused(read);
  const { signature, stamp } = read;
  const key = keysOf(stamp.part).find(({ id }) => id === stamp.keyId);
  const isMatch = timingSafeEqual(signatureOf(call, stamp, (key ?? NO_KEY).secret), signature);
  if (!key) return refused(`no key ${stamp.keyId} is known of the part ${stamp.part}`);
  if (!isMatch) return refused(`the signature of ${stamp.part} does not fit the call`);
  if (!isInWindow(stamp.time, now)) return refused(`the clock of ${stamp.part} is ${Date.parse(stamp.time) - Date.parse(now)} ms ahead of this one`);
  if (stamp.claims === null) return { kind: 'verified', caller: { principal: ANONYMOUS, part: stamp.part }, stamp };
  if (stamp.part !== SPEAKS_FOR_CLIENTS) return refused(`${stamp.part} may not speak for a client`);
  const principal = decodeClaims(stamp.claims);
  if (!principal) return refused(`the claims that ${stamp.part} signed are none`);
  return { kind: 'verified', caller: { principal, part: stamp.part }, stamp };
}

function refused(why: string): Verification {
  return { kind: 'refused', why };
}

/** The headers of a signature; a sentence for the log where one is missing, doubled or malformed. */
function readStamp(headers: ReceivedCall['headers']): { readonly stamp: CallStamp; readonly signature: Buffer } | string {
  const values: Partial<Record<keyof typeof CALL_HEADERS, string>> = {};
  for (const fact of Object.keys(CALL_HEADERS) as (keyof typeof CALL_HEADERS)[]) {
    const given = headers[CALL_HEADERS[fact]];
    if (given === undefined && fact === 'claims') continue;
    const [value, ...others] = given ?? [];
    if (value === undefined) return `the header ${CALL_HEADERS[fact]} is missing`;
    if (others.length > 0) return `the header ${CALL_HEADERS[fact]} came more than once`;
    if (!FORMS[fact].test(value)) return `the header ${CALL_HEADERS[fact]} has not its form`;
    values[fact] = value;
  }
  const { claims = null, key = '', nonce = '', part = '', signature = '', time = '' } = values;
  return { stamp: { part, keyId: key, time, nonce, claims }, signature: Buffer.from(signature, 'hex') };
}
