import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { LONG_TEXT } from '../../chassis';

export class PolicyInitial1767225600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const boolean = queryRunner.connection.driver.normalizeType({ type: 'boolean' });
    await queryRunner.createTable(
      new Table({
        name: 'policy_version',
        columns: [
          { name: 'id', type: 'varchar', length: '64', isPrimary: true },
          { name: 'version', type: 'varchar', length: '32', isPrimary: true },
          { name: 'effective_from', type: 'varchar', length: '24' },
          { name: 'recorded_at', type: 'varchar', length: '24' },
          { name: 'backfilled', type: boolean },
          { name: 'valid_from', type: 'varchar', length: '10', isNullable: true },
          { name: 'valid_to', type: 'varchar', length: '10', isNullable: true },
          { name: 'content', type: LONG_TEXT },
          { name: 'content_sha256', type: 'varchar', length: '64' },
        ],
        indices: [new TableIndex({ name: 'policy_version_in_force', columnNames: ['id', 'effective_from', 'recorded_at'] })],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'lpr_quotation',
        columns: [
          { name: 'effective_from', type: 'varchar', length: '10', isPrimary: true },
          { name: 'lpr_1y', type: 'varchar', length: '16' },
          { name: 'lpr_5y', type: 'varchar', length: '16' },
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'benchmark_state',
        columns: [
          { name: 'benchmark', type: 'varchar', length: '16', isPrimary: true },
          { name: 'confirmed_through', type: 'varchar', length: '10' },
          { name: 'source', type: 'varchar', length: '191' },
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'region_indicator',
        columns: [
          { name: 'region', type: 'varchar', length: '6', isPrimary: true },
          { name: 'code', type: 'varchar', length: '64', isPrimary: true },
          { name: 'period', type: 'varchar', length: '16', isPrimary: true },
          { name: 'period_end', type: 'varchar', length: '10', isPrimary: true },
          { name: 'name', type: 'varchar', length: '64' },
          { name: 'name_en', type: 'varchar', length: '191' },
          { name: 'value', type: 'varchar', length: '32', isNullable: true },
          { name: 'unit', type: 'varchar', length: '16' },
          { name: 'growth', type: 'varchar', length: '16', isNullable: true },
          { name: 'rank_in_scope', type: queryRunner.connection.driver.normalizeType({ type: 'int' }), isNullable: true },
          { name: 'rank_scope', type: 'varchar', length: '64', isNullable: true },
          { name: 'source', type: 'text' },
          { name: 'illustrative', type: boolean },
        ],
        indices: [new TableIndex({ name: 'region_indicator_newest', columnNames: ['region', 'period_end'] })],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const name of ['region_indicator', 'benchmark_state', 'lpr_quotation', 'policy_version']) {
      await queryRunner.dropTable(name);
    }
  }
}
