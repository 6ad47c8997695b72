import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A need, in every version of it, that its applicant lets a bank see. */
@Entity('need_share')
@Index('need_share_bank', ['bank'])
export class NeedShareEntity {
  @PrimaryColumn({ name: 'need_id', type: 'varchar', length: 64 })
  needId!: string;

  /** Code of the bank. */
  @PrimaryColumn({ type: 'varchar', length: 48 })
  bank!: string;

  /** ISO 8601 UTC with milliseconds. */
  @Column({ name: 'shared_at', type: 'varchar', length: 24 })
  sharedAt!: string;
}
