import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { type PolicyValidity, calendarDateOf } from '../../../schema';
import { type VersionKey, insertRows, keyText } from '../../chassis';
import { type Policy, type PolicyEntry, validityOn } from '../policy';
import { PolicyVersionEntity } from './policy-version.entity';
import { toPolicy, toRow } from './version-row';

const OLDEST_FIRST = { id: 'ASC', effectiveFrom: 'ASC', recordedAt: 'ASC', version: 'ASC' } as const;
const NEWEST_FIRST = { effectiveFrom: 'DESC', recordedAt: 'DESC', version: 'DESC' } as const;

/** The policies in the database, every version of each. */
export class PolicyRepository {
  /** @param dataSource itself, or the transaction that a question is part of */
  constructor(private readonly dataSource: Pick<EntityManager, 'getRepository' | 'transaction'>) {}

  /** Adds the entries that are not kept yet; what is kept stays as it is. Returns how many were added. */
  async addVersions(entries: readonly PolicyEntry[]): Promise<number> {
    const rows = entries.map((entry) => toRow(entry));
    return this.dataSource.transaction(async (manager) => {
      const repository = manager.getRepository(PolicyVersionEntity);
      const kept = new Set((await repository.find({ select: { id: true, version: true } })).map(keyText));
      const added = rows.filter((row) => !kept.has(keyText(row)));
      await insertRows(repository, added);
      return added.length;
    });
  }

  /** Every version ever recorded, oldest first. */
  async allVersions(): Promise<Policy[]> {
    const rows = await this.dataSource.getRepository(PolicyVersionEntity).find({ order: OLDEST_FIRST });
    return rows.map(toPolicy);
  }

  async versionKeys(): Promise<VersionKey[]> {
    return this.dataSource
      .getRepository(PolicyVersionEntity)
      .find({ select: { id: true, version: true }, order: { id: 'ASC', version: 'ASC' } });
  }

  /** The versions asked for that are kept, in any order; one statement. */
  async findVersions(keys: readonly VersionKey[]): Promise<Policy[]> {
    const rows = await this.dataSource
      .getRepository(PolicyVersionEntity)
      .find({ where: keys.map(({ id, version }) => ({ id, version })) });
    return rows.map(toPolicy);
  }

  /** The version of one policy with the latest effectiveFrom not after an instant, ties by recordedAt, valid or lapsed. */
  async latest(id: string, asOf: string): Promise<Policy | null> {
    const row = await this.dataSource.getRepository(PolicyVersionEntity).findOne({
      where: { id, effectiveFrom: LessThanOrEqual(asOf) },
      order: NEWEST_FIRST,
    });
    return row ? toPolicy(row) : null;
  }

  /** The keys of every version of these policies, of each the newest first; no content is read. */
  async versionsOf(ids: readonly string[]): Promise<VersionKey[]> {
    return this.dataSource.getRepository(PolicyVersionEntity).find({ select: { id: true, version: true }, where: { id: In([...ids]) }, order: NEWEST_FIRST });
  }

  /**
   * Of each policy the latest version at an instant, in the states of validity asked for, sorted by
   * id. A later version that has lapsed or is withdrawn does not bring an earlier one back.
   */
  async at(asOf: string, validities: readonly PolicyValidity[] = ['VALID']): Promise<Policy[]> {
    const rows = await this.dataSource
      .getRepository(PolicyVersionEntity)
      .find({ where: { effectiveFrom: LessThanOrEqual(asOf) }, order: OLDEST_FIRST });
    const latest = new Map(rows.map((row) => [row.id, row]));
    const day = calendarDateOf(asOf);
    return [...latest.values()].filter((row) => validities.includes(validityOn(row, day))).map(toPolicy);
  }
}
