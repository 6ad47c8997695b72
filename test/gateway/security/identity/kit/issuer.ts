import { createRequire } from 'node:module';
import type * as Jose from 'jose' with { 'resolution-mode': 'import' };
import type { JwtSettings } from '../../../../../gateway/security';

export const jose = createRequire(__filename)('jose') as typeof Jose;

export type Algorithm = 'ES256' | 'RS256' | 'PS256' | 'EdDSA' | 'ES384' | 'RS512';

export const ISSUER = 'https://sso.example';
export const AUDIENCE = 'jinqiao';

/** Settings that take this issuer's tokens, its keys being at `jwks`. */
export function settingsOf(jwks: JwtSettings['jwks']): JwtSettings {
  return { issuer: ISSUER, audience: AUDIENCE, jwks };
}

export interface SigningKey {
  readonly kid: string;
  readonly alg: Algorithm;
  readonly privateKey: Jose.CryptoKey;
  readonly publicJwk: Jose.JWK;
}

export async function createSigningKey(alg: Algorithm, kid: string = alg): Promise<SigningKey> {
  const { privateKey, publicKey } = await jose.generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, publicJwk: { ...(await jose.exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

/** The text of a JWK Set. */
export function jwksOf(...keys: readonly SigningKey[]): string {
  return JSON.stringify({ keys: keys.map(({ publicJwk }) => publicJwk) });
}

/** The header and the claims of a token that is good at this second, an officer's, for an hour. */
export function goodToken(nowS: number): { header: Record<string, unknown>; claims: Record<string, unknown> } {
  return {
    header: { typ: 'at+jwt' },
    claims: { iss: ISSUER, aud: AUDIENCE, sub: 'somebody', iat: nowS, exp: nowS + 3_600, jinqiao_kind: 'officer' },
  };
}

/** A token by compact serialisation; a header or claim given as undefined is left out. */
export function signToken(key: Pick<SigningKey, 'kid' | 'alg' | 'privateKey'>, header: object, claims: object): Promise<string> {
  const protectedHeader = Object.fromEntries(Object.entries({ alg: key.alg, kid: key.kid, ...header }).filter(([, value]) => value !== undefined));
  const payload = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
  return new jose.SignJWT(payload).setProtectedHeader(protectedHeader as Jose.JWTHeaderParameters).sign(key.privateKey);
}
