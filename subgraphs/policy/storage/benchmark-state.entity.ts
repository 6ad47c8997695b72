import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the quotations of a benchmark are known: one row, LPR. */
@Entity('benchmark_state')
export class BenchmarkStateEntity {
  @PrimaryColumn({ type: 'varchar', length: 16 })
  benchmark!: string;

  /** Last day on which the last quotation was seen to hold. */
  @Column({ name: 'confirmed_through', type: 'varchar', length: 10 })
  confirmedThrough!: string;

  @Column({ type: 'varchar', length: 191 })
  source!: string;
}
