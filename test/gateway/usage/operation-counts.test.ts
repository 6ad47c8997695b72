import { buildSchema, parse } from 'graphql';
import { DEFAULT_COUNTS_LIMITS, OperationCounts } from '../../../gateway/usage/operation-counts';

const schema = buildSchema('type Query { a: Int, b: Int, c: Int, d(n: Int): Int }');
const DAY = '2026-07-01';

function countsWith(limits: Partial<typeof DEFAULT_COUNTS_LIMITS> = {}) {
  const counts = new OperationCounts({ ...DEFAULT_COUNTS_LIMITS, ...limits });
  const count = (query: string, client = 'anonymous', day = DAY) => counts.count({ document: parse(query), operationName: null, schema }, client, day);
  const take = () => {
    const usage = counts.take();
    const texts = new Map(usage?.operations.map(({ hash, text }) => [hash, text]));
    return usage?.counts.map(({ calls, client, day, operation }) => [texts.get(operation) ?? operation, client, day, calls]) ?? null;
  };
  return { counts, count, take };
}

describe('counting operations', () => {
  test('adds up by operation, client and day, and begins anew when it is taken', () => {
    const { count, take } = countsWith();
    count('{ a }');
    count('query { x: a }', 'anonymous');
    count('{ a }', 'portal:k');
    count('{ d(n: 1) }');
    count('{ d(n: 2) }');
    count('{ a }', 'anonymous', '2026-07-02');
    expect(take()).toEqual([
      ['query { a }', 'anonymous', DAY, 1],
      ['query { a1: a }', 'anonymous', DAY, 1],
      ['query { a }', 'portal:k', DAY, 1],
      ['query ($v1: Int!) { d(n: $v1) }', 'anonymous', DAY, 2],
      ['query { a }', 'anonymous', '2026-07-02', 1],
    ]);
    expect(take()).toBeNull();
    count('{ a }');
    expect(take()).toEqual([['query { a }', 'anonymous', DAY, 1]]);
  });

  test('reads a document once', () => {
    const { counts } = countsWith();
    const document = parse('query A { a } query B { b }');
    for (const operationName of ['A', 'B', 'A']) counts.count({ document, operationName, schema }, 'anonymous', DAY);
    // No schema in which it could be read again.
    counts.count({ document, operationName: 'B', schema: buildSchema('type Query { other: Int }') }, 'anonymous', DAY);
    expect(counts.take()?.counts.map(({ calls }) => calls)).toEqual([2, 2]);
  });

  test.each<[string, Partial<typeof DEFAULT_COUNTS_LIMITS>, [operation: string, client: string, calls: number][]]>([
    ['operations', { operations: 2 }, [['query { a }', 'x', 1], ['query { b }', 'x', 1], ['other', 'y', 2], ['query { a }', 'z', 1]]],
    ['characters', { characters: 50 }, [['query { a }', 'x', 1], ['query { b }', 'x', 1], ['other', 'y', 2], ['query { a }', 'z', 1]]],
    ['clients', { clients: 1 }, [['query { a }', 'x', 1], ['query { b }', 'x', 1], ['query { c }', 'other', 1], ['query ($v1: Int!) { d(n: $v1) }', 'other', 1], ['query { a }', 'other', 1]]],
    ['counts', { counts: 2 }, [['query { a }', 'x', 1], ['query { b }', 'x', 1], ['other', 'other', 3]]],
  ])('is bounded in %s: the rest is other', (_, limits, expected) => {
    const { count, take } = countsWith(limits);
    for (const [query, client] of [['{ a }', 'x'], ['{ b }', 'x'], ['{ c }', 'y'], ['{ d(n: 1) }', 'y'], ['{ a }', 'z']] as const) count(query, client);
    expect(take()).toEqual(expected.map(([operation, client, calls]) => [operation, client, DAY, calls]));
  });

  test('counts nothing of introspection', () => {
    const { count, take } = countsWith();
    count('{ __schema { types { name } } }');
    expect(take()).toBeNull();
  });
});
