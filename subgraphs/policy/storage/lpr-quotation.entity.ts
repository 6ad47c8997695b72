import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One quotation of the loan prime rate that differs from the one before it. */
@Entity('lpr_quotation')
export class LprQuotationEntity {
  /** Day of the quotation. */
  @PrimaryColumn({ name: 'effective_from', type: 'varchar', length: 10 })
  effectiveFrom!: string;

  /** Exact decimals: SQLite would hand decimal columns back as floating-point numbers. */
  @Column({ name: 'lpr_1y', type: 'varchar', length: 16 })
  lpr1y!: string;

  @Column({ name: 'lpr_5y', type: 'varchar', length: 16 })
  lpr5y!: string;
}
