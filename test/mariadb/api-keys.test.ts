import { ApiKeyStore, DAY_MS } from '../../gateway/security';
import { HandClock } from '../gateway/security/identity/kit/hand-clock';
import { IDENTITY_KEY, openIdentityDatabase } from '../gateway/security/identity/kit/identity-database';
import { describeApiKeys } from './both/api-key-laws';
import { mariadbStorage } from './server';

describeApiKeys('MariaDB', mariadbStorage);

describe('a key on MariaDB', () => {
  it('that several terminals replace at once is replaced by one', async () => {
    const { dispose, storage } = mariadbStorage({ poolSize: 4 });
    const dataSource = await openIdentityDatabase(storage);
    try {
      const store = new ApiKeyStore({ dataSource, identityKey: IDENTITY_KEY, clock: new HandClock().now });
      const { keyId } = await store.create({ kind: 'officer', enterprise: null, bank: null, label: 'x' }, DAY_MS);
      const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => store.rotate(keyId, DAY_MS)));
      const issued = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' && outcome.value ? [outcome.value.issued.keyId] : []));
      expect(issued).toHaveLength(1);
      expect((await store.list()).map((each) => [each.keyId, each.replacedBy]).sort()).toEqual([[keyId, issued[0]], [issued[0], null]].sort());
    } finally {
      await dataSource.destroy();
      await dispose();
    }
  });
});
