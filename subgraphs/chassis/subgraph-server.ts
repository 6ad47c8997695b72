import { ApolloServer, HeaderMap } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody } from './read-body';

export interface SubgraphServerOptions<C extends object> {
  readonly schema: GraphQLSchema;
  /** Called once a request: loaders must never outlive it. */
  readonly createContext: () => C;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly maxBodyBytes?: number;
}

export interface SubgraphServer {
  readonly url: string;
  /** Serves another schema from the next request on; requests in flight finish on the old one. */
  replaceSchema(schema: GraphQLSchema): Promise<void>;
  /** Stops accepting, lets requests in flight finish, then closes. */
  close(): Promise<void>;
}

/** A batch of `_entities` representations may be large; a subgraph is called by gateways only. */
const DEFAULT_MAX_BODY_BYTES = 4 * 1024 * 1024;

/** Serves one subgraph at /graphql, with /health beside it, over node:http. */
export async function startSubgraphServer<C extends object>(options: SubgraphServerOptions<C>): Promise<SubgraphServer> {
  const { createContext, host, port, maxBodyBytes = DEFAULT_MAX_BODY_BYTES } = options;
  let apollo = await startApollo<C>(options.schema);

  const http = createServer((request, response) => {
    void handle(request, response).catch(() => {
      if (!response.headersSent) send(response, 500, JSON.stringify({ errors: [{ message: 'Internal error.' }] }));
      else response.destroy();
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://subgraph');
    if (url.pathname === '/health') return send(response, 200, '{"status":"ok"}');
    if (url.pathname !== '/graphql') return send(response, 404, '{"errors":[{"message":"Not found."}]}');
    const body = await readBody(request, maxBodyBytes);
    if (body === null) return send(response, 413, '{"errors":[{"message":"The body is too large."}]}');
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
    const parsed = parseJson(body);
    if (parsed === undefined) return send(response, 400, '{"errors":[{"message":"The body is not JSON."}]}');
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: (request.method ?? 'GET').toUpperCase(), headers, search: url.search, body: parsed },
      context: async () => createContext(),
    });
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    response.statusCode = answer.status ?? 200;
    if (answer.body.kind === 'complete') response.end(answer.body.string);
    else {
      for await (const chunk of answer.body.asyncIterator) response.write(chunk);
      response.end();
    }
  }

  await listen(http, port, host);
  const address = http.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}/graphql`,
    async replaceSchema(schema) {
      const previous = apollo;
      apollo = await startApollo<C>(schema);
      await previous.stop();
    },
    async close() {
      await new Promise<void>((resolve) => {
        http.close(() => resolve());
        http.closeIdleConnections();
      });
      await apollo.stop();
    },
  };
}

async function startApollo<C extends object>(schema: GraphQLSchema): Promise<ApolloServer<C>> {
  const apollo = new ApolloServer<C>({
    schema,
    csrfPrevention: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  await apollo.start();
  return apollo;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function send(response: ServerResponse, status: number, json: string): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(json);
}

function parseJson(body: string): unknown {
  if (body === '') return {};
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
