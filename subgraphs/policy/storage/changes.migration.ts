import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';

const TABLE = 'policy_version';

/** What officers' changes record: whether a version withdraws the policy, who recorded it and why; and the row that changes wait for. */
export class PolicyChanges1795737600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumns(TABLE, [
      new TableColumn({ name: 'withdrawn', type: queryRunner.connection.driver.normalizeType({ type: 'boolean' }), default: '0' }),
      new TableColumn({ name: 'recorded_by', type: 'text', isNullable: true }),
      new TableColumn({ name: 'reason', type: 'text', isNullable: true }),
    ]);
    await queryRunner.createTable(
      new Table({ name: 'policy_change_lock', columns: [{ name: 'name', type: 'varchar', length: '16', isPrimary: true }] }),
    );
    await queryRunner.query("INSERT INTO policy_change_lock (name) VALUES ('changes')");
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('policy_change_lock');
    await queryRunner.dropColumns(TABLE, ['withdrawn', 'recorded_by', 'reason']);
  }
}
