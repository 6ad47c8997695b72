import type { DataSource } from 'typeorm';
import { ANONYMOUS, type Principal } from '../../../schema';
import { HttpRefusal } from '../../http';
import { looksLikeApiKey } from './api-key';
import { ApiKeyVerifier } from './api-key-verifier';
import { type RequestHeaders, readCredential } from './credential';
import type { IdentityLog } from './identity-log';
import { RefusedCredential } from './refused-credential';
import { type JwtSettings, TokenVerifier } from './token-verifier';

export interface AuthenticatorOptions {
  /** Null: no API key is known here, as in front of a supergraph that is not of this house. */
  readonly apiKeys: {
    /** Opened with `identityEntities` and migrated with `identityMigrations`; the caller closes it. */
    readonly dataSource: DataSource;
    /** Under which keys are hashed; at least 32 bytes. */
    readonly identityKey: Buffer;
    /** Takes the keys of `jinqiao keys demo`; never in production, see `refuseDemoInProduction`. */
    readonly demoKeys: boolean;
  } | null;
  /** Null: no token is taken. */
  readonly jwt: JwtSettings | null;
  /** The supergraph is not of this house: a token without `jinqiao_kind` is a portal's. */
  readonly foreign: boolean;
  /** The present instant, RFC 3339 in UTC. */
  readonly clock: () => string;
  /** Hears why a credential was refused. */
  readonly log: IdentityLog;
  /** Milliseconds that only grow, for the caches; the process's own unless a test brings one. */
  readonly monotonicMs?: () => number;
}

/** What a log line about a refusal says of the request. */
export interface AskedBy {
  readonly requestId?: string;
  readonly address?: string;
}

export interface Authenticator {
  /**
   * Who asks: ANONYMOUS without `authorization`. Rejects with one HttpRefusal (401,
   * UNAUTHENTICATED) for every credential that is not good; with the database's error where that
   * cannot be asked.
   */
  authenticate(headers: RequestHeaders, about?: AskedBy): Promise<Principal>;
  close(): Promise<void>;
}

/** @throws StartupError where the file of JINQIAO_JWKS cannot be used */
export function createAuthenticator(options: AuthenticatorOptions): Authenticator {
  const { apiKeys, clock, foreign, jwt, log, monotonicMs = () => performance.now() } = options;
  const keys = apiKeys && new ApiKeyVerifier({ ...apiKeys, clock, monotonicMs });
  const tokens = jwt && new TokenVerifier({ jwt, foreign, clock, monotonicMs, log });

  const verify = (credential: string): Promise<Principal> => {
    if (looksLikeApiKey(credential)) {
      if (!keys) throw new RefusedCredential('API keys are not known here');
      return keys.verify(credential);
    }
    if (!tokens) throw new RefusedCredential('it is no API key, and tokens are not taken here');
    return tokens.verify(credential);
  };

  return {
    async authenticate(headers, about = {}) {
      try {
        const credential = readCredential(headers);
        return credential === null ? ANONYMOUS : await verify(credential);
      } catch (error) {
        if (!(error instanceof RefusedCredential)) throw error;
        const { keyId, reason } = error;
        log({ level: 'info', message: 'A credential was refused.', reason, ...(keyId === null ? {} : { keyId }), ...about });
        throw unauthenticated();
      }
    },
    async close() {
      await tokens?.close();
    },
  };
}

/** The same for all: which check failed would help whoever tries. */
function unauthenticated(): HttpRefusal {
  return new HttpRefusal(401, 'UNAUTHENTICATED', 'The credential is not good: send a valid API key or token as "authorization: Bearer …", or none.', {
    headers: { 'www-authenticate': 'Bearer' },
  });
}
