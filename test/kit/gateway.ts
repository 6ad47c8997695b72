import { randomUUID } from 'node:crypto';
import { type DataSourceLimits, createDataSources } from '../../gateway/datasources';
import { type ServerLimits, type ServerLogEntry, createApolloGateway, startServer } from '../../gateway/server';
import { type SupergraphSource, supergraphManager } from '../../gateway/supergraph';
import { type TestDoors, testDoors } from './doors';
import { testSigner } from './calls';

export interface GraphQLAnswer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

export interface TestGateway {
  readonly url: string;
  readonly port: number;
  readonly ready: Promise<void>;
  /** What the gateway reported, oldest first. */
  readonly reported: ServerLogEntry[];
  post(body: string, headers?: Record<string, string>): Promise<Response>;
  ask(query: string, variables?: Record<string, unknown>): Promise<GraphQLAnswer>;
  close(): Promise<void>;
}

/** The gateway's rooms wired as the program wires them, on a free loopback port. */
export async function startGateway(
  source: SupergraphSource,
  { calls, doors, server: limits }: { calls?: Partial<DataSourceLimits>; doors?: TestDoors; server?: Partial<ServerLimits> } = {},
): Promise<TestGateway> {
  const reported: ServerLogEntry[] = [];
  const log = (entry: ServerLogEntry) => void reported.push(entry);
  const dataSources = createDataSources(calls, { signerTo: (subgraph) => testSigner(subgraph), tls: null });
  const gateway = createApolloGateway({ supergraph: supergraphManager(source), buildService: dataSources.buildService, log });
  const server = await startServer({ graph: { gateway }, doors: testDoors(doors), port: 0, host: '127.0.0.1', limits, log, requestId: () => randomUUID(), onAnswered: () => undefined });
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  return {
    url: server.url,
    port: server.port,
    ready: server.ready,
    reported,
    post,
    ask: async (query, variables) => (await (await post(JSON.stringify({ query, variables }))).json()) as GraphQLAnswer,
    async close() {
      await server.close();
      await source.stop();
      await dataSources.close();
    },
  };
}
