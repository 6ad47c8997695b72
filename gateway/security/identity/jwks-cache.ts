import type { IdentityLog } from './identity-log';
import { type KeyOfToken, createLocalJWKSet, errors } from './jose';
import type { JwksLoader } from './jwks-loader';
import { RefusedCredential } from './refused-credential';

/** Key ids that nobody has would otherwise make this house call the issuer at every request. */
const UNKNOWN_KEY_COOLDOWN_MS = 30_000;
/** After a failure; a dead issuer must not hold every request for the whole timeout. */
const RETRY_MS = 5_000;

export interface JwksCacheOptions {
  readonly loader: JwksLoader;
  /** Milliseconds that only grow. */
  readonly monotonicMs: () => number;
  readonly log: IdentityLog;
}

/** The issuer's keys: kept for as long as the loader says, and beyond that while no newer ones can be had. */
export class JwksCache {
  #keys: KeyOfToken | null;
  #loadedAtMs: number;
  #failedAtMs = -Infinity;
  #askedForUnknownAtMs = -Infinity;
  #loading: Promise<void> | null = null;

  constructor(private readonly options: JwksCacheOptions) {
    const { initial } = options.loader;
    this.#keys = initial && createLocalJWKSet(initial);
    this.#loadedAtMs = options.monotonicMs();
  }

  /** The key of a token's header; rejects where there is none. */
  readonly keyOf: KeyOfToken = async (header, token) => {
    const { loader, monotonicMs } = this.options;
    const isOld = !this.#keys || monotonicMs() - this.#loadedAtMs >= loader.maxAgeMs;
    if (isOld && monotonicMs() - this.#failedAtMs >= RETRY_MS) await this.#load();
    try {
      return await this.#present()(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await this.#loadForUnknown();
      return this.#present()(header, token);
    }
  };

  close(): Promise<void> {
    return this.options.loader.close();
  }

  #present(): KeyOfToken {
    if (this.#keys) return this.#keys;
    throw new RefusedCredential('the keys of the issuer cannot be had');
  }

  async #loadForUnknown(): Promise<void> {
    const now = this.options.monotonicMs();
    // One that is being loaded may hold the key, whoever asked for it.
    if (this.#loading === null && now - this.#askedForUnknownAtMs < UNKNOWN_KEY_COOLDOWN_MS) return;
    this.#askedForUnknownAtMs = now;
    await this.#load();
  }

  /** One at a time: whoever comes while it loads waits for the same. Never rejects. */
  #load(): Promise<void> {
    this.#loading ??= this.#loadOnce().finally(() => (this.#loading = null));
    return this.#loading;
  }

  async #loadOnce(): Promise<void> {
    const { loader, log, monotonicMs } = this.options;
    try {
      this.#keys = createLocalJWKSet(await loader.load());
      this.#loadedAtMs = monotonicMs();
    } catch (error) {
      this.#failedAtMs = monotonicMs();
      const message = this.#keys ? 'The keys of JINQIAO_JWKS cannot be loaded again; those of before stay.' : 'The keys of JINQIAO_JWKS cannot be loaded.';
      log({ level: 'warn', message, reason: (error as Error).message });
    }
  }
}
