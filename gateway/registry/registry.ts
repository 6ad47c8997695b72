import type { DataSource } from 'typeorm';
import { HttpRefusal, Listener, sendJson } from '../http';
import { type RegistryCalls, RegistryDoor } from './call-door';
import { Checker } from './checker';
import type { GraphComposer } from './composition';
import { GraphStore } from './graph-store';
import { Publisher } from './publisher';
import { registryRoutes } from './routes/registry-routes';
import { addressDoor } from './subgraph-address';
import { UsageStore } from './usage/usage-store';

const REQUEST_TIMEOUT_MS = 60_000;
const DRAIN_TIMEOUT_MS = 10_000;
/** Every part of a province polls over one. */
const MAX_CONNECTIONS = 1_000;

export interface RegistryOptions {
  /** Opened with `registryEntities` and migrated with `registryMigrations`; the caller closes it. */
  readonly dataSource: DataSource;
  /** The present instant, RFC 3339 in UTC. */
  readonly clock: () => string;
  /** Whose calls are taken. */
  readonly calls: RegistryCalls;
  /** Composes what is to be published, before it is. */
  readonly composer: GraphComposer;
  /** Told of faults of the registry's own, and of what ended without a call; refusals are answered and not reported. */
  readonly log: (entry: { level: 'warn' | 'error'; message: string; error?: unknown }) => void;
}

export interface Registry {
  /** Opens the port, 0 for a free one, on loopback unless told otherwise; refuses a taken one with PORT_TAKEN. */
  listen(port: number, host?: string): Promise<{ readonly url: string; readonly port: number }>;
  /** Answers what is in flight, for at most 10 s, and closes every connection. */
  close(): Promise<void>;
}

export function createRegistry({ calls, clock, composer, dataSource, log }: RegistryOptions): Registry {
  const store = new GraphStore(dataSource);
  const publisher = new Publisher({ store, composer, clock, log });
  const route = registryRoutes({ store, publisher, checker: new Checker({ store, composer }), door: new RegistryDoor(calls), usage: new UsageStore(dataSource, clock), requireAddresses: addressDoor(calls.addresses) });
  const listener = new Listener({
    who: 'The registry',
    requestTimeoutMs: REQUEST_TIMEOUT_MS,
    drainTimeoutMs: DRAIN_TIMEOUT_MS,
    maxConnections: MAX_CONNECTIONS,
    handle: (request, response) => {
      route(request, response).catch((error: unknown) => {
        if (response.headersSent || response.destroyed) return response.destroy();
        if (error instanceof HttpRefusal) {
          const { status, code, message, detail, headers } = error;
          return sendJson(response, status, { error: { code, message, ...detail } }, headers);
        }
        log({ level: 'error', message: `The registry failed at ${request.method} ${request.url}.`, error });
        return sendJson(response, 500, { error: { code: 'INTERNAL_SERVER_ERROR', message: 'The registry failed to answer.' } });
      });
    },
  });
  return {
    listen: (port, host = '127.0.0.1') => listener.listen(port, host),
    close: () => listener.close(),
  };
}
