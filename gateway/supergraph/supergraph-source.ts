/** Where a gateway's supergraph comes from: a registry, or a file. */
export interface SupergraphSource {
  /**
   * Begins to deliver; once only. `accept` is called with the first supergraph and with every
   * later one, and throws where the gateway refuses it: then the one before stays.
   */
  start(accept: Accept): void;
  /** Resolves once one was accepted. Rejects when that can no longer happen, or after `timeoutMs`. */
  waitForFirst(timeoutMs?: number): Promise<void>;
  /** Ends deliveries; whoever still waits for the first is rejected. May be called again. */
  stop(): Promise<void>;
}

export type Accept = (supergraphSdl: string) => void;
