import type { GraphQLRequest } from '../body/graphql-request';

/** A request with its query in full: whoever executes it needs to know of no persisted operation. */
export function executable({ extensions, operationName, variables }: GraphQLRequest, query: string): GraphQLRequest {
  const others = Object.fromEntries(Object.entries(extensions ?? {}).filter(([name]) => name !== 'persistedQuery'));
  return {
    query,
    ...(operationName === undefined ? {} : { operationName }),
    ...(variables === undefined ? {} : { variables }),
    ...(Object.keys(others).length === 0 ? {} : { extensions: others }),
  };
}
