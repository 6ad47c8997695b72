import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import type { Caller } from '../../schema';
import { startSubgraphServer } from '../../subgraphs/chassis';
import { NOBODY } from './callers';

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

/** A federated subgraph on a free loopback port, called by nobody known unless a caller is given; `typeDefs` stand without their @link, which is added. */
export async function startSubgraph(name: string, typeDefs: string, resolvers: Resolvers, caller: Caller = NOBODY): Promise<TestSubgraph> {
  const sdl = federated(typeDefs);
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
  const server = await startSubgraphServer({ schema, createContext: (given) => ({ caller: given }), callerOf: () => caller, host: '127.0.0.1', port: 0 });
  return { name, url: server.url, sdl, close: () => server.close() };
}
