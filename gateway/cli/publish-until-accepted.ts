import type { PublishedSubgraph, RegistryClient } from '../../subgraphs/chassis';
import type { Log } from '../supergraph';

const FIRST_RETRY_MS = 250;
const MAX_RETRY_MS = 5_000;

/**
 * Publishes a part to the registry, again and again until it answers: parts may start in any
 * order, and a part serves whether or not the registry is up.
 */
export function publishUntilAccepted(registry: RegistryClient, subgraph: PublishedSubgraph, log: Log): { stop(): void } {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  const attempt = async (delayMs: number): Promise<void> => {
    try {
      await registry.publish(subgraph);
      if (delayMs > FIRST_RETRY_MS) log({ level: 'warn', message: `${subgraph.name} is published.` });
    } catch (error) {
      if (stopped) return;
      if (delayMs === FIRST_RETRY_MS) {
        log({ level: 'warn', message: `${subgraph.name} is not published yet: ${error instanceof Error ? error.message : String(error)}` });
      }
      timer = setTimeout(() => void attempt(Math.min(delayMs * 2, MAX_RETRY_MS)), delayMs);
    }
  };
  void attempt(FIRST_RETRY_MS);
  return {
    stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
    },
  };
}
