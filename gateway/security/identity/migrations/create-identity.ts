import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class CreateIdentity1793491200000 implements MigrationInterface {
  readonly name = 'CreateIdentity1793491200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'api_key',
        columns: [
          { name: 'key_id', type: 'varchar', length: '12', isPrimary: true, primaryKeyConstraintName: 'pk_api_key' },
          { name: 'kind', type: 'varchar', length: '16' },
          { name: 'enterprise', type: 'varchar', length: '18', isNullable: true },
          { name: 'bank', type: 'varchar', length: '63', isNullable: true },
          { name: 'label', type: 'varchar', length: '100' },
          { name: 'hash', type: 'varchar', length: '64' },
          { name: 'created_at', type: 'varchar', length: '30' },
          { name: 'expires_at', type: 'varchar', length: '30' },
          { name: 'revoked_at', type: 'varchar', length: '30', isNullable: true },
          { name: 'replaced_by', type: 'varchar', length: '12', isNullable: true },
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('api_key');
  }
}
