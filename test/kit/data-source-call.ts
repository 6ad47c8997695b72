import type { GraphQLDataSource } from '@apollo/gateway';

type Options = Parameters<GraphQLDataSource['process']>[0];
type Result = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** Calls a data source as ApolloGateway does for one fetch of a plan; `path` is the place of the fetch, "@" for a list's items. */
export function callDataSource(
  dataSource: GraphQLDataSource,
  query: string,
  { context = {}, path = [], variables }: { variables?: Record<string, unknown>; path?: string[]; context?: object } = {},
): Promise<Result> {
  const headers = new Map([['authorization', 'Bearer secret'], ['cookie', 'session=secret']]);
  const request = { query, variables, operationName: undefined, http: { headers } };
  const options = {
    kind: 'incoming operation',
    request,
    incomingRequestContext: { request },
    context,
    pathInIncomingRequest: path,
  };
  return dataSource.process(options as unknown as Options);
}
