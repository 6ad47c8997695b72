import type { DataSource } from 'typeorm';
import { identityEntities, identityMigrations } from '../../../../../gateway/security';
import { type Storage, openDatabase } from '../../../../../subgraphs/chassis';

export const IDENTITY_KEY = Buffer.alloc(32, 7);

/** Identity's database as the program opens it. */
export function openIdentityDatabase(storage: Storage): Promise<DataSource> {
  return openDatabase({ storage, part: 'identity', entities: identityEntities, migrations: identityMigrations });
}
