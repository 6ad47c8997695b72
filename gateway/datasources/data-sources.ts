import { Agent } from 'undici';
import { type AddressRules, type CallSigner, guardedConnector } from '../../schema';
import { DEFAULT_DATA_SOURCE_LIMITS, type DataSourceLimits } from './data-source-limits';
import { SubgraphDataSource } from './subgraph-data-source';

export interface DataSources {
  /** ApolloGateway's option `buildService`. Throws where the address is not one of http or https. */
  readonly buildService: (endpoint: { name: string; url?: string }) => SubgraphDataSource;
  /** Waits for calls in flight and closes the connections; after the gateway has stopped. May be called again. */
  close(): Promise<void>;
}

/** How the gateway proves to subgraphs that a call is its own, and for whom it asks. */
export interface DataSourceCalls {
  readonly signerTo: (subgraph: string) => CallSigner;
  /** PEM texts of the certificate that the gateway shows, and of the authority whose certificates it takes. */
  readonly tls: { readonly cert: string; readonly key: string; readonly ca: string } | null;
  /** Each connection is held to these. None: subgraphs may be anywhere. */
  readonly addresses?: AddressRules;
}

/**
 * The data sources of one gateway, over one pool of kept-alive connections an origin.
 *
 * @param calls null where subgraphs are nobody's of ours: nothing is signed, and nothing said of the client
 */
export function createDataSources(limits: Partial<DataSourceLimits> = {}, calls: DataSourceCalls | null = null): DataSources {
  const { timeoutMs, maxResponseBytes, connections } = { ...DEFAULT_DATA_SOURCE_LIMITS, ...limits };
  const connecting = { ...calls?.tls, timeout: timeoutMs };
  const agent = new Agent({
    connections,
    pipelining: 1,
    maxResponseSize: maxResponseBytes,
    connect: calls?.addresses ? guardedConnector(calls.addresses, connecting) : connecting,
    // The data source's one timer covers the whole call; undici's two would add up beside it.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  let closed: Promise<void> | null = null;
  return {
    buildService: ({ name, url = '' }) => new SubgraphDataSource({ name, url, dispatcher: agent, timeoutMs, sign: calls?.signerTo(name) ?? null }),
    close: () => (closed ??= agent.close()),
  };
}
