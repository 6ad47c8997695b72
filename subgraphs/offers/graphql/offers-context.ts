import type { Clock } from '../../chassis';
import type { Catalog } from '../snapshots/catalog';

/** One request sees one catalog, however long it takes. */
export interface OffersContext {
  readonly catalog: Catalog;
  readonly clock: Clock;
  readonly decisionKey: Buffer;
}
