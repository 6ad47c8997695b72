import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Principal } from '../../../schema';
import type { IdentityLog } from './identity-log';
import { decodeProtectedHeader, jwtVerify } from './jose';
import { JwksCache } from './jwks-cache';
import { createJwksLoader } from './jwks-loader';
import type { JwksSource } from './jwks-source';
import { RefusedCredential } from './refused-credential';
import { CLOCK_TOLERANCE_S, type TokenClaims, readTokenClaims } from './token-claims';

/** Which tokens are taken: signed by one issuer, for one audience. */
export interface JwtSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly jwks: JwksSource;
}

export interface TokenVerifierOptions {
  readonly jwt: JwtSettings;
  /** The supergraph is not of this house: a token needs no `jinqiao_kind`. */
  readonly foreign: boolean;
  readonly clock: () => string;
  /** Milliseconds that only grow. */
  readonly monotonicMs: () => number;
  readonly log: IdentityLog;
}

/** None of them symmetric: whoever can verify could sign. */
const ALGORITHMS = ['ES256', 'RS256', 'PS256', 'EdDSA'];
const TYPE = 'at+jwt';
/** Each of them would let the token choose the key that verifies it. */
const KEY_HEADERS = ['jku', 'jwk', 'x5u', 'x5c'];
const MAX_VERIFIED = 10_000;
/** A key that the issuer withdraws verifies nothing any more once its set is loaded again and this is over. */
const VERIFIED_LIFE_MS = 60_000;

/** JSON Web Tokens of one issuer (RFC 9068: `typ` at+jwt). */
export class TokenVerifier {
  readonly #options: TokenVerifierOptions;
  readonly #keys: JwksCache;
  /** By SHA-256 of the token: a copy of the memory shows no token that works. */
  readonly #verified: LRUCache<string, TokenClaims>;

  /** @throws StartupError where the file of keys cannot be used */
  constructor(options: TokenVerifierOptions) {
    const { jwt, log, monotonicMs } = options;
    this.#options = options;
    this.#keys = new JwksCache({ loader: createJwksLoader(jwt.jwks), monotonicMs, log });
    this.#verified = new LRUCache({ max: MAX_VERIFIED, ttl: VERIFIED_LIFE_MS, ttlResolution: 0, perf: { now: monotonicMs } });
  }

  /** Whom the token stands for; rejects with a RefusedCredential. */
  async verify(token: string): Promise<Principal> {
    const digest = createHash('sha256').update(token).digest('base64');
    const verified = this.#verified.get(digest);
    const claims = verified ?? (await this.#read(token));
    if (Date.parse(this.#options.clock()) >= (claims.expiresAtS + CLOCK_TOLERANCE_S) * 1_000) throw new RefusedCredential('the token has expired');
    if (!verified) this.#verified.set(digest, claims);
    return claims.principal;
  }

  close(): Promise<void> {
    return this.#keys.close();
  }

  async #read(token: string): Promise<TokenClaims> {
    const { clock, foreign, jwt } = this.#options;
    const now = clock();
    try {
      const header = decodeProtectedHeader(token);
      const named = KEY_HEADERS.find((name) => name in header);
      if (named !== undefined) throw new RefusedCredential(`the header of the token brings its own key (${named})`);
      const { payload } = await jwtVerify(token, this.#keys.keyOf, {
        algorithms: ALGORITHMS,
        issuer: jwt.issuer,
        audience: jwt.audience,
        typ: TYPE,
        clockTolerance: CLOCK_TOLERANCE_S,
        currentDate: new Date(now),
        requiredClaims: ['exp', 'iat', 'sub'],
      });
      return readTokenClaims(payload, now, foreign);
    } catch (error) {
      if (error instanceof RefusedCredential) throw error;
      // jose's sentences name the check and the claim, and nothing of the token.
      throw new RefusedCredential(`the token: ${(error as Error).message}`, null, { cause: error });
    }
  }
}
