import type { DataSource } from 'typeorm';
import type { PrincipalKind } from '../../../schema';
import { createApiKey, hashOfKey } from './api-key';
import { ApiKeyEntity } from './api-key.entity';

/** Whom a key stands for; checked by {@link readKeyHolder}. */
export interface KeyHolder {
  readonly kind: PrincipalKind;
  readonly enterprise: string | null;
  readonly bank: string | null;
}

/** The one occasion on which a key is seen whole. */
export interface IssuedKey {
  readonly keyId: string;
  readonly key: string;
  readonly expiresAt: string;
}

export type StoredKey = Readonly<Omit<ApiKeyEntity, 'hash'>>;

export type KeyState = 'active' | 'replaced' | 'expired' | 'revoked';

export const DAY_MS = 86_400_000;
export const DEFAULT_KEY_LIFE_MS = 365 * DAY_MS;
export const MAX_KEY_LIFE_MS = 730 * DAY_MS;

/** `replaced` still works until it expires, beside the key that replaces it. */
export function stateOfKey({ expiresAt, replacedBy, revokedAt }: Pick<StoredKey, 'expiresAt' | 'replacedBy' | 'revokedAt'>, now: string): KeyState {
  if (revokedAt !== null) return 'revoked';
  if (Date.parse(expiresAt) <= Date.parse(now)) return 'expired';
  return replacedBy === null ? 'active' : 'replaced';
}

export interface ApiKeyStoreOptions {
  /** Opened with `identityEntities` and migrated with `identityMigrations`; the caller closes it. */
  readonly dataSource: DataSource;
  /** Under which keys are hashed. */
  readonly identityKey: Buffer;
  /** The present instant, RFC 3339 in UTC. */
  readonly clock: () => string;
}

/** The API keys of an installation, by key id. What is stored cannot be turned back into a key. */
export class ApiKeyStore {
  constructor(private readonly options: ApiKeyStoreOptions) {}

  /** @param lifeMs above 0 and at most {@link MAX_KEY_LIFE_MS} */
  create(holder: KeyHolder & { readonly label: string }, lifeMs: number): Promise<IssuedKey> {
    return this.#issue(this.options.dataSource.manager, holder, lifeMs);
  }

  find(keyId: string): Promise<ApiKeyEntity | null> {
    return this.options.dataSource.manager.findOneBy(ApiKeyEntity, { keyId });
  }

  /** Every key that there ever was, oldest first. */
  list(): Promise<StoredKey[]> {
    const { dataSource } = this.options;
    const select = { keyId: true, kind: true, enterprise: true, bank: true, label: true, createdAt: true, expiresAt: true, revokedAt: true, replacedBy: true };
    return dataSource.manager.find(ApiKeyEntity, { select, order: { createdAt: 'ASC', keyId: 'ASC' } });
  }

  /**
   * A new key for the same holder, of the same life; the old one ends after the grace, or when it
   * would have ended anyway. Null where the old one is unknown or not active.
   */
  async rotate(keyId: string, graceMs: number): Promise<{ readonly issued: IssuedKey; readonly oldEndsAt: string } | null> {
    const { clock, dataSource } = this.options;
    return dataSource.transaction(async (manager) => {
      const old = await manager.findOneBy(ApiKeyEntity, { keyId });
      const now = clock();
      if (!old || stateOfKey(old, now) !== 'active') return null;
      const issued = await this.#issue(manager, old, Date.parse(old.expiresAt) - Date.parse(old.createdAt));
      const oldEndsAt = new Date(Math.min(Date.parse(now) + graceMs, Date.parse(old.expiresAt))).toISOString();
      // One that another terminal replaces at the same moment stays that one's; this transaction is taken back.
      const { affected } = await manager
        .createQueryBuilder()
        .update(ApiKeyEntity)
        .set({ replacedBy: issued.keyId, expiresAt: oldEndsAt })
        .where('keyId = :keyId AND replacedBy IS NULL AND revokedAt IS NULL', { keyId })
        .execute();
      if (affected !== 1) throw new Error(`the key ${keyId} was replaced or revoked at the same moment`);
      return { issued, oldEndsAt };
    });
  }

  /** When the key was revoked, now or earlier; null where it is unknown. */
  async revoke(keyId: string): Promise<string | null> {
    const { clock, dataSource } = this.options;
    await dataSource.manager
      .createQueryBuilder()
      .update(ApiKeyEntity)
      .set({ revokedAt: clock() })
      .where('keyId = :keyId AND revokedAt IS NULL', { keyId })
      .execute();
    return (await this.find(keyId))?.revokedAt ?? null;
  }

  async #issue(manager: DataSource['manager'], { bank, enterprise, kind, label }: KeyHolder & { readonly label: string }, lifeMs: number): Promise<IssuedKey> {
    if (!(lifeMs > 0 && lifeMs <= MAX_KEY_LIFE_MS)) throw new RangeError(`the life of a key must be above 0 and at most ${MAX_KEY_LIFE_MS} ms`);
    const { clock, identityKey } = this.options;
    const { key, keyId } = createApiKey();
    const createdAt = clock();
    const expiresAt = new Date(Date.parse(createdAt) + lifeMs).toISOString();
    const hash = hashOfKey(key, identityKey).toString('hex');
    await manager.insert(ApiKeyEntity, { keyId, kind, enterprise, bank, label, hash, createdAt, expiresAt, revokedAt: null, replacedBy: null });
    return { keyId, key, expiresAt };
  }
}
