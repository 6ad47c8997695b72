import { type MigrationInterface, type QueryRunner, Table, TableForeignKey, TableIndex, type TableColumnOptions } from 'typeorm';
import { LONG_TEXT } from '../../chassis';

const key = (name: string, type: string, length?: number): TableColumnOptions => ({
  name,
  type,
  ...(length && { length: String(length) }),
  isPrimary: true,
});

const varchar = (name: string, length: number): TableColumnOptions => ({ name, type: 'varchar', length: String(length) });

const optional = (column: TableColumnOptions): TableColumnOptions => ({ ...column, isNullable: true });

/** What the two kinds of database call the types that they name differently. */
interface TypeNames {
  readonly int: string;
  readonly boolean: string;
}

export class EnterpriseInitial1767225600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const { driver } = queryRunner.connection;
    const types: TypeNames = { int: driver.normalizeType({ type: 'int' }), boolean: driver.normalizeType({ type: 'boolean' }) };
    for (const table of [enterpriseTable(types), projectTable(types), needVersionTable(types)]) {
      await queryRunner.createTable(table);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['financing_need_version', 'project', 'enterprise']) await queryRunner.dropTable(table);
  }
}

function enterpriseTable(types: TypeNames): Table {
  return new Table({
    name: 'enterprise',
    columns: [
      key('uscc', 'varchar', 18),
      varchar('name', 191),
      optional(varchar('name_en', 191)),
      varchar('region', 6),
      optional(varchar('industry', 5)),
      optional(varchar('industry_name', 191)),
      optional(varchar('legal_form', 32)),
      optional(varchar('ownership', 16)),
      optional(varchar('size_class', 16)),
      optional({ name: 'employees', type: types.int }),
      optional(varchar('registered_capital', 32)),
      optional(varchar('annual_revenue', 32)),
      optional(varchar('total_assets', 32)),
      optional(varchar('established_on', 10)),
      optional(varchar('tax_credit_grade', 8)),
      optional(varchar('credit_rating', 8)),
      optional({ name: 'main_business', type: 'text' }),
      { name: 'illustrative', type: types.boolean },
    ],
  });
}

function projectTable(types: TypeNames): Table {
  return new Table({
    name: 'project',
    columns: [
      key('id', 'varchar', 64),
      varchar('name', 191),
      varchar('stage', 32),
      optional(varchar('sector', 64)),
      optional({ name: 'description', type: 'text' }),
      varchar('region', 6),
      optional(varchar('total_investment', 32)),
      optional(varchar('financing_gap', 32)),
      optional(varchar('started_on', 10)),
      optional(varchar('completes_on', 10)),
      optional(varchar('enterprise_uscc', 18)),
      { name: 'illustrative', type: types.boolean },
    ],
    indices: [new TableIndex({ name: 'project_enterprise', columnNames: ['enterprise_uscc'] })],
    foreignKeys: [
      new TableForeignKey({
        name: 'project_enterprise_uscc',
        columnNames: ['enterprise_uscc'],
        referencedTableName: 'enterprise',
        referencedColumnNames: ['uscc'],
        onDelete: 'RESTRICT',
        onUpdate: 'CASCADE',
      }),
    ],
  });
}

function needVersionTable(types: TypeNames): Table {
  return new Table({
    name: 'financing_need_version',
    columns: [
      key('id', 'varchar', 64),
      key('version', types.int),
      varchar('recorded_at', 24),
      varchar('enterprise_uscc', 18),
      optional(varchar('project_id', 64)),
      varchar('title', 191),
      varchar('amount', 32),
      varchar('currency', 3),
      { name: 'term_months', type: types.int },
      varchar('purpose', 32),
      optional(varchar('drawdown_on', 10)),
      optional({ name: 'repayment_methods', type: 'text' }),
      optional({ name: 'description', type: 'text' }),
      { name: 'illustrative', type: types.boolean },
      { name: 'applicant_facts', type: LONG_TEXT },
      { name: 'content_sha256', type: 'varchar', length: '64' },
    ],
    indices: [
      new TableIndex({ name: 'need_version_enterprise', columnNames: ['enterprise_uscc'] }),
      new TableIndex({ name: 'need_version_project', columnNames: ['project_id'] }),
    ],
    foreignKeys: [
      new TableForeignKey({
        name: 'need_version_enterprise_uscc',
        columnNames: ['enterprise_uscc'],
        referencedTableName: 'enterprise',
        referencedColumnNames: ['uscc'],
        onDelete: 'RESTRICT',
        onUpdate: 'RESTRICT',
      }),
      new TableForeignKey({
        name: 'need_version_project_id',
        columnNames: ['project_id'],
        referencedTableName: 'project',
        referencedColumnNames: ['id'],
        onDelete: 'RESTRICT',
        onUpdate: 'RESTRICT',
      }),
    ],
  });
}
