import type { DataSource } from 'typeorm';
import { ApiKeyStore, type Authenticator, DAY_MS, DEFAULT_KEY_LIFE_MS, type IdentityLogEntry, type KeyHolder, MAX_KEY_LIFE_MS, createAuthenticator } from '../../../gateway/security';
import { HandClock } from '../../gateway/security/identity/kit/hand-clock';
import { IDENTITY_KEY, openIdentityDatabase } from '../../gateway/security/identity/kit/identity-database';
import type { TestStorage } from './test-storage';

const OFFICER = { kind: 'officer', enterprise: null, bank: null, label: '财政局 Finance 😀' } as const;

const HOLDERS: readonly KeyHolder[] = [
  { kind: 'portal', enterprise: null, bank: null },
  { kind: 'enterprise', enterprise: '91150926X000000199', bank: null },
  { kind: 'bank', enterprise: null, bank: 'abc' },
  { kind: 'officer', enterprise: null, bank: null },
  { kind: 'auditor', enterprise: null, bank: null },
  { kind: 'operator', enterprise: null, bank: null },
];

/** The laws of API keys, whatever database they are stored in. */
export function describeApiKeys(database: string, createStorage: () => TestStorage): void {
  describe(`API keys on ${database}`, () => {
    let storage: TestStorage;
    let dataSource: DataSource;
    let clock: HandClock;
    let store: ApiKeyStore;
    let authenticator: Authenticator;
    let log: IdentityLogEntry[];
    beforeAll(async () => {
      storage = createStorage();
      dataSource = await openIdentityDatabase(storage.storage);
    });
    beforeEach(() => {
      clock = new HandClock();
      log = [];
      store = new ApiKeyStore({ dataSource, identityKey: IDENTITY_KEY, clock: clock.now });
      authenticator = createAuthenticator({
        apiKeys: { dataSource, identityKey: IDENTITY_KEY, demoKeys: false },
        jwt: null,
        foreign: false,
        clock: clock.now,
        monotonicMs: clock.monotonicMs,
        log: (entry) => log.push(entry),
      });
    });
    afterEach(() => authenticator.close());
    afterAll(async () => {
      await dataSource?.destroy();
      await storage.dispose();
    });

    const ask = (key: string) => authenticator.authenticate({ authorization: [`Bearer ${key}`] });
    /** The reason that the log heard, which names no secret. */
    const refusal = async (key: string): Promise<string> => {
      await expect(ask(key)).rejects.toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
      expect(JSON.stringify(log)).not.toContain(key.slice(-43));
      return log.at(-1)?.reason ?? '';
    };

    it('have after the migration exactly the tables that the entities describe', async () => {
      const drift = await dataSource.driver.createSchemaBuilder().log();
      expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
    });

    it.each(HOLDERS)('say that their holder is $kind $enterprise $bank', async (holder) => {
      const { key, keyId } = await store.create({ ...holder, label: 'x' }, DAY_MS);
      expect(key).toMatch(new RegExp(`^jinqiao_${keyId}_[A-Za-z0-9_-]{43}$`));
      expect(await ask(key)).toMatchObject({ ...holder, id: keyId });
    });

    it('are stored so that no key can be read back', async () => {
      const { key, keyId } = await store.create(OFFICER, DAY_MS);
      const rows = JSON.stringify(await dataSource.query('SELECT * FROM api_key'));
      expect(rows).toContain(keyId);
      expect(rows).not.toContain(key.slice(-43));
      expect(JSON.stringify(await store.list())).not.toMatch(/"hash"/);
    });

    it('are listed with whose they are', async () => {
      const { expiresAt, keyId } = await store.create(OFFICER, DEFAULT_KEY_LIFE_MS);
      const listed = (await store.list()).find((each) => each.keyId === keyId);
      expect(listed).toMatchObject({ ...OFFICER, keyId, createdAt: '2026-07-01T00:00:00.000Z', expiresAt, revokedAt: null, replacedBy: null });
      expect(expiresAt).toBe('2027-07-01T00:00:00.000Z');
    });

    it('are refused with a wrong secret, and with the secret of another', async () => {
      const [one, other] = [await store.create(OFFICER, DAY_MS), await store.create(OFFICER, DAY_MS)];
      expect(await refusal(`jinqiao_${one.keyId}_${'A'.repeat(43)}`)).toBe('the secret of the API key is wrong');
      expect(await refusal(`jinqiao_${one.keyId}_${other.key.slice(-43)}`)).toBe('the secret of the API key is wrong');
      expect(log.at(-1)?.keyId).toBe(one.keyId);
    });

    it('are refused where the identity key is another', async () => {
      const elsewhere = new ApiKeyStore({ dataSource, identityKey: Buffer.alloc(32, 8), clock: clock.now });
      expect(await refusal((await elsewhere.create(OFFICER, DAY_MS)).key)).toBe('the secret of the API key is wrong');
    });

    it('end at the instant at which they expire', async () => {
      const { key } = await store.create(OFFICER, DAY_MS);
      clock.advance(DAY_MS - 1);
      expect(await ask(key)).toMatchObject({ kind: 'officer' });
      clock.advance(1);
      expect(await refusal(key)).toBe('the API key expired at 2026-07-02T00:00:00.000Z');
    });

    it.each([0, -1, MAX_KEY_LIFE_MS + 1, NaN])('are not made to live %d ms', async (lifeMs) => {
      await expect(store.create(OFFICER, lifeMs)).rejects.toThrow(RangeError);
    });

    it('are refused two seconds after they were revoked, and revoked once', async () => {
      const { key, keyId } = await store.create(OFFICER, DAY_MS);
      await ask(key);
      expect(await store.revoke(keyId)).toBe('2026-07-01T00:00:00.000Z');
      clock.advance(2_001);
      expect(await refusal(key)).toBe('the API key was revoked at 2026-07-01T00:00:00.000Z');
      expect(await store.revoke(keyId)).toBe('2026-07-01T00:00:00.000Z');
      expect(await store.revoke('aaaaaaaaaaaa')).toBeNull();
    });

    it('are known two seconds after somebody tried their id in vain', async () => {
      const { key, keyId } = await store.create(OFFICER, DAY_MS);
      await dataSource.query(`UPDATE api_key SET key_id = 'zzzzzzzzzzzz' WHERE key_id = '${keyId}'`);
      expect(await refusal(key)).toBe('no API key has this id');
      await dataSource.query(`UPDATE api_key SET key_id = '${keyId}' WHERE key_id = 'zzzzzzzzzzzz'`);
      clock.advance(2_001);
      expect(await ask(key)).toMatchObject({ id: keyId });
    });

    it('that are replaced work beside the new one until the grace is over', async () => {
      const old = await store.create(OFFICER, 10 * DAY_MS);
      clock.advance(DAY_MS);
      const rotated = await store.rotate(old.keyId, 3_600_000);
      expect(rotated).toMatchObject({ oldEndsAt: '2026-07-02T01:00:00.000Z', issued: { expiresAt: '2026-07-12T00:00:00.000Z' } });
      const { key = '', keyId } = rotated?.issued ?? {};
      expect(await ask(key)).toMatchObject({ kind: 'officer', id: keyId });
      expect(await ask(old.key)).toMatchObject({ id: old.keyId });
      clock.advance(3_600_000);
      expect(await refusal(old.key)).toBe('the API key expired at 2026-07-02T01:00:00.000Z');
      expect(await ask(key)).toMatchObject({ id: keyId });
    });

    it('that are replaced without a grace end at once', async () => {
      const old = await store.create(OFFICER, DAY_MS);
      await store.rotate(old.keyId, 0);
      expect(await refusal(old.key)).toBe('the API key expired at 2026-07-01T00:00:00.000Z');
    });

    it('are given no longer life by a grace', async () => {
      const { expiresAt, keyId } = await store.create(OFFICER, 1_000);
      expect((await store.rotate(keyId, DAY_MS))?.oldEndsAt).toBe(expiresAt);
    });

    it('that are unknown, expired, revoked or replaced are not replaced', async () => {
      const revoked = await store.create(OFFICER, DAY_MS);
      await store.revoke(revoked.keyId);
      const replaced = await store.create(OFFICER, DAY_MS);
      await store.rotate(replaced.keyId, 1_000);
      const expired = await store.create(OFFICER, 1);
      clock.advance(1);
      const before = (await store.list()).length;
      for (const keyId of ['aaaaaaaaaaaa', revoked.keyId, replaced.keyId, expired.keyId]) expect(await store.rotate(keyId, 1_000)).toBeNull();
      expect(await store.list()).toHaveLength(before);
    });

    it('that cannot be asked for are no refusal but a failure', async () => {
      const elsewhere = await openIdentityDatabase(storage.storage);
      const cut = createAuthenticator({ apiKeys: { dataSource: elsewhere, identityKey: IDENTITY_KEY, demoKeys: false }, jwt: null, foreign: false, clock: clock.now, log: () => undefined });
      const { key } = await store.create(OFFICER, DAY_MS);
      await elsewhere.destroy();
      await expect(cut.authenticate({ authorization: `Bearer ${key}` })).rejects.not.toMatchObject({ status: 401 });
    });

    it('leave nothing behind when their migration is undone', async () => {
      await dataSource.undoLastMigration();
      await expect(dataSource.query('SELECT * FROM api_key')).rejects.toThrow(/api_key/);
    });
  });
}
