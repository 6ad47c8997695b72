import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpRefusal, Listener, sendJson } from '../http';
import { type Graph, createApolloServer } from './apollo-server';
import { answerGraphQL } from './graphql-route';
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
          throw new HttpRefusal(503, 'GATEWAY_NOT_READY', 'The gateway has no supergraph yet; ask again shortly.', {
            headers: { 'retry-after': '1' },
          });
        }
        return answerGraphQL(apollo, request, response, limits.maxBodyBytes);
      default:
        throw new HttpRefusal(404, 'BAD_REQUEST', 'There is nothing at this path; GraphQL is at /graphql.');
    }
  }

  const listener = new Listener({
    who: 'The gateway',
    requestTimeoutMs: limits.requestTimeoutMs,
    drainTimeoutMs: limits.drainTimeoutMs,
    maxConnections: limits.maxConnections,
    handle: (request, response) => {
      answer(request, response).catch((error: unknown) => {
        if (response.headersSent || response.destroyed) return response.destroy();
        if (error instanceof HttpRefusal) return sendError(response, error.status, error, error.headers);
        log({ level: 'error', message: 'A request failed outside GraphQL.', error });
        return sendError(response, 500, { code: 'INTERNAL_SERVER_ERROR', message: 'The gateway failed to answer; its log has the cause.' });
      });
    },
  });
  const address = await listener.listen(port, host);

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
    await listener.close();
    if (wasReady) await apollo.stop();
    else ready.then(() => apollo.stop()).catch(() => undefined);
  }
  return { ...address, ready, close: () => (closed ??= close()) };
}

function requireMethod(request: IncomingMessage, methods: readonly string[]): void {
  if (methods.includes(request.method ?? '')) return;
  const allowed = methods.join(', ');
  throw new HttpRefusal(405, 'BAD_REQUEST', `This path takes ${allowed} only.`, { headers: { allow: allowed } });
}

function sendError(
  response: ServerResponse,
  status: number,
  { code, message }: { code: string; message: string },
  headers: Readonly<Record<string, string>> = {},
): void {
  sendJson(response, status, { errors: [{ message, extensions: { code } }] }, headers);
}
