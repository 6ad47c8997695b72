import type { CallIdentity } from './door/call-settings';
import { requestJson } from './http-json';

/** One member of the active graph, as the registry knows it. */
export interface PublishedSubgraph {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

export interface PublishedGraph {
  readonly revision: number;
  readonly subgraphs: readonly PublishedSubgraph[];
}

const TIMEOUT_MS = 10_000;
const MAX_RESPONSE_BYTES = 64 * 1024 * 1024;

/** The calls that one part makes to the registry, which decides by the part's name what it may do. */
export class RegistryClient {
  constructor(
    private readonly registryUrl: string,
    private readonly identity: CallIdentity,
  ) {}

  /** Publishes one subgraph; the same content changes nothing. */
  async publish(subgraph: PublishedSubgraph): Promise<void> {
    const { name, url, sdl } = subgraph;
    await this.put(`/subgraphs/${name}`, { url, sdl });
  }

  /** Makes the active graph exactly these subgraphs. */
  async publishGraph(subgraphs: readonly PublishedSubgraph[]): Promise<void> {
    await this.put('/graph', { subgraphs });
  }

  async graph(): Promise<PublishedGraph> {
    const { status, body } = await requestJson({
      url: `${this.registryUrl}/graph`,
      identity: this.identity,
      timeoutMs: TIMEOUT_MS,
      maxResponseBytes: MAX_RESPONSE_BYTES,
    });
    if (status !== 200) throw new Error(`the registry answered HTTP ${status}`);
    return body as PublishedGraph;
  }

  private async put(path: string, body: unknown): Promise<void> {
    const answer = await requestJson({
      url: `${this.registryUrl}${path}`,
      method: 'PUT',
      body,
      identity: this.identity,
      timeoutMs: TIMEOUT_MS,
      maxResponseBytes: MAX_RESPONSE_BYTES,
    });
    if (answer.status !== 200) {
      throw new Error(`the registry refused (HTTP ${answer.status}): ${JSON.stringify(answer.body)}`);
    }
  }
}
