import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** A subgraph as the registry has it. */
export interface SubgraphSdl {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** An error or a hint with composition's own code, or INVALID_GRAPHQL for an SDL that does not parse. */
export interface CompositionMessage {
  readonly code: string;
  readonly message: string;
}

export type CompositionResult =
  | { readonly kind: 'success'; readonly supergraphSdl: string; readonly hints: readonly CompositionMessage[] }
  | { readonly kind: 'failure'; readonly errors: readonly CompositionMessage[] }
  /** Nothing is known about the subgraphs: the same may succeed when it is tried again. */
  | { readonly kind: 'interrupted'; readonly reason: string };

export interface Composer {
  /** Never rejects. Calls are carried out one after another; an aborted one is interrupted. */
  compose(subgraphs: readonly SubgraphSdl[], signal?: AbortSignal): Promise<CompositionResult>;
}

const WORKER_FILE = join(__dirname, 'compose-worker.cjs');
const DEFAULT_TIMEOUT_MS = 60_000;
const MAX_HEAP_MB = 1_024;

/**
 * Composes in a worker thread: composition is synchronous and takes seconds for a hundred
 * subgraphs, in which the gateway must go on answering. One at a time, since each may need
 * much memory; a thread for each, since its memory is then given back.
 */
export function createComposer({ timeoutMs = DEFAULT_TIMEOUT_MS }: { readonly timeoutMs?: number } = {}): Composer {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    compose(subgraphs, signal) {
      const result = tail.then(() => composeInWorker(subgraphs, timeoutMs, signal));
      tail = result;
      return result;
    },
  };
}

async function composeInWorker(
  subgraphs: readonly SubgraphSdl[],
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<CompositionResult> {
  const interrupted = (reason: string): CompositionResult => ({ kind: 'interrupted', reason });
  if (signal?.aborted) return interrupted('it was given up');
  const worker = new Worker(WORKER_FILE, {
    // Only what is composed: a caller may hold more beside it, which no thread could be given.
    workerData: subgraphs.map(({ name, url, sdl }) => ({ name, url, sdl })),
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  let giveUp: () => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<CompositionResult>((resolve) => {
      worker.once('message', (result: CompositionResult) => resolve(result));
      worker.once('error', (error) => resolve(interrupted(`it failed: ${error.message}`)));
      worker.once('exit', () => resolve(interrupted('its thread ended early')));
      timer = setTimeout(() => resolve(interrupted(`it took longer than ${timeoutMs} ms`)), timeoutMs);
      giveUp = () => resolve(interrupted('it was given up'));
      signal?.addEventListener('abort', giveUp, { once: true });
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
    await worker.terminate();
  }
}
