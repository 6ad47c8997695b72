import { encodeCursor } from '../../../schema';
import { type ListPage, loadNodes, pageOf } from '../../../subgraphs/chassis';

interface Item {
  readonly id: string;
}

const items = (...ids: string[]): Item[] => ids.map((id) => ({ id }));
const idOf = ({ id }: Item): string => id;
const shown = ({ nodes }: ListPage<Item>): string => nodes.map(idOf).join('');
const LIST = items(...'abcdefghij');

describe('a page of a list', () => {
  it.each<{ title: string; list?: Item[]; first?: number | null; after?: string; expected: string; next: boolean; previous: boolean }>([
    { title: 'the first three', first: 3, expected: 'abc', next: true, previous: false },
    { title: 'what follows a cursor', first: 3, after: 'c', expected: 'def', next: true, previous: true },
    { title: 'the rest', first: 3, after: 'h', expected: 'ij', next: false, previous: true },
    { title: 'exactly the rest', first: 2, after: 'h', expected: 'ij', next: false, previous: true },
    { title: 'nothing after the last', first: 3, after: 'j', expected: '', next: false, previous: true },
    { title: 'all of a list shorter than the page', first: 100, expected: 'abcdefghij', next: false, previous: false },
    { title: '20 where nothing is asked', list: items(...'abcdefghijklmnopqrstuvwxyz'), first: null, expected: 'abcdefghijklmnopqrst', next: true, previous: false },
    { title: 'nothing of an empty list', list: [], first: 3, expected: '', next: false, previous: false },
  ])('is $title', ({ list = LIST, first, after, expected, next, previous }) => {
    const page = pageOf(list, idOf, { first, after: after === undefined ? null : encodeCursor([after]) });
    expect(shown(page)).toBe(expected);
    expect(page.totalCount).toBe(list.length);
    expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
    expect(page.pageInfo).toEqual({
      hasNextPage: next,
      hasPreviousPage: previous,
      startCursor: expected === '' ? null : encodeCursor([expected.slice(0, 1)]),
      endCursor: expected === '' ? null : encodeCursor([expected.slice(-1)]),
    });
  });

  it('goes on behind its last node, whatever came and went before it', () => {
    const { pageInfo } = pageOf(LIST, idOf, { first: 3 });
    const changed = items(...'aAcCdef');
    expect(shown(pageOf(changed, idOf, { first: 3, after: pageInfo.endCursor }))).toBe('Cde');
  });

  it('goes through a whole list by its cursors, each node once', () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: ListPage<Item> = pageOf(LIST, idOf, { first: 3, after });
      seen.push(shown(page));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(['abc', 'def', 'ghi', 'j']);
  });

  it.each<[title: string, after: string]>([
    ['of a node that has gone', encodeCursor(['x'])],
    ['of a list with another key', encodeCursor(['a', 'b'])],
    ['that is none', 'a'],
    ['that is empty', ''],
  ])('is refused after a cursor %s', (_title, after) => {
    expect(() => pageOf(LIST, idOf, { first: 3, after })).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'after' }) }),
    );
  });

  it.each([0, -1, 101, 1_000_000, 1.5, Number.NaN])('is refused with first: %p', (first) => {
    expect(() => pageOf(LIST, idOf, { first })).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'first', allowed: 'a whole number from 1 to 100' }) }),
    );
  });

  it('of keys becomes one of what they stand for, of these nodes alone', async () => {
    const loaded: string[] = [];
    const page = pageOf(LIST, idOf, { first: 2, after: encodeCursor(['c']) });
    const full = await loadNodes(page, async ({ id }) => {
      loaded.push(id);
      return { name: id.toUpperCase() };
    });
    expect(loaded).toEqual(['d', 'e']);
    expect(full).toEqual({
      ...page,
      nodes: [{ name: 'D' }, { name: 'E' }],
      edges: [
        { cursor: encodeCursor(['d']), node: { name: 'D' } },
        { cursor: encodeCursor(['e']), node: { name: 'E' } },
      ],
    });
  });
});
