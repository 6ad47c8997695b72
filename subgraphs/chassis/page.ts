import { type PageArguments, type PageInfo, badUserInput, decodeCursor, encodeCursor, readPage } from '../../schema';

export interface ListPage<T> {
  readonly edges: { cursor: string; node: T }[];
  readonly nodes: T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/**
 * One page of a list that is already in its order. A cursor carries its node's key, so it stays
 * good while other nodes come and go; a cursor whose node has gone is refused.
 */
export function pageOf<T>(items: readonly T[], keyOf: (item: T) => string, page: PageArguments): ListPage<T> {
  const { first, after } = readPage(page);
  const start = after === null ? 0 : positionAfter(items, keyOf, after);
  const nodes = items.slice(start, start + first);
  const edges = nodes.map((node) => ({ cursor: encodeCursor([keyOf(node)]), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: start + nodes.length < items.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: items.length,
  };
}

/** The same page of what its nodes stand for. */
export async function loadNodes<K, T>(page: ListPage<K>, load: (key: K) => Promise<T>): Promise<ListPage<T>> {
  const edges = await Promise.all(page.edges.map(async ({ cursor, node }) => ({ cursor, node: await load(node) })));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

function positionAfter<T>(items: readonly T[], keyOf: (item: T) => string, after: string): number {
  const [key] = decodeCursor(after, 1);
  const index = items.findIndex((item) => keyOf(item) === key);
  if (index < 0) {
    throw badUserInput({ field: 'after', value: after, allowed: 'a cursor of this list under the same arguments' });
  }
  return index + 1;
}
