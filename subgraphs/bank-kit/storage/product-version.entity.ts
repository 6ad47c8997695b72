import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LONG_TEXT } from '../../chassis';

/** Ids are ASCII, so this is what fits into the key of an index on every MySQL-compatible server. */
export const MAX_ID_LENGTH = 191;

/** One immutable version of one product. Rows are only ever added. */
@Entity('product_version')
@Index('product_version_in_force', ['id', 'effectiveFrom', 'recordedAt'])
export class ProductVersionEntity {
  @PrimaryColumn({ type: 'varchar', length: MAX_ID_LENGTH })
  id!: string;

  @PrimaryColumn({ type: 'varchar', length: 32 })
  version!: string;

  @Column({ name: 'effective_from', type: 'varchar', length: 24 })
  effectiveFrom!: string;

  @Column({ name: 'recorded_at', type: 'varchar', length: 24 })
  recordedAt!: string;

  @Column({ type: 'boolean' })
  backfilled!: boolean;

  /** Canonical JSON of StoredContent. */
  @Column({ type: LONG_TEXT })
  content!: string;

  @Column({ name: 'content_sha256', type: 'varchar', length: 64 })
  contentSha256!: string;
}
