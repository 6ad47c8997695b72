import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LONG_TEXT } from './long-text';
import { usageEntities } from './usage/entities';

/** One text of a subgraph at one address; immutable, kept for ever. */
@Entity({ name: 'subgraph_version' })
export class SubgraphVersion {
  @PrimaryColumn({ type: 'varchar', length: 63, primaryKeyConstraintName: 'pk_subgraph_version' })
  name!: string;

  /** Hex digest of address and SDL, see `digestOf`. */
  @PrimaryColumn({ type: 'varchar', length: 64, primaryKeyConstraintName: 'pk_subgraph_version' })
  sha256!: string;

  @Column({ type: 'varchar', length: 2048 })
  url!: string;

  @Column({ type: LONG_TEXT })
  sdl!: string;

  /** RFC 3339, UTC, milliseconds. */
  @Column({ name: 'recorded_at', type: 'varchar', length: 30 })
  recordedAt!: string;
}

/** A set of subgraph versions that was the graph at some time; immutable. */
@Entity({ name: 'graph_revision' })
export class GraphRevision {
  /** Counts from 1; never reused. */
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'pk_graph_revision' })
  revision!: number;

  @Column({ name: 'recorded_at', type: 'varchar', length: 30 })
  recordedAt!: string;

  /** JSON object: subgraph name → sha256. */
  @Column({ type: LONG_TEXT })
  members!: string;
}

export const ACTIVE_GRAPH_ID = 1;
export const ACTIVE_REVISION_FOREIGN_KEY = 'fk_active_graph_revision';
export const ACTIVE_REVISION_INDEX = 'ix_active_graph_revision';

/** The pointer: one row, id 1, absent until something is published. */
@Entity({ name: 'active_graph' })
export class ActiveGraph {
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'pk_active_graph' })
  id!: number;

  @Column({ type: 'int' })
  @Index(ACTIVE_REVISION_INDEX)
  @ForeignKey(() => GraphRevision, { name: ACTIVE_REVISION_FOREIGN_KEY, onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  revision!: number;
}

/** The registry's tables: the option `entities` of its DataSource. */
export const registryEntities = [SubgraphVersion, GraphRevision, ActiveGraph, ...usageEntities];
