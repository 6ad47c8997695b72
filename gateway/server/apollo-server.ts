import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { clientErrors, clientErrorsPlugin } from './client-error';
import type { Doors } from './doors';
import { exchangePlugin } from './exchange-plugin';
import type { ServerContext } from './graphql-route';
import { type Log, apolloLogger } from './log';

/** What is served: a federated graph through a gateway, or one schema. */
export type Graph = { readonly gateway: ApolloServerOptionsWithGateway<ServerContext>['gateway'] } | { readonly schema: GraphQLSchema };

/** An ApolloServer that speaks to no outside host, whatever the environment holds; limits and introspection are the doors'. */
export function createApolloServer(graph: Graph, { doors, log }: { doors: Doors; log: Log }): ApolloServer<ServerContext> {
  return new ApolloServer<ServerContext>({
    ...graph,
    logger: apolloLogger(log),
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    introspection: true,
    hideSchemaDetailsFromClientErrors: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: clientErrors(log),
    stringifyResult: (result) => JSON.stringify(result),
    plugins: [
      clientErrorsPlugin(log),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ...doors.plugins,
      exchangePlugin,
    ],
  });
}
