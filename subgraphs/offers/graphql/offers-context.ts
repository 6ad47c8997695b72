import type { CallerContext, Clock } from '../../chassis';
import type { Catalog } from '../snapshots/catalog';
import type { SnapshotArchive } from '../snapshots/kept';

/** One request sees one catalog, however long it takes. */
export interface OffersContext extends CallerContext {
  readonly catalog: Catalog;
  /** What replays read. */
  readonly archive: SnapshotArchive;
  readonly clock: Clock;
  readonly decisionKey: Buffer;
}
