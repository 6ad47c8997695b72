import { buildSchema, validate } from 'graphql';
import { HttpRefusal, Listener, graphqlRefusal, sendJson } from '../../gateway/http';
import { RequestLimits } from '../../gateway/security';
import { ANONYMOUS } from '../../schema';
import type { IncomingMessage } from 'node:http';

/** Fields without arguments that lead anywhere, so that only the limits stop an operation. */
const SCHEMA = buildSchema('type Query { a(x: [Int]): Query b: Int c: Query d: Query }');

/** Short, so that a report over slow clients is soon done. */
const HEADERS_TIMEOUT_MS = 300;

export interface LimitedListener {
  readonly port: number;
  close(): Promise<void>;
}

/** A server with the limits before it and nothing behind: what is admitted is validated, for that costs too, and answered 200. */
export async function startLimitedListener(): Promise<LimitedListener> {
  const limits = new RequestLimits({ limits: { anonymousBurst: 10_000 } });

  async function answer(request: IncomingMessage): Promise<object> {
    const visit = limits.enter(request);
    try {
      limits.countPrincipal(ANONYMOUS, visit);
      const { document } = limits.admit(await limits.read(request), ANONYMOUS);
      return { admitted: true, errors: validate(SCHEMA, document).length };
    } finally {
      visit.leave();
    }
  }

  const listener = new Listener({
    who: 'The report',
    requestTimeoutMs: 5_000,
    drainTimeoutMs: 1_000,
    connections: { headersTimeoutMs: HEADERS_TIMEOUT_MS },
    handle: (request, response) => {
      answer(request).then(
        (body) => sendJson(response, 200, body),
        (error: unknown) => {
          if (!(error instanceof HttpRefusal)) return void response.destroy();
          sendJson(response, error.status, graphqlRefusal(error), error.headers);
        },
      );
    },
  });
  const { port } = await listener.listen(0, '127.0.0.1');
  return {
    port,
    async close() {
      await listener.close();
      limits.close();
    },
  };
}
