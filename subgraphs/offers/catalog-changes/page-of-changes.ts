import { type PageArguments, decodeCursor, encodeCursor, readPage } from '../../../schema';
import type { ListPage } from '../../chassis';
import { type ChangePosition, type VersionChange, comparePositions, positionOf } from './change-index';

export interface ChangesAsked extends PageArguments {
  /** Instant in ISO 8601 UTC; null: from the beginning. */
  readonly since: string | null;
}

const POSITION_PARTS = 5;

/**
 * One page over the changes of all banks. A cursor is the position itself, so that it is good for ever:
 * what is received later stands after everything received before, and what stands before it stays.
 *
 * @param lists each in the order of positions
 */
export function pageOfChanges(lists: readonly (readonly VersionChange[])[], { since, ...page }: ChangesAsked): ListPage<VersionChange> {
  const { after, first } = readPage(page);
  const from = after === null ? null : (decodeCursor(after, POSITION_PARTS) as unknown as ChangePosition);
  const isAsked = ({ after: { recordedAt } }: VersionChange): boolean => since === null || recordedAt >= since;
  const nodes = take(lists, from, isAsked, first + 1);
  const hasNextPage = nodes.length > first;
  const edges = nodes.slice(0, first).map((node) => ({ cursor: encodeCursor(positionOf(node)), node }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: { hasNextPage, hasPreviousPage: after !== null, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: lists.reduce((sum, changes) => sum + (since === null ? changes.length : changes.filter(isAsked).length), 0),
  };
}

/** The first so many after a position, of all lists in one order. */
function take(lists: readonly (readonly VersionChange[])[], from: ChangePosition | null, isAsked: (change: VersionChange) => boolean, count: number): VersionChange[] {
  const next = (changes: readonly VersionChange[], start: number): number => {
    let index = start;
    for (let change = changes[index]; change && !isAsked(change); change = changes[index]) index += 1;
    return index;
  };
  const heads = lists.map((changes) => ({ changes, index: next(changes, from === null ? 0 : firstAfter(changes, from)) }));
  const taken: VersionChange[] = [];
  while (taken.length < count) {
    let least: (typeof heads)[0] | null = null;
    let leastChange: VersionChange | null = null;
    for (const head of heads) {
      const change = head.changes[head.index];
      if (change && (leastChange === null || comparePositions(positionOf(change), positionOf(leastChange)) < 0)) [least, leastChange] = [head, change];
    }
    if (!least || !leastChange) break;
    taken.push(leastChange);
    least.index = next(least.changes, least.index + 1);
  }
  return taken;
}

function firstAfter(changes: readonly VersionChange[], position: ChangePosition): number {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const change = changes[middle];
    if (change && comparePositions(positionOf(change), position) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
