import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { LONG_TEXT } from '../entities';

export class CreateAudit1793491200000 implements MigrationInterface {
  readonly name = 'CreateAudit1793491200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'private_read',
        columns: [
          { name: 'sequence', type: 'integer', isPrimary: true, primaryKeyConstraintName: 'pk_private_read' },
          { name: 'at', type: 'varchar', length: '30' },
          { name: 'request_id', type: 'varchar', length: '128' },
          { name: 'principal_id', type: 'varchar', length: '255' },
          { name: 'principal_kind', type: 'varchar', length: '16' },
          { name: 'operation_name', type: 'varchar', length: '255', isNullable: true },
          { name: 'query', type: LONG_TEXT },
          { name: 'query_sha256', type: 'varchar', length: '64' },
          { name: 'variables', type: LONG_TEXT },
          { name: 'variables_sha256', type: 'varchar', length: '64' },
          { name: 'coordinates', type: LONG_TEXT },
          { name: 'sha256', type: 'varchar', length: '64' },
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('private_read');
  }
}
