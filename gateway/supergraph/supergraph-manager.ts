import type { SupergraphManager } from '@apollo/gateway';
import type { SupergraphSource } from './supergraph-source';

/**
 * Feeds ApolloGateway from a source: its option `supergraphSdl`. `initialize` waits without limit
 * for the first supergraph that the gateway takes, and stopping the gateway stops the source.
 */
export function supergraphManager(source: SupergraphSource): SupergraphManager {
  return {
    async initialize({ update }) {
      const state: { serving: string | null } = { serving: null };
      source.start((supergraphSdl) => {
        try {
          update(supergraphSdl);
          state.serving = supergraphSdl;
        } catch (error) {
          // A refusal late in ApolloGateway's update leaves it half-way; going back makes it whole.
          if (state.serving !== null) update(state.serving);
          throw error;
        }
      });
      await source.waitForFirst();
      if (state.serving === null) throw new Error('A source reported a supergraph that it did not deliver.');
      return { supergraphSdl: state.serving, cleanup: () => source.stop() };
    },
  };
}
