import { type IncomingMessage, type Server, type ServerOptions, type ServerResponse, createServer } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { StartupError } from '../../schema';
import { type ConnectionLimits, DEFAULT_CONNECTION_LIMITS } from './connection-limits';

export interface ListenerOptions {
  /** Names who listens in the sentence about a taken port: "The gateway". */
  readonly who: string;
  readonly requestTimeoutMs: number;
  /** How long a close waits for requests in flight. */
  readonly drainTimeoutMs: number;
  readonly maxConnections?: number;
  /** Others than {@link DEFAULT_CONNECTION_LIMITS}. */
  readonly connections?: Partial<ConnectionLimits>;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
}

export interface Address {
  /** Such as http://127.0.0.1:4000. */
  readonly url: string;
  readonly port: number;
}

/** How often Node looks for requests that are overdue; by itself, only every 30 s. */
const OVERDUE_CHECK_INTERVAL_MS = 1_000;

/** Rejects where the port is taken, before anything else is started for nothing. */
export async function requireFreePort(who: string, port: number, host: string): Promise<void> {
  const probe = new Listener({ who, requestTimeoutMs: 0, drainTimeoutMs: 0, handle: (_request, response) => response.destroy() });
  await probe.listen(port, host);
  await probe.close();
}

/** An HTTP server that closes without losing a request in flight. */
export class Listener {
  private readonly server: Server;
  private readonly inFlight = new Set<ServerResponse>();
  private closed: Promise<void> | null = null;

  constructor(private readonly options: ListenerOptions) {
    const limits = { ...DEFAULT_CONNECTION_LIMITS, ...options.connections };
    const parser: ServerOptions = {
      requestTimeout: options.requestTimeoutMs,
      // Node refuses headers that may take longer than the whole request; 0 is without a limit.
      headersTimeout: Math.min(limits.headersTimeoutMs, options.requestTimeoutMs || Infinity),
      keepAliveTimeout: limits.keepAliveTimeoutMs,
      maxHeaderSize: limits.maxHeaderBytes,
      connectionsCheckingInterval: Math.min(OVERDUE_CHECK_INTERVAL_MS, limits.headersTimeoutMs),
      insecureHTTPParser: false,
      requireHostHeader: true,
    };
    this.server = createServer(parser, (request, response) => {
      this.inFlight.add(response);
      response.once('close', () => this.inFlight.delete(response));
      if (this.closed) response.setHeader('connection', 'close');
      options.handle(request, response);
    });
    this.server.maxRequestsPerSocket = limits.maxRequestsPerSocket;
    if (options.maxConnections !== undefined) this.server.maxConnections = options.maxConnections;
  }

  /** Opens the port, 0 for a free one; a taken one is refused with PORT_TAKEN. */
  listen(port: number, host: string): Promise<Address> {
    const { server } = this;
    return new Promise((resolve, reject) => {
      const refuse = (error: NodeJS.ErrnoException): void => {
        const taken = error.code === 'EADDRINUSE';
        const sentence = `${this.options.who} cannot listen on port ${port} of ${host}: it is taken.`;
        reject(taken ? new StartupError('PORT_TAKEN', sentence, { cause: error }) : error);
      };
      server.once('error', refuse);
      server.listen(port, host, () => {
        server.off('error', refuse);
        const address = server.address() as AddressInfo;
        resolve({ url: `http://${isIPv6(host) ? `[${host}]` : host}:${address.port}`, port: address.port });
      });
    });
  }

  /** Takes no more connections, answers what is in flight, and closes every connection. */
  close(): Promise<void> {
    this.closed ??= this.drain();
    return this.closed;
  }

  private async drain(): Promise<void> {
    if (!this.server.listening) return;
    // Without this a connection whose last answer is still under way stays open for keep-alive.
    for (const response of this.inFlight) if (!response.headersSent) response.setHeader('connection', 'close');
    const deadline = setTimeout(() => this.server.closeAllConnections(), this.options.drainTimeoutMs);
    await new Promise((resolve) => this.server.close(resolve));
    clearTimeout(deadline);
  }
}
