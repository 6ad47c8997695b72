import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * `text` holds 64 KiB on MySQL and MariaDB. SQLite takes any type name with TEXT in it; whoever
 * opens the DataSource tells TypeORM so.
 */
export const LONG_TEXT = 'mediumtext';

/** One read of private data; rows are added, never changed. */
@Entity({ name: 'private_read' })
export class PrivateRead {
  /** Counts from 1 without gaps. */
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'pk_private_read' })
  sequence!: number;

  /** RFC 3339, UTC, milliseconds. */
  @Column({ type: 'varchar', length: 30 })
  at!: string;

  @Column({ name: 'request_id', type: 'varchar', length: 128 })
  requestId!: string;

  @Column({ name: 'principal_id', type: 'varchar', length: 255 })
  principalId!: string;

  @Column({ name: 'principal_kind', type: 'varchar', length: 16 })
  principalKind!: string;

  @Column({ name: 'operation_name', type: 'varchar', length: 255, nullable: true })
  operationName!: string | null;

  @Column({ type: LONG_TEXT })
  query!: string;

  /** Hex digest of the whole query, as the next of the whole variables. */
  @Column({ name: 'query_sha256', type: 'varchar', length: 64 })
  querySha256!: string;

  /** JSON of those that the operation declares. */
  @Column({ type: LONG_TEXT })
  variables!: string;

  @Column({ name: 'variables_sha256', type: 'varchar', length: 64 })
  variablesSha256!: string;

  /** JSON list of what was read: `FinancingNeed.amount`. */
  @Column({ type: LONG_TEXT })
  coordinates!: string;

  /** Hex digest over this row and the digest of the row before it, see `digestOf`. */
  @Column({ type: 'varchar', length: 64 })
  sha256!: string;
}

/** The record's tables: the option `entities` of its DataSource. */
export const auditEntities = [PrivateRead];
