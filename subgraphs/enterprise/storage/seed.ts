import type { DataSource, EntityManager, ObjectLiteral } from 'typeorm';
import { EnterpriseEntity } from './enterprise.entity';
import { type Need, toNeedRow } from './need';
import { NeedShareEntity } from './need-share.entity';
import { NeedVersionEntity } from './need-version.entity';
import { ProjectEntity } from './project.entity';

export interface Seed {
  readonly enterprises: readonly EnterpriseEntity[];
  readonly projects: readonly ProjectEntity[];
  /** Every version; the versions of one need count from 1 and are recorded one after the other. */
  readonly needs: readonly Need[];
  readonly shares: readonly NeedShareEntity[];
}

const INSERT_CHUNK = 500;

/**
 * Fills an empty database and leaves any other as it is: what users have recorded since is never
 * mixed with samples. All or nothing, so an interrupted first start is simply repeated.
 * Returns how many rows were added.
 */
export async function seedIfEmpty(dataSource: DataSource, seed: Seed): Promise<number> {
  assertVersionsInSequence(seed.needs);
  return dataSource.transaction(async (manager) => {
    const tables = [EnterpriseEntity, ProjectEntity, NeedVersionEntity, NeedShareEntity];
    for (const table of tables) {
      if (await manager.getRepository<ObjectLiteral>(table).exists()) return 0;
    }
    const needRows = seed.needs.map(toNeedRow);
    await insertAll(manager, EnterpriseEntity, seed.enterprises);
    await insertAll(manager, ProjectEntity, seed.projects);
    await insertAll(manager, NeedVersionEntity, needRows);
    await insertAll(manager, NeedShareEntity, seed.shares);
    return seed.enterprises.length + seed.projects.length + needRows.length + seed.shares.length;
  });
}

/** Names of what is illustrative in the database. */
export async function illustrativeNames(dataSource: DataSource): Promise<string[]> {
  const where = { illustrative: true };
  const enterprises = await dataSource.getRepository(EnterpriseEntity).find({ select: { name: true }, where });
  const projects = await dataSource.getRepository(ProjectEntity).find({ select: { name: true }, where });
  return [...enterprises, ...projects].map(({ name }) => name);
}

async function insertAll<T extends ObjectLiteral>(manager: EntityManager, table: new () => T, rows: readonly T[]): Promise<void> {
  for (let start = 0; start < rows.length; start += INSERT_CHUNK) {
    const chunk = rows.slice(start, start + INSERT_CHUNK);
    await manager.createQueryBuilder().insert().into(table).values(chunk).updateEntity(false).execute();
  }
}

/** "Current" is read as the highest version recorded so far, which is right only under this rule. */
function assertVersionsInSequence(needs: readonly Need[]): void {
  const latest = new Map<string, Need>();
  for (const need of needs) {
    const before = latest.get(need.id);
    const expected = String(Number(before?.version ?? 0) + 1);
    if (need.version !== expected) throw new Error(`${need.id}: version ${need.version} stands where ${expected} is due`);
    if (before && need.recordedAt <= before.recordedAt) {
      throw new Error(`${need.id} version ${need.version} is recorded at ${need.recordedAt}, not after version ${before.version}`);
    }
    latest.set(need.id, need);
  }
}
