import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { ACTIVE_REVISION_FOREIGN_KEY, ACTIVE_REVISION_INDEX } from '../entities';
import { LONG_TEXT } from '../long-text';

export class CreateRegistry1793404800000 implements MigrationInterface {
  readonly name = 'CreateRegistry1793404800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'subgraph_version',
        columns: [
          { name: 'name', type: 'varchar', length: '63', isPrimary: true, primaryKeyConstraintName: 'pk_subgraph_version' },
          { name: 'sha256', type: 'varchar', length: '64', isPrimary: true, primaryKeyConstraintName: 'pk_subgraph_version' },
          { name: 'url', type: 'varchar', length: '2048' },
          { name: 'sdl', type: LONG_TEXT },
          { name: 'recorded_at', type: 'varchar', length: '30' },
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'graph_revision',
        columns: [
          { name: 'revision', type: 'integer', isPrimary: true, primaryKeyConstraintName: 'pk_graph_revision' },
          { name: 'recorded_at', type: 'varchar', length: '30' },
          { name: 'members', type: LONG_TEXT },
        ],
      }),
    );
    await queryRunner.createTable(
      new Table({
        name: 'active_graph',
        columns: [
          { name: 'id', type: 'integer', isPrimary: true, primaryKeyConstraintName: 'pk_active_graph' },
          { name: 'revision', type: 'integer' },
        ],
        indices: [{ name: ACTIVE_REVISION_INDEX, columnNames: ['revision'] }],
        foreignKeys: [
          {
            name: ACTIVE_REVISION_FOREIGN_KEY,
            columnNames: ['revision'],
            referencedTableName: 'graph_revision',
            referencedColumnNames: ['revision'],
            onDelete: 'RESTRICT',
            onUpdate: 'RESTRICT',
          },
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['active_graph', 'graph_revision', 'subgraph_version']) await queryRunner.dropTable(table);
  }
}
