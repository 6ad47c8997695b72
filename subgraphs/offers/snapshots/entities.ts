import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LONG_TEXT } from '../../chassis';

/** A bank whose catalog was received at least once, with the newest catalog received and where it was received from. */
@Entity('bank_snapshot')
export class BankSnapshotEntity {
  @PrimaryColumn({ name: 'bank_code', type: 'varchar', length: 48 })
  bankCode!: string;

  /** What the registry listed: with it the bank is served where the registry is down at the start. */
  @Column({ type: 'varchar', length: 2048 })
  url!: string;

  @Column({ type: LONG_TEXT })
  sdl!: string;

  @Column({ name: 'catalog_version', type: 'varchar', length: 64 })
  catalogVersion!: string;

  /** When this catalog version was received. */
  @Column({ name: 'fetched_at', type: 'varchar', length: 24 })
  fetchedAt!: string;

  /** JSON of BankProfile. */
  @Column({ type: 'text' })
  profile!: string;
}

/** One version of a product as its bank published it; kept for ever. */
@Entity('product_snapshot')
@Index('product_snapshot_bank', ['bankCode'])
export class ProductSnapshotEntity {
  @PrimaryColumn({ type: 'varchar', length: 191 })
  id!: string;

  @PrimaryColumn({ type: 'varchar', length: 64 })
  version!: string;

  @Column({ name: 'bank_code', type: 'varchar', length: 48 })
  bankCode!: string;

  /** Canonical JSON of the contract's fields. */
  @Column({ type: LONG_TEXT })
  content!: string;

  @Column({ name: 'content_sha256', type: 'varchar', length: 64 })
  contentSha256!: string;

  /** When it was received first; null: before that was recorded. */
  @Column({ name: 'received_at', type: 'varchar', length: 24, nullable: true })
  receivedAt!: string | null;
}

/** One state of all incentive rules and of the LPR history; kept for ever. */
@Entity('policy_snapshot')
@Index('policy_snapshot_fetched', ['fetchedAt'])
export class PolicySnapshotEntity {
  @PrimaryColumn({ name: 'snapshot_version', type: 'varchar', length: 64 })
  snapshotVersion!: string;

  @Column({ name: 'fetched_at', type: 'varchar', length: 24 })
  fetchedAt!: string;

  @Column({ type: LONG_TEXT })
  content!: string;

  @Column({ name: 'content_sha256', type: 'varchar', length: 64 })
  contentSha256!: string;
}
