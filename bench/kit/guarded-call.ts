import { ApolloServer, type ApolloServerOptionsWithGateway, type BaseContext } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { createAccessControl } from '../../gateway/security';
import type { Principal } from '../../schema';
import type { GraphqlRequest } from './load';

type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;
type ExecutorRequest = Parameters<Executor>[0];

export interface GuardedCallOptions {
  readonly supergraphSdl: string;
  readonly schema: GraphQLSchema;
  readonly principal: Principal;
  readonly request: GraphqlRequest;
}

/** Has a request carried out through the gateway's visibility, with nothing behind it: what is left is the time that visibility takes. */
export async function guardedCall({ principal, request, schema, supergraphSdl }: GuardedCallOptions): Promise<() => Promise<unknown>> {
  const access = createAccessControl({ log: () => undefined });
  const { supergraphSdl: coreSupergraphSdl } = await access
    .supergraph({ initialize: async () => ({ supergraphSdl }) })
    .initialize({ update: () => undefined, healthCheck: async () => undefined, getDataSource: () => { throw new Error('nothing is behind'); } });
  const told: Parameters<Gateway['onSchemaLoadOrUpdate']>[0][] = [];
  let seen: ExecutorRequest | null = null;
  const nothing: Executor = async (asked) => {
    seen = asked;
    return { data: {} };
  };
  const guarded = access.guard({
    onSchemaLoadOrUpdate(callback) {
      told.push(callback);
      return () => undefined;
    },
    async load() {
      for (const tell of told) tell({ apiSchema: schema, coreSupergraphSdl });
      return { executor: nothing };
    },
    stop: async () => undefined,
  });
  let guardedExecutor: Executor | null = null;
  const apollo = new ApolloServer({
    gateway: {
      ...guarded,
      async load(given) {
        const loaded = await guarded.load(given);
        guardedExecutor = loaded.executor;
        return loaded;
      },
    },
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  await apollo.executeOperation({ query: request.query, variables: { ...request.variables } }, { contextValue: { principal, requestId: 'bench' } });
  await apollo.stop();
  return callOf(guardedExecutor, seen);
}

function callOf(executor: Executor | null, request: ExecutorRequest | null): () => Promise<unknown> {
  if (!executor || !request) throw new Error('the request did not come through to the guarded executor');
  return () => executor(request);
}
