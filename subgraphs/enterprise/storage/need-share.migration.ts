import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';

/** No foreign key: a need has no row of its own, only its versions have. */
export class NeedShare1767312000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'need_share',
        columns: [
          { name: 'need_id', type: 'varchar', length: '64', isPrimary: true },
          { name: 'bank', type: 'varchar', length: '48', isPrimary: true },
          { name: 'shared_at', type: 'varchar', length: '24' },
        ],
        indices: [new TableIndex({ name: 'need_share_bank', columnNames: ['bank'] })],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('need_share');
  }
}
