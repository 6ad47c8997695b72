import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOfficerKey } from '../../../bench/kit/officer-key';
import { createAuthenticator, identityEntities, identityMigrations } from '../../../gateway/security';
import { openDatabase, systemClock } from '../../../subgraphs/chassis';

describe("an officer's key for a benchmark", () => {
  it('is taken by a gateway over the same data folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jinqiao-key-'));
    const identityKey = Buffer.alloc(32, 7);
    const key = await createOfficerKey(folder, identityKey);
    const dataSource = await openDatabase({ storage: { kind: 'sqlite', folder }, part: 'identity', entities: identityEntities, migrations: identityMigrations });
    const authenticator = createAuthenticator({ apiKeys: { dataSource, identityKey, demoKeys: false }, jwt: null, foreign: false, clock: systemClock, log: () => undefined });
    try {
      await expect(authenticator.authenticate({ authorization: `Bearer ${key}` })).resolves.toMatchObject({ kind: 'officer', enterprise: null, bank: null });
    } finally {
      await authenticator.close();
      await dataSource.destroy();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
