import { type DataSource, LessThanOrEqual } from 'typeorm';
import { calendarDateOf } from '../../../schema';
import { canonicalJson, contentHash, sha256 } from '../../chassis';
import { checkEntry } from '../check-entry';
import type { Policy, PolicyEntry, PolicyTerms } from '../policy';
import { PolicyVersionEntity } from './policy-version.entity';

export interface VersionKey {
  readonly id: string;
  readonly version: string;
}

const VERSION_DIGITS = 16;
const INSERT_CHUNK = 500;

const OLDEST_FIRST = { id: 'ASC', effectiveFrom: 'ASC', recordedAt: 'ASC', version: 'ASC' } as const;

/** The policies in the database, every version of each. */
export class PolicyRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Adds the entries that are not kept yet; what is kept stays as it is. Returns how many were added. */
  async addVersions(entries: readonly PolicyEntry[]): Promise<number> {
    const rows = entries.map(toRow);
    return this.dataSource.transaction(async (manager) => {
      const repository = manager.getRepository(PolicyVersionEntity);
      const kept = new Set((await repository.find({ select: { id: true, version: true } })).map(keyText));
      const added = rows.filter((row) => !kept.has(keyText(row)));
      for (let start = 0; start < added.length; start += INSERT_CHUNK) {
        await repository
          .createQueryBuilder()
          .insert()
          .values(added.slice(start, start + INSERT_CHUNK))
          .updateEntity(false)
          .execute();
      }
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
      order: { effectiveFrom: 'DESC', recordedAt: 'DESC', version: 'DESC' },
    });
    return row ? toPolicy(row) : null;
  }

  /**
   * The policies in force at an instant, sorted by id: of each the latest version, where its
   * validity contains the Shanghai day. A later version that has lapsed does not bring an
   * earlier one back.
   */
  async inForce(asOf: string): Promise<Policy[]> {
    const rows = await this.dataSource
      .getRepository(PolicyVersionEntity)
      .find({ where: { effectiveFrom: LessThanOrEqual(asOf) }, order: OLDEST_FIRST });
    const latest = new Map(rows.map((row) => [row.id, row]));
    const day = calendarDateOf(asOf);
    return [...latest.values()].filter((row) => isValidOn(row, day)).map(toPolicy);
  }
}

function isValidOn({ validFrom, validTo }: PolicyVersionEntity, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

function toRow(entry: PolicyEntry): PolicyVersionEntity {
  const problems = checkEntry(entry);
  if (problems.length > 0) throw new Error(`policy ${entry.id} cannot be recorded: ${problems.join('; ')}`);
  const { id, effectiveFrom, recordedAt, backfilled, terms } = entry;
  const content = canonicalJson(terms);
  return {
    id,
    version: contentHash({ id, effectiveFrom, recordedAt, content }).slice(0, VERSION_DIGITS),
    effectiveFrom,
    recordedAt,
    backfilled,
    validFrom: terms.validFrom ?? null,
    validTo: terms.validTo ?? null,
    content,
    contentSha256: sha256(content),
  };
}

function toPolicy(row: PolicyVersionEntity): Policy {
  return {
    ...(JSON.parse(row.content) as PolicyTerms),
    id: row.id,
    version: row.version,
    effectiveFrom: row.effectiveFrom,
    recordedAt: row.recordedAt,
    backfilled: Boolean(row.backfilled),
  };
}

export function keyText({ id, version }: VersionKey): string {
  return `${id}@${version}`;
}
