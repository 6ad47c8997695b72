import { type DataSource, In } from 'typeorm';
import { NeedShareEntity } from './need-share.entity';
import { NeedVersionEntity } from './need-version.entity';

/** Which needs are shared with which banks; every method is one statement. */
export class ShareRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Of these needs, sorted by bank. */
  async findShares(needIds: readonly string[]): Promise<NeedShareEntity[]> {
    return this.dataSource.getRepository(NeedShareEntity).find({ where: { needId: In(needIds) }, order: { bank: 'ASC' } });
  }

  /** Which of these enterprises share a need with a bank. */
  async findApplicants(bank: string, usccs: readonly string[]): Promise<string[]> {
    const rows: { uscc: string }[] = await this.dataSource
      .getRepository(NeedVersionEntity)
      .createQueryBuilder('need')
      .select('need.enterpriseUscc', 'uscc')
      .distinct()
      .innerJoin(NeedShareEntity, 'share', 'share.needId = need.id')
      .where({ enterpriseUscc: In(usccs) })
      .andWhere('share.bank = :bank', { bank })
      .getRawMany();
    return rows.map(({ uscc }) => uscc);
  }

  /** Leaves a share that there is already as it is. */
  async add(share: NeedShareEntity): Promise<void> {
    await this.dataSource.getRepository(NeedShareEntity).createQueryBuilder().insert().values(share).orIgnore().updateEntity(false).execute();
  }

  async remove({ bank, needId }: Pick<NeedShareEntity, 'needId' | 'bank'>): Promise<void> {
    await this.dataSource.getRepository(NeedShareEntity).delete({ needId, bank });
  }
}
