import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PrincipalKind } from '../../../schema';

/** What is kept of an API key. Rows are never removed: a record of reads names key ids of long ago. */
@Entity({ name: 'api_key' })
export class ApiKeyEntity {
  @PrimaryColumn({ name: 'key_id', type: 'varchar', length: 12, primaryKeyConstraintName: 'pk_api_key' })
  keyId!: string;

  @Column({ type: 'varchar', length: 16 })
  kind!: PrincipalKind;

  /** Unified social credit code, of the kind enterprise only. */
  @Column({ type: 'varchar', length: 18, nullable: true })
  enterprise!: string | null;

  /** Code of the bank, of the kind bank only. */
  @Column({ type: 'varchar', length: 63, nullable: true })
  bank!: string | null;

  @Column({ type: 'varchar', length: 100 })
  label!: string;

  /** Hex digits, see `hashOfKey`. */
  @Column({ type: 'varchar', length: 64 })
  hash!: string;

  /** RFC 3339, UTC, milliseconds, as the three below. */
  @Column({ name: 'created_at', type: 'varchar', length: 30 })
  createdAt!: string;

  @Column({ name: 'expires_at', type: 'varchar', length: 30 })
  expiresAt!: string;

  @Column({ name: 'revoked_at', type: 'varchar', length: 30, nullable: true })
  revokedAt!: string | null;

  @Column({ name: 'replaced_by', type: 'varchar', length: 12, nullable: true })
  replacedBy!: string | null;
}

/** Identity's tables: the option `entities` of its DataSource. */
export const identityEntities = [ApiKeyEntity];
