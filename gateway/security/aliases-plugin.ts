import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../http';
import type { RequestLimits } from './limits';

/** Refuses aliases that query plans need for themselves, before anything is planned. */
export function aliasesPlugin(limits: Pick<RequestLimits, 'checkAliases'>): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ contextValue: { principal }, document, schema }) {
        limits.checkAliases({ document, principal, schema });
      },
    }),
  };
}
