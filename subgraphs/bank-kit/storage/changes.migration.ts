import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

const TABLE = 'product_version';

/** What the bank's own changes record: whether a version withdraws the product, who recorded it and why. */
export class BankChanges1795651200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumns(TABLE, [
      new TableColumn({ name: 'withdrawn', type: queryRunner.connection.driver.normalizeType({ type: 'boolean' }), default: '0' }),
      new TableColumn({ name: 'recorded_by', type: 'text', isNullable: true }),
      new TableColumn({ name: 'reason', type: 'text', isNullable: true }),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumns(TABLE, ['withdrawn', 'recorded_by', 'reason']);
  }
}
