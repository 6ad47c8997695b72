import { type PageArguments, type PageInfo, badUserInput, decodeCursor, encodeCursor, readPage } from '../../schema';

export interface ListPage<T> {
  readonly edges: { cursor: string; node: T }[];
  readonly nodes: T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** A list in its order of which parts can be had without the whole. */
export interface Ranking<T> {
  readonly length: number;
  /** From start, inclusive, to end, exclusive. */
  slice(start: number, end: number): T[];
  /** Where the item of a key stands; -1: there is none. */
  positionOf(key: string): number;
}

/** One page of a list that is already in its order, see {@link pageOfRanking}. */
export function pageOf<T>(items: readonly T[], keyOf: (item: T) => string, page: PageArguments): ListPage<T> {
  const ranking = {
    length: items.length,
    slice: (start: number, end: number) => items.slice(start, end),
    positionOf: (key: string) => items.findIndex((item) => keyOf(item) === key),
  };
  return pageOfRanking(ranking, keyOf, page);
}

/**
 * One page of a ranking. A cursor carries its node's key, so it stays good while other nodes come and
 * go; a cursor whose node has gone is refused.
 */
export function pageOfRanking<T>(ranking: Ranking<T>, keyOf: (item: T) => string, page: PageArguments): ListPage<T> {
  const { first, after } = readPage(page);
  const start = after === null ? 0 : positionAfter(ranking, after);
  const nodes = ranking.slice(start, start + first);
  const edges = nodes.map((node) => ({ cursor: encodeCursor([keyOf(node)]), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: start + nodes.length < ranking.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: ranking.length,
  };
}

/** The same page of what its nodes stand for. */
export async function loadNodes<K, T>(page: ListPage<K>, load: (key: K) => Promise<T>): Promise<ListPage<T>> {
  const edges = await Promise.all(page.edges.map(async ({ cursor, node }) => ({ cursor, node: await load(node) })));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

function positionAfter(ranking: Pick<Ranking<unknown>, 'positionOf'>, after: string): number {
  const [key = ''] = decodeCursor(after, 1);
  const index = ranking.positionOf(key);
  if (index < 0) {
    throw badUserInput({ field: 'after', value: after, allowed: 'a cursor of this list under the same arguments' });
  }
  return index + 1;
}
