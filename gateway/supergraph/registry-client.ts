import { Agent } from 'undici';
import type { CallSigner } from '../../schema';
import type { SubgraphSdl } from './compose';

const MAX_RESPONSE_BYTES = 64 * 1_048_576;

export interface PublishedGraph {
  readonly etag: string;
  readonly revision: number;
  readonly subgraphs: readonly SubgraphSdl[];
}

export interface RegistryClient {
  /** The graph, or null where it still is the one of `etag`. Rejects with one sentence. */
  fetchGraph(etag: string | null, signal: AbortSignal): Promise<PublishedGraph | null>;
  close(): Promise<void>;
}

/** Reads `GET /graph` of the registry at `url`; one call is bounded in time and size. */
export function createRegistryClient({ sign, timeoutMs, url }: { readonly url: string; readonly timeoutMs: number; readonly sign: CallSigner }): RegistryClient {
  const address = new URL('/graph', url);
  const agent = new Agent({ connections: 1, pipelining: 1, maxResponseSize: MAX_RESPONSE_BYTES, headersTimeout: 0, bodyTimeout: 0 });
  return {
    async fetchGraph(etag, signal) {
      const abort = new AbortController();
      const giveUp = () => abort.abort();
      const timer = setTimeout(giveUp, timeoutMs);
      signal.addEventListener('abort', giveUp, { once: true });
      try {
        const response = await agent.request({
          origin: address.origin,
          path: address.pathname,
          method: 'GET',
          headers: { accept: 'application/json', ...sign({ method: 'GET', target: address.pathname, body: '' }), ...(etag === null ? {} : { 'if-none-match': etag }) },
          signal: abort.signal,
        });
        const text = await response.body.text();
        if (response.statusCode === 304) return null;
        if (response.statusCode !== 200) throw new Error(`it answered with status ${response.statusCode}`);
        return readGraph(text, response.headers.etag);
      } catch (error) {
        const { message, code } = error as NodeJS.ErrnoException;
        // A refused connection to several addresses is an AggregateError without a message.
        const reason = abort.signal.aborted ? `no answer within ${timeoutMs} ms` : message || code;
        throw new Error(`The registry cannot be read: ${reason}.`, { cause: error });
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
      }
    },
    close: () => agent.destroy(),
  };
}

function readGraph(text: string, etag: string | string[] | undefined): PublishedGraph {
  const { revision, subgraphs } = JSON.parse(text) as Partial<PublishedGraph>;
  const isWhole =
    typeof etag === 'string' && Number.isInteger(revision) && Array.isArray(subgraphs) && subgraphs.every(isSubgraph);
  if (!isWhole) throw new Error('its answer is not a graph');
  return { etag, revision: revision as number, subgraphs };
}

function isSubgraph(value: unknown): value is SubgraphSdl {
  if (typeof value !== 'object' || value === null) return false;
  const { name, url, sdl } = value as Partial<SubgraphSdl>;
  return typeof name === 'string' && typeof url === 'string' && typeof sdl === 'string';
}
