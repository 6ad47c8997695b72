import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LONG_TEXT, type VersionRow } from '../../chassis';

/** One immutable version of one policy. Rows are only ever added. */
@Entity('policy_version')
@Index('policy_version_in_force', ['id', 'effectiveFrom', 'recordedAt'])
export class PolicyVersionEntity implements VersionRow {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id!: string;

  @PrimaryColumn({ type: 'varchar', length: 32 })
  version!: string;

  @Column({ name: 'effective_from', type: 'varchar', length: 24 })
  effectiveFrom!: string;

  @Column({ name: 'recorded_at', type: 'varchar', length: 24 })
  recordedAt!: string;

  @Column({ type: 'boolean' })
  backfilled!: boolean;

  @Column({ name: 'valid_from', type: 'varchar', length: 10, nullable: true })
  validFrom!: string | null;

  @Column({ name: 'valid_to', type: 'varchar', length: 10, nullable: true })
  validTo!: string | null;

  /** Canonical JSON of PolicyTerms. */
  @Column({ type: LONG_TEXT })
  content!: string;

  @Column({ name: 'content_sha256', type: 'varchar', length: 64 })
  contentSha256!: string;

  /** True where the content says so: what is in force is found without reading contents. */
  @Column({ type: 'boolean', default: false })
  withdrawn!: boolean;

  /** Id of the principal; null: an author or an import, or not known. Never published. */
  @Column({ name: 'recorded_by', type: 'text', nullable: true })
  recordedBy!: string | null;

  /** Why the policy was withdrawn, in the officer's words. Never published. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}
