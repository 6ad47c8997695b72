import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { LONG_TEXT } from '../long-text';

export class CreateUsage1795219200000 implements MigrationInterface {
  readonly name = 'CreateUsage1795219200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'usage_operation',
        columns: [
          { name: 'hash', type: 'varchar', length: '64', isPrimary: true, primaryKeyConstraintName: 'pk_usage_operation' },
          { name: 'name', type: 'varchar', length: '100' },
          { name: 'text', type: LONG_TEXT },
          { name: 'coordinates', type: LONG_TEXT },
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'usage_count',
        columns: [
          { name: 'day', type: 'varchar', length: '10', isPrimary: true, primaryKeyConstraintName: 'pk_usage_count' },
          { name: 'operation', type: 'varchar', length: '64', isPrimary: true, primaryKeyConstraintName: 'pk_usage_count' },
          { name: 'client', type: 'varchar', length: '64', isPrimary: true, primaryKeyConstraintName: 'pk_usage_count' },
          { name: 'calls', type: 'integer' },
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'usage_batch',
        columns: [
          { name: 'batch', type: 'varchar', length: '36', isPrimary: true, primaryKeyConstraintName: 'pk_usage_batch' },
          { name: 'received_on', type: 'varchar', length: '10' },
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['usage_batch', 'usage_count', 'usage_operation']) await queryRunner.dropTable(table);
  }
}
