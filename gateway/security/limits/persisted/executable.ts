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

/** A request as the query string of a GET, "?" included, for a server that reads it from there. */
export function searchOf(request: GraphQLRequest): string {
  const texts = Object.entries(request).map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
  return `?${new URLSearchParams(texts).toString()}`;
}
