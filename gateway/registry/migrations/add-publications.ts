import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';

/** What publication and waiting_publication have in common. */
const DEED: readonly TableColumnOptions[] = [
  { name: 'kind', type: 'varchar', length: '9' },
  { name: 'sha256', type: 'varchar', length: '64', isNullable: true },
  { name: 'base_revision', type: 'integer' },
  { name: 'part', type: 'varchar', length: '63' },
  { name: 'recorded_at', type: 'varchar', length: '30' },
  { name: 'message', type: 'varchar', length: '500', isNullable: true },
  { name: 'probes_skipped', type: 'integer' },
];

export class AddPublications1795132800000 implements MigrationInterface {
  readonly name = 'AddPublications1795132800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'publication',
        columns: [
          { name: 'revision', type: 'integer', isPrimary: true, primaryKeyConstraintName: 'pk_publication' },
          { name: 'subgraph', type: 'varchar', length: '63', isPrimary: true, primaryKeyConstraintName: 'pk_publication' },
          ...DEED,
        ],
        indices: [{ name: 'ix_publication_subgraph', columnNames: ['subgraph', 'revision'] }],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'waiting_publication',
        columns: [{ name: 'subgraph', type: 'varchar', length: '63', isPrimary: true, primaryKeyConstraintName: 'pk_waiting_publication' }, ...DEED],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['waiting_publication', 'publication']) await queryRunner.dropTable(table);
  }
}
