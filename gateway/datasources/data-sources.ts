import { Agent } from 'undici';
import { DEFAULT_DATA_SOURCE_LIMITS, type DataSourceLimits } from './data-source-limits';
import { SubgraphDataSource } from './subgraph-data-source';

export interface DataSources {
  /** ApolloGateway's option `buildService`. Throws where the address is not one of http or https. */
  readonly buildService: (endpoint: { name: string; url?: string }) => SubgraphDataSource;
  /** Waits for calls in flight and closes the connections; after the gateway has stopped. May be called again. */
  close(): Promise<void>;
}

/** The data sources of one gateway, over one pool of kept-alive connections an origin. */
export function createDataSources(limits: Partial<DataSourceLimits> = {}): DataSources {
  const { timeoutMs, maxResponseBytes, connections } = { ...DEFAULT_DATA_SOURCE_LIMITS, ...limits };
  const agent = new Agent({
    connections,
    pipelining: 1,
    maxResponseSize: maxResponseBytes,
    connectTimeout: timeoutMs,
    // The data source's one timer covers the whole call; undici's two would add up beside it.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  let closed: Promise<void> | null = null;
  return {
    buildService: ({ name, url = '' }) => new SubgraphDataSource({ name, url, dispatcher: agent, timeoutMs }),
    close: () => (closed ??= agent.close()),
  };
}
