import { Entity, PrimaryColumn } from 'typeorm';

/** One row, which every change of the policies locks first. */
@Entity('policy_change_lock')
export class PolicyChangeLockEntity {
  @PrimaryColumn({ type: 'varchar', length: 16 })
  name!: string;
}

export const CHANGES = 'changes';
