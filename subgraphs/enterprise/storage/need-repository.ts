import { type DataSource, In } from 'typeorm';
import type { Purpose } from '../../../schema';
import { type Need, type NeedHead, type NeedKey, isSequenceNumber, toNeed, toNeedHead } from './need';
import { NeedVersionEntity } from './need-version.entity';

export interface NeedSelection {
  readonly ids?: readonly string[];
  readonly enterprises?: readonly string[];
  readonly purpose?: Purpose;
  readonly currency?: string;
}

/** Every column but the applicant's facts: a list of a thousand needs must not read a thousand documents. */
const HEAD_COLUMNS = [
  'id',
  'version',
  'recordedAt',
  'enterpriseUscc',
  'projectId',
  'title',
  'amount',
  'currency',
  'termMonths',
  'purpose',
  'drawdownOn',
  'repaymentMethods',
  'cashPlan',
  'description',
  'illustrative',
] as const satisfies readonly (keyof NeedVersionEntity)[];

const NO_LATER_VERSION =
  'NOT EXISTS (SELECT 1 FROM financing_need_version later' +
  ' WHERE later.id = need.id AND later.version > need.version AND later.recorded_at <= :asOf)';

/** The financing needs in their database, every version of them. */
export class NeedRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The versions asked for that are kept, in any order; one statement, none for keys that cannot exist. */
  async findVersions(keys: readonly NeedKey[]): Promise<Need[]> {
    const where = keys
      .filter(({ version }) => isSequenceNumber(version))
      .map(({ id, version }) => ({ id, version: Number(version) }));
    if (where.length === 0) return [];
    return (await this.dataSource.getRepository(NeedVersionEntity).find({ where })).map(toNeed);
  }

  /** Of every need selected the latest version recorded not after the instant; one statement, sorted by id. */
  async findCurrent(asOf: string, selection: NeedSelection = {}): Promise<NeedHead[]> {
    const { ids, enterprises, purpose, currency } = selection;
    const rows = await this.dataSource
      .getRepository(NeedVersionEntity)
      .createQueryBuilder('need')
      .select(HEAD_COLUMNS.map((column) => `need.${column}`))
      .where({
        ...(ids && { id: In(ids) }),
        ...(enterprises && { enterpriseUscc: In(enterprises) }),
        ...(purpose && { purpose }),
        ...(currency && { currency }),
      })
      .andWhere('need.recordedAt <= :asOf')
      .andWhere(NO_LATER_VERSION)
      .setParameter('asOf', asOf)
      .orderBy('need.id', 'ASC')
      .getMany();
    return rows.map(toNeedHead);
  }
}
