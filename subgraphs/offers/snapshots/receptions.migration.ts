import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

const TABLE = 'product_snapshot';

/** When a version was received: changes of all banks are listed in that order. Of what was kept before it is not known. */
export class OffersReceptions1795824000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumn(TABLE, new TableColumn({ name: 'received_at', type: 'varchar', length: '24', isNullable: true }));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn(TABLE, 'received_at');
  }
}
