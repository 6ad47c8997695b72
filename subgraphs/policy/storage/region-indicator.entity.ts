import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { IndicatorPeriod } from '../../../schema';

/** One figure of one region for one period. */
@Entity('region_indicator')
@Index('region_indicator_newest', ['region', 'periodEnd'])
export class RegionIndicatorEntity {
  /** GB/T 2260, 6 digits. */
  @PrimaryColumn({ type: 'varchar', length: 6 })
  region!: string;

  @PrimaryColumn({ type: 'varchar', length: 64 })
  code!: string;

  @PrimaryColumn({ type: 'varchar', length: 16 })
  period!: IndicatorPeriod;

  @PrimaryColumn({ name: 'period_end', type: 'varchar', length: 10 })
  periodEnd!: string;

  @Column({ type: 'varchar', length: 64 })
  name!: string;

  @Column({ name: 'name_en', type: 'varchar', length: 191 })
  nameEn!: string;

  @Column({ type: 'varchar', length: 32, nullable: true })
  value!: string | null;

  @Column({ type: 'varchar', length: 16 })
  unit!: string;

  @Column({ type: 'varchar', length: 16, nullable: true })
  growth!: string | null;

  /** `rank` is a reserved word of MySQL 8. */
  @Column({ name: 'rank_in_scope', type: 'int', nullable: true })
  rank!: number | null;

  @Column({ name: 'rank_scope', type: 'varchar', length: 64, nullable: true })
  rankScope!: string | null;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'boolean' })
  illustrative!: boolean;
}
