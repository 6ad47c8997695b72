import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row that says which bank this database belongs to. */
@Entity('bank_profile')
export class BankProfileEntity {
  @PrimaryColumn({ type: 'varchar', length: 48 })
  code!: string;

  /** JSON of BankProfile. */
  @Column({ type: 'text' })
  profile!: string;
}
