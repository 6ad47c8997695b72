import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { LONG_TEXT } from '../../chassis';

export class OffersInitial1767225600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'bank_snapshot',
        columns: [
          { name: 'bank_code', type: 'varchar', length: '48', isPrimary: true },
          { name: 'url', type: 'varchar', length: '2048' },
          { name: 'sdl', type: LONG_TEXT },
          { name: 'catalog_version', type: 'varchar', length: '64' },
          { name: 'fetched_at', type: 'varchar', length: '24' },
          { name: 'profile', type: 'text' },
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'product_snapshot',
        columns: [
          { name: 'id', type: 'varchar', length: '191', isPrimary: true },
          { name: 'version', type: 'varchar', length: '64', isPrimary: true },
          { name: 'bank_code', type: 'varchar', length: '48' },
          { name: 'content', type: LONG_TEXT },
          { name: 'content_sha256', type: 'varchar', length: '64' },
        ],
        indices: [new TableIndex({ name: 'product_snapshot_bank', columnNames: ['bank_code'] })],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'policy_snapshot',
        columns: [
          { name: 'snapshot_version', type: 'varchar', length: '64', isPrimary: true },
          { name: 'fetched_at', type: 'varchar', length: '24' },
          { name: 'content', type: LONG_TEXT },
          { name: 'content_sha256', type: 'varchar', length: '64' },
        ],
        indices: [new TableIndex({ name: 'policy_snapshot_fetched', columnNames: ['fetched_at'] })],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('policy_snapshot');
    await queryRunner.dropTable('product_snapshot');
    await queryRunner.dropTable('bank_snapshot');
  }
}
