import { ApolloGateway, type GetDataSourceFunction, type SupergraphManager } from '@apollo/gateway';
import { type Log, apolloLogger } from './log';

export interface ApolloGatewayOptions {
  readonly supergraph: SupergraphManager;
  readonly buildService: GetDataSourceFunction;
  readonly log: Log;
}

/** An ApolloGateway whose every choice is stated: several of its defaults hang on NODE_ENV. */
export function createApolloGateway({ supergraph, buildService, log }: ApolloGatewayOptions): ApolloGateway {
  return new ApolloGateway({
    supergraphSdl: supergraph,
    buildService,
    logger: apolloLogger(log),
    debug: false,
    validateSupergraph: true,
    // A plan names every subgraph and its inner fields, and any client could ask for it.
    __exposeQueryPlanExperimental: false,
  });
}
