import { ApolloServer, type ApolloServerOptionsWithGateway, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { clientErrors } from './client-error';
import { type Log, apolloLogger } from './log';

/** What is served: a federated graph through a gateway, or one schema. */
export type Graph = { readonly gateway: ApolloServerOptionsWithGateway<BaseContext>['gateway'] } | { readonly schema: GraphQLSchema };

/** An ApolloServer that speaks to no outside host, whatever the environment holds. */
export function createApolloServer(graph: Graph, { maxTokens, log }: { maxTokens: number; log: Log }): ApolloServer {
  return new ApolloServer({
    ...graph,
    logger: apolloLogger(log),
    parseOptions: { maxTokens },
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    introspection: true,
    hideSchemaDetailsFromClientErrors: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: clientErrors(log),
    stringifyResult: (result) => JSON.stringify(result),
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
}
