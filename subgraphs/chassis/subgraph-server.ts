import { ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import type { Caller, ErrorCode } from '../../schema';
import type { CallerContext } from './access';
import { CallDoor } from './door/call-door';
import type { CallSettings } from './door/call-settings';
import { createPartServer, hasTrustedCertificate } from './door/part-server';
import { InFlight } from './drain';
import { readBody } from './read-body';

export interface SubgraphServerOptions<C extends CallerContext> {
  /** Of the subgraph, under which its callers sign. */
  readonly name: string;
  readonly calls: CallSettings;
  readonly schema: GraphQLSchema;
  /** Called once a request: loaders must never outlive it. */
  readonly createContext: (caller: Caller) => C;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly maxBodyBytes?: number;
  /** How long `close` waits for requests in flight before it cuts them off. */
  readonly drainTimeoutMs?: number;
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
const DEFAULT_DRAIN_TIMEOUT_MS = 10_000;

/** One sentence for every reason: what exactly did not hold is for the log. */
const REFUSAL = JSON.stringify({
  errors: [{ message: 'This subgraph answers its known callers only, and who makes this call is not proved.', extensions: { code: 'CALL_REFUSED' satisfies ErrorCode } }],
});

/** Serves one subgraph at /graphql, with /health beside it, over node:http; rejects where it cannot listen. */
export async function startSubgraphServer<C extends CallerContext>(options: SubgraphServerOptions<C>): Promise<SubgraphServer> {
  const { calls, createContext, host, name, port, maxBodyBytes = DEFAULT_MAX_BODY_BYTES, drainTimeoutMs = DEFAULT_DRAIN_TIMEOUT_MS } = options;
  const door = new CallDoor(name, calls);
  let apollo = await startApollo<C>(options.schema);
  const inFlight = new InFlight();
  let closed: Promise<void> | null = null;

  const http = createPartServer(calls.tls, (request, response) => {
    inFlight.add(response);
    void handle(request, response).catch(() => {
      if (!response.headersSent) send(response, 500, JSON.stringify({ errors: [{ message: 'Internal error.' }] }));
      else response.destroy();
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path, search] = splitTarget(request.url ?? '/');
    if (path === '/health') return send(response, 200, '{"status":"ok"}');
    if (path !== '/graphql') return send(response, 404, '{"errors":[{"message":"Not found."}]}');
    const { headersDistinct: headers, method = 'GET', url: target = '/' } = request;
    const facts = { headers, hasTrustedCertificate: hasTrustedCertificate(request) };
    const unread = door.refuseUnread(facts);
    if (unread?.kind === 'refused') {
      // Dropped as it comes, and kept by nobody.
      request.resume();
      response.setHeader('connection', 'close');
      return send(response, unread.status, REFUSAL);
    }
    const body = await readBody(request, maxBodyBytes);
    if (body === null) {
      // There may be more of it, which nobody reads.
      response.setHeader('connection', 'close');
      return send(response, 413, '{"errors":[{"message":"The body is too large."}]}');
    }
    const admission = door.admit({ ...facts, method, target, body });
    if (admission.kind === 'refused') return send(response, admission.status, REFUSAL);
    const parsed = parseJson(body.toString('utf8'));
    if (parsed === undefined) return send(response, 400, '{"errors":[{"message":"The body is not JSON."}]}');
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: method.toUpperCase(), headers: headersOf(request), search, body: parsed },
      context: async () => createContext(admission.caller),
    });
    await sendAnswer(response, answer);
  }

  try {
    await listen(http, port, host);
  } catch (error) {
    await apollo.stop();
    throw error;
  }
  const address = http.address() as AddressInfo;
  const url = `${calls.tls ? 'https' : 'http'}://${isIPv6(host) ? `[${host}]` : host}:${address.port}/graphql`;
  calls.listensAt?.(url);
  return {
    url,
    async replaceSchema(schema) {
      const next = await startApollo<C>(schema);
      const previous = apollo;
      apollo = next;
      await previous.stop();
    },
    close: () => (closed ??= inFlight.drain(http, drainTimeoutMs).then(() => apollo.stop())),
  };
}

async function startApollo<C extends CallerContext>(schema: GraphQLSchema): Promise<ApolloServer<C>> {
  const apollo = new ApolloServer<C>({
    schema,
    csrfPrevention: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
    // Given an Apollo account in the environment, these would report to an outside host by themselves.
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
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

/** Path and query of a request's target; not by URL, for which "//graphql" is a host. */
function splitTarget(target: string): readonly [path: string, search: string] {
  const queryAt = target.indexOf('?');
  return queryAt < 0 ? [target, ''] : [target.slice(0, queryAt), target.slice(queryAt)];
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

function send(response: ServerResponse, status: number, json: string): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(json);
}

async function sendAnswer(response: ServerResponse, { body, headers, status }: HTTPGraphQLResponse): Promise<void> {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.statusCode = status ?? 200;
  if (body.kind === 'complete') {
    response.end(body.string);
    return;
  }
  for await (const chunk of body.asyncIterator) response.write(chunk);
  response.end();
}

function parseJson(body: string): unknown {
  if (body === '') return {};
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
