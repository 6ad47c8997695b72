import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PRODUCT_LIMITS } from '../../../schema';
import { LONG_TEXT, type VersionRow } from '../../chassis';

/** One immutable version of one product. Rows are only ever added. */
@Entity('product_version')
@Index('product_version_in_force', ['id', 'effectiveFrom', 'recordedAt'])
export class ProductVersionEntity implements VersionRow {
  @PrimaryColumn({ type: 'varchar', length: PRODUCT_LIMITS.idLength })
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

  /** True where the content says so: what is in force is found without reading contents. */
  @Column({ type: 'boolean', default: false })
  withdrawn!: boolean;

  /** Id of the principal; null: a catalog's author or an import, or not known. Never published. */
  @Column({ name: 'recorded_by', type: 'text', nullable: true })
  recordedBy!: string | null;

  /** Why the product was withdrawn, in the bank's words. Never published. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}
