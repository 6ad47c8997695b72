import { DAY_MS, ApiKeyStore, identityEntities, identityMigrations } from '../../gateway/security';
import { openDatabase, systemClock } from '../../subgraphs/chassis';

/** An API key of an officer, who may read every need, in the data folder of a gateway that has yet to start. */
export async function createOfficerKey(folder: string, identityKey: Buffer): Promise<string> {
  const dataSource = await openDatabase({ storage: { kind: 'sqlite', folder }, part: 'identity', entities: identityEntities, migrations: identityMigrations });
  try {
    const store = new ApiKeyStore({ dataSource, identityKey, clock: systemClock });
    const { key } = await store.create({ kind: 'officer', enterprise: null, bank: null, label: 'benchmark' }, DAY_MS);
    return key;
  } finally {
    await dataSource.destroy();
  }
}
