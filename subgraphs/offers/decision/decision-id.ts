import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson, contentHash, sha256 } from '../../chassis';

/** Every version that entered a decision. With the need it recomputes the offer. */
export interface Decision {
  readonly productId: string;
  readonly productVersion: string;
  /** Version of the snapshot with the incentive rules and the LPR. */
  readonly policyVersion: string;
  readonly engineVersion: string;
  readonly asOf: string;
  /** Of a stored need; null where it was inline. */
  readonly needId: string | null;
  readonly needVersion: string | null;
  /** Of the need: see {@link sealHash}. */
  readonly inputHash: string;
  /** Of the answer: what a replay is compared with. */
  readonly answerHash: string;
}

/** A decision as its id has it. */
export interface SignedDecision extends Decision {
  /** False: of the first layout, whose hashes had no key. */
  readonly isSealed: boolean;
}

/** Stands first in an id; the first layout had none, and began with the product. */
const LAYOUT_VERSION = 2;

const MAC_BYTES = 16;
/** Far beyond the longest ids and versions, and small enough that a forged one costs nothing. */
const MAX_ID_LENGTH = 2_000;
const HASH_DIGITS = 24;

export function shortHash(value: unknown): string {
  return contentHash(value).slice(0, HASH_DIGITS);
}

/**
 * HMAC-SHA-256 of a {@link shortHash}, shortened: without the key, whoever holds an id cannot try out
 * what the applicant stated. Input and answer have each a key of its own, neither the one that signs.
 */
export function sealHash(of: 'input' | 'answer', hash: string, key: Buffer): string {
  const own = createHmac('sha256', key).update(`hash of the ${of} of a decision`).digest();
  return createHmac('sha256', own).update(hash).digest('hex').slice(0, HASH_DIGITS);
}

/** Whether a decision was made on what has the hash. */
export function isDecidedOn(of: 'input' | 'answer', hash: string, decision: SignedDecision, key: Buffer): boolean {
  const decided = of === 'input' ? decision.inputHash : decision.answerHash;
  return decided === (decision.isSealed ? sealHash(of, hash, key) : hash);
}

/** Signs a decision; nothing is stored, the id itself carries it. */
export function encodeDecision(decision: Decision, key: Buffer): string {
  const payload = Buffer.from(canonicalJson([LAYOUT_VERSION, ...Object.values(orderedFields(decision))]));
  return `${payload.toString('base64url')}.${mac(payload, key).toString('base64url')}`;
}

/** Reads a decision back; null where the text is not exactly an id that this key signed. */
export function decodeDecision(id: string, key: Buffer): SignedDecision | null {
  const [payloadText, macText, ...rest] = id.split('.');
  if (!payloadText || !macText || rest.length > 0 || id.length > MAX_ID_LENGTH) return null;
  const payload = Buffer.from(payloadText, 'base64url');
  const given = Buffer.from(macText, 'base64url');
  // Buffer skips what is not base64url; only what encodes to the same text was whole.
  if (payload.toString('base64url') !== payloadText || given.toString('base64url') !== macText) return null;
  const expected = mac(payload, key);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const values = JSON.parse(payload.toString('utf8')) as (string | number | null)[];
  const isSealed = values[0] === LAYOUT_VERSION;
  const [productId, productVersion, policyVersion, engineVersion, asOf, needId, needVersion, inputHash, answerHash] = isSealed ? values.slice(1) : values;
  return { productId, productVersion, policyVersion, engineVersion, asOf, needId, needVersion, inputHash, answerHash, isSealed } as SignedDecision;
}

/** The order in which a decision's fields stand in its id. */
function orderedFields(decision: Decision): Decision {
  const { answerHash, asOf, engineVersion, inputHash, needId, needVersion, policyVersion, productId, productVersion } = decision;
  return { productId, productVersion, policyVersion, engineVersion, asOf, needId, needVersion, inputHash, answerHash };
}

function mac(payload: Buffer, key: Buffer): Buffer {
  return createHmac('sha256', key).update(payload).digest().subarray(0, MAC_BYTES);
}

/**
 * Breaks ties in a ranking. The id of a product has the bank's code and its own, which the bank
 * chose before any need was stated; the need's hash covers the amount, the day of drawdown and every
 * fact of the applicant. So a code found by trial to come first for one need comes first for no
 * other: of equal offers each is first for an equal share of needs. The hash has no secret, for then
 * two machines would rank differently and nobody could check it.
 */
export function tieBreaker(needHash: string, productId: string): string {
  return sha256(`${needHash}\n${productId}`);
}
