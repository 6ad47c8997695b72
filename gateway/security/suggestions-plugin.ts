import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../http';
import { messageFor } from './limits';

/** Takes the names that graphql-js suggests out of its messages, for who may not read the schema. */
export const suggestionsPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    async willSendResponse({ contextValue: { principal }, response: { body } }) {
      if (body.kind !== 'single' || !body.singleResult.errors) return;
      body.singleResult.errors = body.singleResult.errors.map((error) => ({ ...error, message: messageFor(principal, error.message) }));
    },
  }),
};
