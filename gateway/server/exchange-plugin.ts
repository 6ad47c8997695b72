import type { ApolloServerPlugin } from '@apollo/server';
import type { ServerContext } from './graphql-route';

/** Tells the exchange how its answer came out: the operation's name, and the codes of the errors. */
export const exchangePlugin: ApolloServerPlugin<ServerContext> = {
  requestDidStart: async () => ({
    async willSendResponse({ contextValue: { exchange }, operationName, response: { body } }) {
      exchange.operationName = operationName ?? exchange.operationName;
      if (body.kind !== 'single') return;
      for (const { extensions } of body.singleResult.errors ?? []) {
        if (typeof extensions?.code === 'string') exchange.errorCodes.push(extensions.code);
      }
    },
  }),
};
