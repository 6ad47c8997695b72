import type { JsonWebKeySet } from './jose';

export const MAX_JWKS_BYTES = 65_536;

/** Of keys with a private half. A secret shared with the issuer ("oct") would let every reader of the set sign. */
const ASYMMETRIC = new Set(['EC', 'RSA', 'OKP']);

/** Reads a JWK Set and leaves out what is no public key; throws with a clause that says what is wrong. */
export function parseJwks(text: string): JsonWebKeySet {
  if (Buffer.byteLength(text) > MAX_JWKS_BYTES) throw new Error(`it has more than ${MAX_JWKS_BYTES} bytes`);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new Error('it is not JSON', { cause: error });
  }
  const keys = isRecord(document) && Array.isArray(document.keys) ? (document.keys as unknown[]) : null;
  if (!keys) throw new Error('it is no JWK Set: an object with a list "keys"');
  const publicKeys = keys.filter((key): key is JsonWebKeySet['keys'][number] => {
    return isRecord(key) && typeof key.kty === 'string' && ASYMMETRIC.has(key.kty) && !('d' in key);
  });
  if (publicKeys.length === 0) throw new Error('it holds no public key of kty EC, RSA or OKP');
  return { keys: publicKeys };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
