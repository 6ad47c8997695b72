import { type Accept, type SubgraphSdl, type SupergraphSource, createComposer } from '../../gateway/supergraph';

/** A supergraph source in the test's hand: nothing is delivered but by `deliver`. */
export interface HandSource extends SupergraphSource {
  /** Throws what the gateway throws. */
  deliver(supergraphSdl: string): void;
  readonly isStopped: boolean;
}

export function createHandSource(): HandSource {
  let accept: Accept | null = null;
  let stopped = false;
  let settle: { resolve: () => void; reject: (error: Error) => void } | null = null;
  const first = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  first.catch(() => undefined);
  return {
    start: (given) => {
      accept = given;
    },
    waitForFirst: () => first,
    async stop() {
      stopped = true;
      settle?.reject(new Error('stopped'));
    },
    deliver(supergraphSdl) {
      if (!accept) throw new Error('the source was not started');
      accept(supergraphSdl);
      settle?.resolve();
    },
    get isStopped() {
      return stopped;
    },
  };
}

/** The supergraph of subgraphs that are known to compose. */
export async function composed(...subgraphs: SubgraphSdl[]): Promise<string> {
  const result = await createComposer().compose(subgraphs);
  if (result.kind !== 'success') throw new Error(JSON.stringify(result));
  return result.supergraphSdl;
}
