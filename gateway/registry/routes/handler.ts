import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RegistryDoor } from '../call-door';
import type { Checker } from '../checker';
import type { GraphStore } from '../graph-store';
import type { Publisher } from '../publisher';
import type { RequireAddresses } from '../subgraph-address';
import type { UsageStore } from '../usage/usage-store';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What a path answers, by HTTP method. */
export type Methods = Readonly<Partial<Record<string, Handler>>>;

/** What the routes stand on. */
export interface RouteParts {
  readonly store: GraphStore;
  readonly publisher: Publisher;
  readonly checker: Checker;
  readonly door: RegistryDoor;
  readonly usage: UsageStore;
  readonly requireAddresses: RequireAddresses;
}

/** Of a request that has nothing to say. */
export const MAX_EMPTY_BODY_BYTES = 0;
