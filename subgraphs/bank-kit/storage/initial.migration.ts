import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { LONG_TEXT } from '../../chassis';

export class BankInitial1767225600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'product_version',
        columns: [
          { name: 'id', type: 'varchar', length: '191', isPrimary: true },
          { name: 'version', type: 'varchar', length: '32', isPrimary: true },
          { name: 'effective_from', type: 'varchar', length: '24' },
          { name: 'recorded_at', type: 'varchar', length: '24' },
          { name: 'backfilled', type: queryRunner.connection.driver.normalizeType({ type: 'boolean' }) },
          { name: 'content', type: LONG_TEXT },
          { name: 'content_sha256', type: 'varchar', length: '64' },
        ],
        indices: [new TableIndex({ name: 'product_version_in_force', columnNames: ['id', 'effective_from', 'recorded_at'] })],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'bank_profile',
        columns: [
          { name: 'code', type: 'varchar', length: '48', isPrimary: true },
          { name: 'profile', type: 'text' },
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('bank_profile');
    await queryRunner.dropTable('product_version');
  }
}
