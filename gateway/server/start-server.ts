import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { StartupError } from '../../schema';
import { type Graph, createApolloServer } from './apollo-server';
import { answerGraphQL } from './graphql-route';
import { sendError, sendJson } from './http-io';
import { HttpRefusal } from './http-refusal';
import type { Log } from './log';
import { DEFAULT_SERVER_LIMITS, type ServerLimits } from './server-limits';

export interface ServerOptions {
  readonly graph: Graph;
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  readonly limits?: Partial<ServerLimits>;
  readonly log: Log;
}

export interface RunningServer {
  /** Such as http://127.0.0.1:4000; GraphQL is at /graphql, readiness at /health. */
  readonly url: string;
  readonly port: number;
  /** Resolves once queries are answered; rejects where the graph cannot be loaded at all. */
  readonly ready: Promise<void>;
  /**
   * Takes no more requests, answers those in flight for at most `drainTimeoutMs`, then stops the
   * gateway and with it its source. A source that never had a supergraph is its owner's to stop.
   */
  close(): Promise<void>;
}

/** closing wins over whatever loading comes to. */
type Phase = 'starting' | 'ready' | 'failed' | 'closing';

/**
 * Listens at once and loads the graph behind: until then /health answers 503 and so does
 * /graphql. Rejects with PORT_TAKEN where the port is.
 */
export async function startServer({ graph, port, host, limits: given, log }: ServerOptions): Promise<RunningServer> {
  const limits = { ...DEFAULT_SERVER_LIMITS, ...given };
  const apollo = createApolloServer(graph, { maxTokens: limits.maxTokens, log });
  const inFlight = new Set<ServerResponse>();
  let phase: Phase = 'starting';

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?', 1)[0];
    switch (path) {
      case '/health':
        requireMethod(request, ['GET', 'HEAD']);
        return sendJson(response, phase === 'ready' ? 200 : 503, { status: phase });
      case '/graphql':
        requireMethod(request, ['GET', 'POST']);
        if (phase === 'starting' || phase === 'failed') {
          throw new HttpRefusal(503, 'GATEWAY_NOT_READY', 'The gateway has no supergraph yet; ask again shortly.', { 'retry-after': '1' });
        }
        return answerGraphQL(apollo, request, response, limits.maxBodyBytes);
      default:
        throw new HttpRefusal(404, 'BAD_REQUEST', 'There is nothing at this path; GraphQL is at /graphql.');
    }
  }

  const http = createServer({ requestTimeout: limits.requestTimeoutMs }, (request, response) => {
    inFlight.add(response);
    response.once('close', () => inFlight.delete(response));
    if (phase === 'closing') response.setHeader('connection', 'close');
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) return response.destroy();
      if (error instanceof HttpRefusal) return sendError(response, error.status, error, error.headers);
      log({ level: 'error', message: 'A request failed outside GraphQL.', error });
      return sendError(response, 500, { code: 'INTERNAL_SERVER_ERROR', message: 'The gateway failed to answer; its log has the cause.' });
    });
  });
  http.maxConnections = limits.maxConnections;
  const address = await listen(http, port, host);

  const ready = apollo.start().then(
    () => {
      if (phase === 'starting') phase = 'ready';
    },
    (error: unknown) => {
      if (phase === 'starting') phase = 'failed';
      throw error;
    },
  );
  // Whoever does not wait for readiness sees it at /health.
  ready.catch(() => undefined);

  let closed: Promise<void> | null = null;
  async function close(): Promise<void> {
    const wasReady = phase === 'ready';
    phase = 'closing';
    await drain(http, inFlight, limits.drainTimeoutMs);
    if (wasReady) await apollo.stop();
    else ready.then(() => apollo.stop()).catch(() => undefined);
  }
  return { ...address, ready, close: () => (closed ??= close()) };
}

function requireMethod(request: IncomingMessage, methods: readonly string[]): void {
  if (methods.includes(request.method ?? '')) return;
  const allowed = methods.join(', ');
  throw new HttpRefusal(405, 'BAD_REQUEST', `This path takes ${allowed} only.`, { allow: allowed });
}

function listen(server: Server, port: number, host: string): Promise<{ url: string; port: number }> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new StartupError('PORT_TAKEN', `The gateway cannot listen on port ${port} of ${host}: it is taken.`, { cause: error }) : error);
    };
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      const address = server.address() as AddressInfo;
      resolve({ url: `http://${isIPv6(host) ? `[${host}]` : host}:${address.port}`, port: address.port });
    });
  });
}

async function drain(server: Server, inFlight: ReadonlySet<ServerResponse>, timeoutMs: number): Promise<void> {
  // Without this a connection whose last answer is still under way stays open for keep-alive.
  for (const response of inFlight) if (!response.headersSent) response.setHeader('connection', 'close');
  const deadline = setTimeout(() => server.closeAllConnections(), timeoutMs);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(deadline);
}
