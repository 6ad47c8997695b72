import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ProjectStage } from '../../../schema';
import { EnterpriseEntity } from './enterprise.entity';

/** One key project as it stands now. Amounts are exact decimal texts in yuan. */
@Entity('project')
@Index('project_enterprise', ['enterpriseUscc'])
export class ProjectEntity {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id!: string;

  @Column({ type: 'varchar', length: 191 })
  name!: string;

  @Column({ type: 'varchar', length: 32 })
  stage!: ProjectStage;

  @Column({ type: 'varchar', length: 64, nullable: true })
  sector!: string | null;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  /** GB/T 2260, always 6 digits. */
  @Column({ type: 'varchar', length: 6 })
  region!: string;

  @Column({ name: 'total_investment', type: 'varchar', length: 32, nullable: true })
  totalInvestment!: string | null;

  @Column({ name: 'financing_gap', type: 'varchar', length: 32, nullable: true })
  financingGap!: string | null;

  @Column({ name: 'started_on', type: 'varchar', length: 10, nullable: true })
  startedOn!: string | null;

  @Column({ name: 'completes_on', type: 'varchar', length: 10, nullable: true })
  completesOn!: string | null;

  /** Null: the government's own project. */
  @Column({ name: 'enterprise_uscc', type: 'varchar', length: 18, nullable: true })
  @ForeignKey(() => EnterpriseEntity, { name: 'project_enterprise_uscc', onDelete: 'RESTRICT', onUpdate: 'CASCADE' })
  enterpriseUscc!: string | null;

  @Column({ type: 'boolean' })
  illustrative!: boolean;
}
