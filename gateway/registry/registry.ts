import { type Server, type ServerResponse, createServer } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import type { DataSource } from 'typeorm';
import { StartupError } from '../../schema';
import { GraphStore } from './graph-store';
import { sendJson } from './http-io';
import { Refusal } from './refusal';
import { registryRoutes } from './routes';

const REQUEST_TIMEOUT_MS = 60_000;
const DRAIN_TIMEOUT_MS = 10_000;

export interface RegistryOptions {
  /** Opened with `registryEntities` and migrated with `registryMigrations`; the caller closes it. */
  readonly dataSource: DataSource;
  /** The present instant, RFC 3339 in UTC. */
  readonly clock: () => string;
  /** Told of faults of the registry's own; refusals are answered and not reported. */
  readonly log: (entry: { level: 'error'; message: string; error: unknown }) => void;
}

export interface Registry {
  /** Opens the port, 0 for a free one, on loopback unless told otherwise; refuses a taken one with PORT_TAKEN. */
  listen(port: number, host?: string): Promise<{ readonly url: string; readonly port: number }>;
  /** Answers what is in flight, for at most 10 s, and closes every connection. */
  close(): Promise<void>;
}

export function createRegistry({ dataSource, clock, log }: RegistryOptions): Registry {
  const route = registryRoutes(new GraphStore(dataSource, clock));
  const inFlight = new Set<ServerResponse>();
  let closing: Promise<void> | null = null;
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    inFlight.add(response);
    response.once('close', () => inFlight.delete(response));
    if (closing) response.setHeader('connection', 'close');
    route(request, response).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) return response.destroy();
      if (error instanceof Refusal) {
        const { status, code, message, detail } = error;
        // What is left of a body that is too large is not read.
        if (status === 413) response.setHeader('connection', 'close');
        return sendJson(response, status, { error: { code, message, ...detail } });
      }
      log({ level: 'error', message: `The registry failed at ${request.method} ${request.url}.`, error });
      return sendJson(response, 500, { error: { code: 'INTERNAL_SERVER_ERROR', message: 'The registry failed to answer.' } });
    });
  });
  return {
    listen: (port, host = '127.0.0.1') => listen(server, port, host),
    close: () => (closing ??= drain(server, inFlight)),
  };
}

function listen(server: Server, port: number, host: string): Promise<{ url: string; port: number }> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new StartupError('PORT_TAKEN', `The registry cannot listen on port ${port} of ${host}: it is taken.`, { cause: error }) : error);
    };
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      const address = server.address() as AddressInfo;
      resolve({ url: `http://${isIPv6(host) ? `[${host}]` : host}:${address.port}`, port: address.port });
    });
  });
}

async function drain(server: Server, inFlight: ReadonlySet<ServerResponse>): Promise<void> {
  if (!server.listening) return;
  // Without this a connection whose last answer is still under way stays open for keep-alive.
  for (const response of inFlight) if (!response.headersSent) response.setHeader('connection', 'close');
  const deadline = setTimeout(() => server.closeAllConnections(), DRAIN_TIMEOUT_MS);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(deadline);
}
