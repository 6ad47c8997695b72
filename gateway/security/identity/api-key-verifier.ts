import { timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type Principal, principalOf } from '../../../schema';
import { hashOfKey, keyIdOf } from './api-key';
import type { ApiKeyEntity } from './api-key.entity';
import { ApiKeyStore, type ApiKeyStoreOptions, stateOfKey } from './api-key-store';
import { knownByKey } from './client-of';
import { demoHashes } from './demo-keys';
import { RefusedCredential } from './refused-credential';

/** A key that was revoked works for at most this long. */
const ROW_LIFE_MS = 2_000;
const MAX_ROWS = 10_000;
/** Compared with where the id is unknown, so that an unknown id takes the work of a known one. */
const DUMMY_HASH = Buffer.alloc(32);

export interface ApiKeyVerifierOptions extends ApiKeyStoreOptions {
  readonly demoKeys: boolean;
  /** Milliseconds that only grow. */
  readonly monotonicMs: () => number;
}

/** Unknown ids have an entry too: whoever tries one again and again asks the database as seldom as others. */
interface CachedRow {
  readonly row: ApiKeyEntity | null;
}

export class ApiKeyVerifier {
  readonly #options: ApiKeyVerifierOptions;
  readonly #demo: ReturnType<typeof demoHashes>;
  readonly #rows: LRUCache<string, CachedRow>;

  constructor(options: ApiKeyVerifierOptions) {
    const store = new ApiKeyStore(options);
    this.#options = options;
    this.#demo = options.demoKeys ? demoHashes(options.identityKey) : new Map();
    this.#rows = new LRUCache<string, CachedRow>({
      max: MAX_ROWS,
      ttl: ROW_LIFE_MS,
      ttlResolution: 0,
      perf: { now: options.monotonicMs },
      fetchMethod: async (keyId) => ({ row: await store.find(keyId) }),
    });
  }

  /** Whom the key stands for; rejects with a RefusedCredential, or with what the database said. */
  async verify(key: string): Promise<Principal> {
    const keyId = keyIdOf(key);
    if (keyId === null) throw new RefusedCredential('the API key is malformed');
    const demo = this.#demo.get(keyId);
    const row = (await this.#rows.fetch(keyId))?.row ?? null;
    const known = demo?.hash ?? (row ? Buffer.from(row.hash, 'hex') : DUMMY_HASH);
    const matches = timingSafeEqual(hashOfKey(key, this.#options.identityKey), known);
    const holder = demo?.holder ?? row;
    if (!holder) throw new RefusedCredential('no API key has this id', keyId);
    if (!matches) throw new RefusedCredential('the secret of the API key is wrong', keyId);
    if (!demo && row) refuseEnded(row, this.#options.clock());
    return knownByKey(principalOf({ ...holder, id: keyId }));
  }
}

function refuseEnded(row: ApiKeyEntity, now: string): void {
  const state = stateOfKey(row, now);
  if (state === 'revoked') throw new RefusedCredential(`the API key was revoked at ${row.revokedAt}`, row.keyId);
  if (state === 'expired') throw new RefusedCredential(`the API key expired at ${row.expiresAt}`, row.keyId);
}
