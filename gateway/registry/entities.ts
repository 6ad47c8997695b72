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

/** What was done to a subgraph. */
export type PublicationKind = 'PUBLISH' | 'ROLLBACK' | 'UNPUBLISH';

/** Who did what to a subgraph, when and why. */
abstract class Deed {
  @Column({ type: 'varchar', length: 9 })
  kind!: PublicationKind;

  /** The version that the subgraph then had; null where it was taken away. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  sha256!: string | null;

  /** The revision that the change was made to; 0 where nothing was published before. */
  @Column({ name: 'base_revision', type: 'int' })
  baseRevision!: number;

  /** The part whose key signed the call. */
  @Column({ type: 'varchar', length: 63 })
  part!: string;

  @Column({ name: 'recorded_at', type: 'varchar', length: 30 })
  recordedAt!: string;

  /** Why, in the words of whoever did it; null where nothing was said. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  message!: string | null;

  /** 1 where the conformance probes of the endpoint were skipped, else 0. */
  @Column({ name: 'probes_skipped', type: 'int' })
  probesSkipped!: number;
}

/** What a revision changed in one subgraph; immutable, kept for ever. */
@Entity({ name: 'publication' })
@Index('ix_publication_subgraph', ['subgraph', 'revision'])
export class PublicationRecord extends Deed {
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'pk_publication' })
  revision!: number;

  @PrimaryColumn({ type: 'varchar', length: 63, primaryKeyConstraintName: 'pk_publication' })
  subgraph!: string;
}

/** A bank's version that composes once offers has its stub; at most one a subgraph, gone when it becomes active. */
@Entity({ name: 'waiting_publication' })
export class WaitingPublication extends Deed {
  @PrimaryColumn({ type: 'varchar', length: 63, primaryKeyConstraintName: 'pk_waiting_publication' })
  subgraph!: string;
}

/** The registry's tables: the option `entities` of its DataSource. */
export const registryEntities = [SubgraphVersion, GraphRevision, ActiveGraph, PublicationRecord, WaitingPublication, ...usageEntities];
