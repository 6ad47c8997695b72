import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { startSubgraphServer } from '../../subgraphs/chassis';
import { TEST_CALLS } from './calls';

type Resolver = (source: Record<string, unknown>, args: Record<string, unknown>) => unknown;
type Resolvers = Record<string, Record<string, Resolver>>;

export interface TestSubgraph {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
  close(): Promise<void>;
}

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])\n';

export function federated(typeDefs: string): string {
  return LINK + typeDefs;
}

/** A federated subgraph on a free loopback port; `typeDefs` stand without their @link, which is added. */
export async function startSubgraph(name: string, typeDefs: string, resolvers: Resolvers, calls = TEST_CALLS): Promise<TestSubgraph> {
  const sdl = federated(typeDefs);
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
  const server = await startSubgraphServer({ name, calls, schema, createContext: (caller) => ({ caller }), host: '127.0.0.1', port: 0 });
  return { name, url: server.url, sdl, close: () => server.close() };
}

/** A subgraph of somebody else: it knows nothing of our calls and asks nobody who they are. */
export async function startForeignSubgraph(name: string, typeDefs: string, resolvers: Resolvers): Promise<TestSubgraph> {
  const sdl = federated(typeDefs);
  const server = new ApolloServer({
    schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]),
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
  return { name, url, sdl, close: () => server.stop() };
}
