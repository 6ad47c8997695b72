import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LONG_TEXT } from '../long-text';

/** An operation that clients ran, without values; kept while a count of it is. */
@Entity({ name: 'usage_operation' })
export class UsageOperation {
  /** SHA-256 of the text, in hexadecimal. */
  @PrimaryColumn({ type: 'varchar', length: 64, primaryKeyConstraintName: 'pk_usage_operation' })
  hash!: string;

  /** The operation's name; empty where it has none. */
  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ type: LONG_TEXT })
  text!: string;

  /** JSON list of what the operation asks of the schema. */
  @Column({ type: LONG_TEXT })
  coordinates!: string;
}

/** How often a client ran an operation on a day. */
@Entity({ name: 'usage_count' })
export class UsageCount {
  /** Day in Asia/Shanghai. */
  @PrimaryColumn({ type: 'varchar', length: 10, primaryKeyConstraintName: 'pk_usage_count' })
  day!: string;

  /** Hash of an operation; `other` of all that were not kept. */
  @PrimaryColumn({ type: 'varchar', length: 64, primaryKeyConstraintName: 'pk_usage_count' })
  operation!: string;

  @PrimaryColumn({ type: 'varchar', length: 64, primaryKeyConstraintName: 'pk_usage_count' })
  client!: string;

  @Column({ type: 'int' })
  calls!: number;
}

/** A batch that was counted: when it comes again, it is not. */
@Entity({ name: 'usage_batch' })
export class UsageBatchEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_usage_batch' })
  batch!: string;

  @Column({ name: 'received_on', type: 'varchar', length: 10 })
  receivedOn!: string;
}

export const usageEntities = [UsageOperation, UsageCount, UsageBatchEntity];
