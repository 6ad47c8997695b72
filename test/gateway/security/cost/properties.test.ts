import fc from 'fast-check';
import { parse } from 'graphql';
import { operationCost } from '../../../../gateway/security/cost/operation-cost';
import { COST_CAP } from '../../../../gateway/security/cost/price';
import { LIBRARY, LIBRARY_COSTS } from './library';

interface FieldShape {
  readonly name: string;
  /** Of what it returns; null: a leaf. */
  readonly type: string | null;
  readonly isSliced?: true;
}

const SHAPES: Readonly<Record<string, readonly FieldShape[]>> = {
  Query: [
    { name: 'hash', type: null },
    { name: 'author', type: 'Author' },
    { name: 'authors', type: 'Author' },
    { name: 'page', type: 'AuthorPage', isSliced: true },
    { name: 'shelf', type: 'Author', isSliced: true },
    { name: 'items', type: 'Item' },
  ],
  Author: [
    { name: 'id', type: null },
    { name: 'friend', type: 'Author' },
    { name: 'books', type: 'Book' },
    { name: 'works', type: 'AuthorPage', isSliced: true },
  ],
  AuthorPage: [
    { name: 'total', type: null },
    { name: 'nodes', type: 'Author' },
    { name: 'extra', type: 'Author' },
    { name: 'edges', type: 'AuthorEdge' },
  ],
  AuthorEdge: [
    { name: 'cursor', type: null },
    { name: 'node', type: 'Author' },
  ],
  Item: [
    { name: 'cover', type: null },
    { name: 'authors', type: 'Author' },
    { name: '... on Book', type: 'Book' },
    { name: '... on Map', type: 'Map' },
  ],
  Book: [
    { name: 'cover', type: null },
    { name: 'authors', type: 'Author' },
    { name: 'pages', type: 'Page' },
  ],
  Map: [
    { name: 'id', type: null },
    { name: 'regions', type: 'Page' },
  ],
  Page: [{ name: 'number', type: null }],
};

interface Selected {
  readonly shape: FieldShape;
  /** Of a sliced field; null: not given. */
  readonly first: number | null;
  readonly inner: readonly Selected[];
}

function selections(type: string, depth: number): fc.Arbitrary<readonly Selected[]> {
  const shapes = (SHAPES[type] ?? []).filter((shape) => depth > 0 || shape.type === null);
  if (shapes.length === 0) return fc.constant([]);
  const one = fc.constantFrom(...shapes).chain((shape) =>
    fc.record({
      shape: fc.constant(shape),
      first: shape.isSliced ? fc.option(fc.integer({ min: 0, max: 30 })) : fc.constant(null),
      inner: shape.type === null ? fc.constant([]) : selections(shape.type, depth - 1),
    }),
  );
  return fc.array(one, { minLength: 1, maxLength: 3 });
}

const QUERY = selections('Query', 5);

type Style = 'plain' | 'inline' | 'named';

/** A query of these selections, with every selection set as it is, in an inline fragment or in one of its own. */
function textOf(selected: readonly Selected[], style: Style = 'plain', variables?: Map<string, number>): string {
  const fragments: string[] = [];
  const setOf = (type: string, set: readonly Selected[]): string => {
    const fields = set.map(fieldOf).join(' ') || '__typename';
    if (style === 'plain') return `{ ${fields} }`;
    if (style === 'inline') return `{ ... on ${type} { ${fields} } }`;
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${type} { ${fields} }`);
    return `{ ...${name} }`;
  };
  const sizeOf = (first: number): string => {
    if (!variables) return String(first);
    const name = `v${variables.size}`;
    variables.set(name, first);
    return `$${name}`;
  };
  const fieldOf = ({ first, inner, shape }: Selected): string =>
    `${shape.name}${first === null ? '' : `(first: ${sizeOf(first)})`}${shape.type === null ? '' : ` ${setOf(shape.type, inner)}`}`;
  const whole = setOf('Query', selected);
  const declared = [...(variables?.keys() ?? [])].map((name) => `$${name}: Int`);
  return [`query${declared.length > 0 ? ` (${declared.join(' ')})` : ''} ${whole}`, ...fragments].join('\n');
}

function costOf(query: string, variables: Readonly<Record<string, unknown>> = {}): number {
  return operationCost(LIBRARY_COSTS, LIBRARY, parse(query), null, variables);
}

/** The same selections with one of another query at the place that the path leads to. */
function withAdded(selected: readonly Selected[], path: readonly number[], type: string, added: (type: string) => readonly Selected[]): readonly Selected[] {
  const [step, ...rest] = path;
  const at = step === undefined || selected.length === 0 ? undefined : selected[step % selected.length];
  if (!at || at.shape.type === null) return [...selected, ...added(type)];
  const inner = withAdded(at.inner, rest, at.shape.type, added);
  return selected.map((each) => (each === at ? { ...at, inner } : each));
}

const RUNS = { numRuns: 300 };

describe('whatever the query', () => {
  it('its cost is a whole number from 0 to the cap', () => {
    fc.assert(
      fc.property(QUERY, (selected) => {
        const cost = costOf(textOf(selected));
        return Number.isInteger(cost) && cost >= 0 && cost <= COST_CAP;
      }),
      RUNS,
    );
  });

  it('never falls when a selection is added anywhere', () => {
    const added = (type: string): readonly Selected[] => (SHAPES[type] ?? []).map((shape) => ({ shape, first: null, inner: [] }));
    fc.assert(
      fc.property(QUERY, fc.array(fc.nat(5), { maxLength: 5 }), (selected, path) => {
        expect(costOf(textOf(withAdded(selected, path, 'Query', added)))).toBeGreaterThanOrEqual(costOf(textOf(selected)));
      }),
      RUNS,
    );
  });

  it('is double when all of it is asked for twice', () => {
    fc.assert(
      fc.property(QUERY, (selected) => {
        expect(costOf(textOf([...selected, ...selected]))).toBe(Math.min(COST_CAP, 2 * costOf(textOf(selected))));
      }),
      RUNS,
    );
  });

  it('is the same with its selections in fragments, inline or named', () => {
    fc.assert(
      fc.property(QUERY, (selected) => {
        const cost = costOf(textOf(selected));
        expect([costOf(textOf(selected, 'inline')), costOf(textOf(selected, 'named'))]).toEqual([cost, cost]);
      }),
      RUNS,
    );
  });

  it('is the same with its sizes in variables', () => {
    fc.assert(
      fc.property(QUERY, fc.constantFrom<Style>('plain', 'inline', 'named'), (selected, style) => {
        const variables = new Map<string, number>();
        const query = textOf(selected, style, variables);
        expect(costOf(query, Object.fromEntries(variables))).toBe(costOf(textOf(selected)));
      }),
      RUNS,
    );
  });

  it('is a number under any variables at all', () => {
    const query = 'query ($n: Int, $i: Slice, $f: Filter) { page(first: $n) { nodes { id } } deepSlice(input: $i) { id } search(by: $f, text: "a") { id } }';
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('n', 'i', 'f', '__proto__'), fc.jsonValue()), (variables) => {
        const cost = costOf(query, variables);
        return cost >= 0 && cost <= COST_CAP;
      }),
      RUNS,
    );
  });
});
