import { createHmac, randomBytes } from 'node:crypto';

/*
 * `jinqiao_<key id>_<secret>`: 12 lower-case base32 characters that may be shown and logged, and 32
 * random bytes in base64url, which are shown once. The prefix lets a scanner for leaked secrets know one.
 */

const PREFIX = 'jinqiao_';
const KEY_ID_LENGTH = 12;
const SECRET_BYTES = 32;
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const KEY = /^jinqiao_([a-z2-7]{12})_[A-Za-z0-9_-]{43}$/;
const KEY_ID = /^[a-z2-7]{12}$/;

export interface ApiKey {
  readonly keyId: string;
  /** The whole key, which is a secret. */
  readonly key: string;
}

export function createApiKey(): ApiKey {
  return apiKeyOf(randomBytes(KEY_ID_LENGTH), randomBytes(SECRET_BYTES));
}

/** The key of these bytes: at least 12 for its id, 32 for its secret. */
export function apiKeyOf(idBytes: Buffer, secret: Buffer): ApiKey {
  // 256 is a multiple of 32, so every character is as likely as any other.
  const keyId = [...idBytes.subarray(0, KEY_ID_LENGTH)].map((byte) => BASE32.charAt(byte % BASE32.length)).join('');
  return { keyId, key: `${PREFIX}${keyId}_${secret.toString('base64url')}` };
}

/** True for whatever claims to be an API key, well formed or not. */
export function looksLikeApiKey(credential: string): boolean {
  return credential.startsWith(PREFIX);
}

/** The id in a key; null where it is no key. */
export function keyIdOf(key: string): string | null {
  return KEY.exec(key)?.[1] ?? null;
}

export function isKeyId(text: string): boolean {
  return KEY_ID.test(text);
}

/** What is stored of a key: HMAC-SHA256 of the whole of it under the installation's identity key. */
export function hashOfKey(key: string, identityKey: Buffer): Buffer {
  return createHmac('sha256', identityKey).update(key).digest();
}
