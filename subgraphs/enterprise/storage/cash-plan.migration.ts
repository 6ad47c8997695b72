import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

const TABLE = 'financing_need_version';

/** When an applicant wants to draw and to repay, beside the term; versions from before state nothing of it. */
export class NeedCashPlan1795910400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumn(TABLE, new TableColumn({ name: 'cash_plan', type: 'text', isNullable: true }));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn(TABLE, 'cash_plan');
  }
}
