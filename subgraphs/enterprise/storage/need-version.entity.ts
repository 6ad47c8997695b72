import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Purpose } from '../../../schema';
import { LONG_TEXT } from '../../chassis';
import { EnterpriseEntity } from './enterprise.entity';
import { ProjectEntity } from './project.entity';

/** One immutable version of one financing need. Rows are only ever added. */
@Entity('financing_need_version')
@Index('need_version_enterprise', ['enterpriseUscc'])
@Index('need_version_project', ['projectId'])
export class NeedVersionEntity {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id!: string;

  /** Counts from 1. */
  @PrimaryColumn({ type: 'int' })
  version!: number;

  /** Never before that of the version before it. */
  @Column({ name: 'recorded_at', type: 'varchar', length: 24 })
  recordedAt!: string;

  // An applicant is part of what a version states, so its code cannot change beneath the version.
  @Column({ name: 'enterprise_uscc', type: 'varchar', length: 18 })
  @ForeignKey(() => EnterpriseEntity, { name: 'need_version_enterprise_uscc', onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  enterpriseUscc!: string;

  @Column({ name: 'project_id', type: 'varchar', length: 64, nullable: true })
  @ForeignKey(() => ProjectEntity, { name: 'need_version_project_id', onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  projectId!: string | null;

  @Column({ type: 'varchar', length: 191 })
  title!: string;

  /** Exact decimal text, in units of the currency. */
  @Column({ type: 'varchar', length: 32 })
  amount!: string;

  @Column({ type: 'varchar', length: 3 })
  currency!: string;

  @Column({ name: 'term_months', type: 'int' })
  termMonths!: number;

  @Column({ type: 'varchar', length: 32 })
  purpose!: Purpose;

  @Column({ name: 'drawdown_on', type: 'varchar', length: 10, nullable: true })
  drawdownOn!: string | null;

  /** JSON list of RepaymentMethod; null: the applicant has no wish. */
  @Column({ name: 'repayment_methods', type: 'text', nullable: true })
  repaymentMethods!: string | null;

  /** Canonical JSON of a CashPlan; null: none. */
  @Column({ name: 'cash_plan', type: 'text', nullable: true })
  cashPlan!: string | null;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  @Column({ type: 'boolean' })
  illustrative!: boolean;

  /** Canonical JSON of ApplicantFacts. */
  @Column({ name: 'applicant_facts', type: LONG_TEXT })
  applicantFacts!: string;

  /** Of the whole version, facts included; see contentHash. */
  @Column({ name: 'content_sha256', type: 'varchar', length: 64 })
  contentSha256!: string;
}
