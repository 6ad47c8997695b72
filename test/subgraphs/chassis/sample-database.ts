import { Column, Entity, ForeignKey, type MigrationInterface, PrimaryColumn, type QueryRunner, Table } from 'typeorm';
import type { DatabaseOptions, Storage } from '../../../subgraphs/chassis';

@Entity('shelf')
export class Shelf {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  code!: string;
}

@Entity('box')
export class Box {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  code!: string;

  @Column({ type: 'varchar', length: 32 })
  @ForeignKey(() => Shelf, { name: 'box_shelf', onDelete: 'CASCADE', onUpdate: 'CASCADE' })
  shelf!: string;
}

const code = { name: 'code', type: 'varchar', length: '32', isPrimary: true };

export class CreateShelf1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(new Table({ name: 'shelf', columns: [code] }));
  }
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('shelf');
  }
}

export class CreateBox1700000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'box',
        columns: [code, { name: 'shelf', type: 'varchar', length: '32' }],
        foreignKeys: [
          { name: 'box_shelf', columnNames: ['shelf'], referencedTableName: 'shelf', referencedColumnNames: ['code'], onDelete: 'CASCADE', onUpdate: 'CASCADE' },
        ],
      }),
    );
  }
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('box');
  }
}

/** Options of a database of two tables, each made by a migration of its own. */
export function sampleDatabase(storage: Storage, changed: Partial<DatabaseOptions> = {}): DatabaseOptions {
  return { storage, part: 'bank-abc', entities: [Shelf, Box], migrations: [CreateShelf1700000000000, CreateBox1700000000001], ...changed };
}
