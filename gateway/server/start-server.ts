import type { IncomingMessage } from 'node:http';
import { type AnsweredRequest, HttpRefusal, Listener, graphqlRefusal, sendJson } from '../http';
import { answerStatus, refusalType } from './answer-status';
import { type Graph, createApolloServer } from './apollo-server';
import type { Doors } from './doors';
import { Exchange } from './exchange';
import { answerGraphQL } from './graphql-route';
import type { Log } from './log';
import { DEFAULT_SERVER_LIMITS, type ServerLimits } from './server-limits';

export interface ServerOptions {
  readonly graph: Graph;
  readonly doors: Doors;
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  readonly limits?: Partial<ServerLimits>;
  readonly log: Log;
  /** The id of a request: its caller's, or a new one. */
  readonly requestId: (request: IncomingMessage) => string;
  readonly onAnswered: (request: AnsweredRequest) => void;
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
export async function startServer({ doors, graph, host, limits: given, log, onAnswered, port, requestId }: ServerOptions): Promise<RunningServer> {
  const limits = { ...DEFAULT_SERVER_LIMITS, ...given };
  const apollo = createApolloServer(graph, { doors, log });
  let phase: Phase = 'starting';

  async function answer(exchange: Exchange): Promise<void> {
    const { request, response } = exchange;
    if (doors.greet(request, response)) return;
    const path = (request.url ?? '/').split('?', 1)[0];
    switch (path) {
      case '/health':
        exchange.path = path;
        requireMethod(request, ['GET', 'HEAD']);
        return sendJson(response, phase === 'ready' ? 200 : 503, { status: phase });
      case '/graphql':
        exchange.path = path;
        requireMethod(request, ['GET', 'POST']);
        if (phase === 'starting' || phase === 'failed') {
          throw new HttpRefusal(503, 'GATEWAY_NOT_READY', 'The gateway has no supergraph yet; ask again shortly.', {
            headers: { 'retry-after': '1' },
          });
        }
        return answerGraphQL(apollo, doors, exchange);
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
      const exchange = new Exchange(requestId(request), request, response);
      response.setHeader('x-request-id', exchange.requestId);
      response.once('close', () => onAnswered(exchange.answered()));
      answer(exchange).catch((error: unknown) => {
        if (response.headersSent || response.destroyed) return response.destroy();
        if (error instanceof HttpRefusal) return refuse(exchange, error);
        log({ level: 'error', message: 'A request failed outside GraphQL.', requestId: exchange.requestId, error });
        return refuse(exchange, new HttpRefusal(500, 'INTERNAL_SERVER_ERROR', 'The gateway failed to answer; its log has the cause.'));
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
    doors.close();
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

function refuse({ errorCodes, request, response }: Exchange, refusal: HttpRefusal): void {
  errorCodes.push(refusal.code);
  const contentType = refusalType(request.headers.accept);
  const status = answerStatus(refusal.status, contentType, errorCodes);
  sendJson(response, status, graphqlRefusal(refusal), { ...refusal.headers, 'content-type': contentType });
}
