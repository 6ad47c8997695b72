import { parse } from 'graphql';
import { operationCost } from '../../../../gateway/security/cost/operation-cost';
import { COST_CAP } from '../../../../gateway/security/cost/price';
import { NO_COSTS } from '../../../../gateway/security/cost/read-costs';
import { LIBRARY, LIBRARY_COSTS, libraryCost } from './library';

type Case = readonly [query: string, cost: number, because: string];
type CaseWithVariables = readonly [query: string, variables: Record<string, unknown>, cost: number, because: string];

const FIELDS: readonly Case[] = [
  ['{ version }', 0, 'a leaf'],
  ['{ __typename }', 0, 'a leaf'],
  ['{ hash }', 5, 'its own weight'],
  ['{ portrait }', 6, 'the weight of its scalar'],
  ['{ author { name } }', 1, 'a composite 1, a leaf 0'],
  ['{ author { id name friend { name } } }', 2, '1 + 1'],
  ['{ rare { name } }', 30, 'its own weight in place of the type\'s'],
  ['{ rare { friend { name } } }', 31, '30 + 1'],
  ['{ free { friend { name } } }', 1, '0 + 1'],
  ['{ a: author { id } b: author { id } }', 2, 'each alias: 1 + 1'],
  ['{ author { id } author { name } }', 2, 'what is selected twice counts twice'],
  ['mutation { rename(name: "a") { name } }', 11, 'a write 10 + 1'],
];

const LISTS: readonly Case[] = [
  ['{ names }', 0, '10 × 0'],
  ['{ portraits }', 18, '3 × 6'],
  ['{ authors { name } }', 10, '10 × 1'],
  ['{ few { name } }', 3, '3 × 1'],
  ['{ nobody { books { id } } }', 0, '0 × (1 + 5)'],
  ['{ weighed { name } }', 12, '3 × 4: a weight is of each item'],
  ['{ weighed { friend { id } } }', 15, '3 × (4 + 1)'],
  ['{ grid { name } }', 30, '3 × 10 × 1: only the outer size is stated'],
  ['{ authors { books { pages { number } } } }', 5060, '10 × (1 + 5 × (1 + 100 × 1))'],
  ['{ few { friend { friend { books { id } } } } }', 24, '3 × (1 + 1 + 1 + 5)'],
];

const PAGES: readonly Case[] = [
  ['{ page { total } }', 1, 'the connection alone'],
  ['{ page { nodes { id } } }', 21, '1 + 20 assumed × 1'],
  ['{ page(first: 3) { nodes { id } } }', 4, '1 + 3 × 1'],
  ['{ page(first: 3) { edges { cursor node { id } } } }', 7, '1 + 3 × (1 + 1)'],
  ['{ page(first: 3) { nodes { id } edges { cursor } } }', 7, '1 + 3 + 3'],
  ['{ page(first: 3) { extra { id } } }', 3, '1 + 2: no sized field'],
  ['{ page(first: 3, last: 8) { nodes { id } } }', 9, '1 + 8: the greater of both'],
  ['{ page(first: 0) { nodes { id } } }', 1, '1 + 0'],
  ['{ page(first: null) { nodes { id } } }', 21, 'null is not given: 1 + 20'],
  ['{ page(first: -5) { nodes { id } } }', 21, 'a negative says nothing: 1 + 20'],
  ['{ page(first: 1000000) { nodes { id } } }', 1_000_001, 'as it is: 1 + 1,000,000'],
  ['{ page(first: 2) { nodes { works(first: 3) { nodes { id } } } } }', 11, '1 + 2 × (1 + 1 + 3)'],
  ['{ page(first: 2) { nodes { works { nodes { id } } } } }', 45, '1 + 2 × (1 + 1 + 20)'],
  ['{ shelf { id } }', 7, 'the argument\'s default'],
  ['{ shelf(first: 2) { id } }', 2, 'what is given'],
  ['{ shelf(first: null) { id } }', 9, 'null goes before the default: 9 assumed'],
  ['{ slice(input: { first: 3 }) { id } }', 3, 'the path input.first'],
  ['{ slice(input: {}) { id } }', 4, 'the input field\'s default'],
  ['{ slice { id } }', 6, 'no input: 6 assumed'],
  ['{ deepSlice(input: { inner: { first: 8 } }) { id } }', 8, 'the path input.inner.first'],
  ['{ deepSlice(input: { first: 8 }) { id } }', 6, 'nothing at the path: 6 assumed'],
  ['{ strict(first: 2) { id } }', 2, 'exactly one'],
  ['{ byIds(ids: ["a", "b", "c"]) { id } }', 3, 'a list slices by its length'],
  ['{ long(first: "12") { id } }', 12, 'digits in a string'],
  ['{ long(first: "many") { id } }', 5, 'no number: 5 assumed'],
];

const TYPES: readonly Case[] = [
  ['{ item { id } }', 3, 'the dearest of Book 1 and Map 3'],
  ['{ items { id } }', 30, '10 × 3'],
  ['{ item { cover } }', 9, '3 + 6'],
  ['{ item { authors { id } } }', 7, '3 + the greater of Book 2, which the interface states, and Map 4'],
  ['{ item { ... on Book { authors { id } } } }', 5, '3 + 2'],
  ['{ item { ... on Book { pages { number } } } }', 103, '3 + 100'],
  ['{ item { ... on Book { pages { number } } ... on Map { regions { number } } } }', 103, '3 + max(100, 7)'],
  ['{ item { ... on Map { regions { number } } ... on Map { a: regions { number } } } }', 17, '3 + 7 + 7: of one type they add up'],
  ['{ item { cover ... on Book { cover } ... on Map { cover } } }', 15, '3 + 6 + max(6, 6)'],
  ['{ item { ... on Item { ... on Map { regions { number } } } ... on Book { pages { number } } } }', 103, '3 + max(7, 100): through fragments'],
  ['{ pet { __typename } }', 1, 'a union'],
  ['{ pet { ... on Cat { lives { number } } ... on Dog { walks { number } } } }', 10, '1 + max(9, 2)'],
  ['{ pet { ... on Cat { owner { id } lives { number } } ... on Dog { owner { id } } } }', 11, '1 + max(1 + 9, 1)'],
  ['{ item { ...A } } fragment A on Item { cover ...B } fragment B on Book { pages { number } }', 109, '3 + 6 + 100'],
];

const FRAGMENTS: readonly Case[] = [
  ['{ author { ...A } } fragment A on Author { friend { id } }', 2, '1 + 1'],
  ['{ author { ...A ...A } } fragment A on Author { friend { id } }', 3, '1 + 1 + 1'],
  ['{ author { ... { friend { id } } } }', 2, '1 + 1'],
  ['{ a: page(first: 2) { ...P } b: page(first: 5) { ...P } } fragment P on AuthorPage { nodes { id } }', 9, '(1 + 2) + (1 + 5): sizes reach into fragments'],
  ['{ page(first: 2) { ... on AuthorPage { ... { nodes { id } } } } }', 3, '1 + 2'],
];

const CONDITIONS: readonly Case[] = [
  ['{ author @skip(if: true) { id } }', 0, 'left out'],
  ['{ author @skip(if: false) { id } }', 1, 'taken'],
  ['{ author @include(if: false) { id } }', 0, 'left out'],
  ['{ author { ... @include(if: false) { friend { id } } } }', 1, '1 + nothing'],
  ['{ author { ...A @skip(if: true) } } fragment A on Author { friend { id } }', 1, '1 + nothing'],
  ['{ author @include(if: true) @skip(if: true) { id } }', 0, 'one of both leaves it out'],
];

const ARGUMENTS: readonly Case[] = [
  ['{ search { id } }', 1, 'no argument given'],
  ['{ search(text: "a") { id } }', 9, '8 + 1'],
  ['{ search(text: null) { id } }', 1, 'null weighs nothing'],
  ['{ search(by: { name: "a" }) { id } }', 3, '2 + 1'],
  ['{ search(by: { note: "a" }) { id } }', 1, 'an input field without a weight'],
  ['{ search(by: { name: "a", and: [{ name: "b" }, { name: "c", shelf: LOW }] }) { id } }', 10, '2 + (2 + 2 + 3) + 1'],
  ['{ search(any: [{ name: "a" }, { name: "b" }]) { id } }', 5, '2 + 2 + 1'],
  ['{ search(any: { name: "a" }) { id } }', 3, 'one item stands for a list: 2 + 1'],
  ['{ search(on: HIGH) { id } }', 4, 'the weight of the enum: 3 + 1'],
];

const INTROSPECTION: readonly Case[] = [
  ['{ __schema { queryType { name } } }', 0, 'introspection weighs nothing'],
  ['{ __type(name: "Query") { ofType { ofType { name } } } }', 0, 'introspection weighs nothing'],
  ['{ __schema { types { name } } }', 10, 'but items of its lists count'],
  ['{ __schema { types { fields { type { fields { name } } } } } }', 1110, '10 × (1 + 10 × (1 + 10 × 1))'],
];

const VARIABLES: readonly CaseWithVariables[] = [
  ['query ($n: Int) { page(first: $n) { nodes { id } } }', { n: 3 }, 4, '1 + 3'],
  ['query ($n: Int) { page(first: $n) { nodes { id } } }', {}, 21, 'not given: 1 + 20 assumed'],
  ['query ($n: Int) { page(first: $n) { nodes { id } } }', { n: null }, 21, 'null: 1 + 20 assumed'],
  ['query ($n: Int = 6) { page(first: $n) { nodes { id } } }', {}, 7, 'its default: 1 + 6'],
  ['query ($n: Int = 6) { page(first: $n) { nodes { id } } }', { n: 2 }, 3, 'what is given goes before the default: 1 + 2'],
  ['query ($n: Int) { shelf(first: $n) { id } }', {}, 7, 'the argument\'s default'],
  ['query ($n: Int) { shelf(first: $n) { id } }', { n: null }, 9, 'null: 9 assumed'],
  ['query ($n: Int) { slice(input: { first: $n }) { id } }', { n: 2 }, 2, 'inside an input'],
  ['query ($n: Int) { slice(input: { first: $n }) { id } }', {}, 4, 'the input field\'s default'],
  ['query ($i: Slice) { slice(input: $i) { id } }', { i: { first: 8 } }, 8, 'the path in a variable'],
  ['query ($i: Slice) { slice(input: $i) { id } }', { i: {} }, 4, 'the input field\'s default'],
  ['query ($i: Slice) { deepSlice(input: $i) { id } }', { i: { inner: { first: 3 } } }, 3, 'the path in a variable'],
  ['query ($i: Slice) { deepSlice(input: { inner: $i }) { id } }', { i: { first: 3 } }, 3, 'a path that ends in a variable'],
  ['query ($ids: [ID!]) { byIds(ids: $ids) { id } }', { ids: ['a', 'b'] }, 2, 'a list slices by its length'],
  ['query ($a: Int, $b: Int) { page(first: $a) { nodes { works(first: $b) { nodes { id } } } } }', { a: 2, b: 3 }, 11, '1 + 2 × (1 + 1 + 3)'],
  ['query ($n: Int) { page(first: 2) { ...P } } fragment P on AuthorPage { nodes { works(first: $n) { nodes { id } } } }', { n: 4 }, 13, '1 + 2 × (1 + 1 + 4)'],
  ['query ($no: Boolean!) { author @skip(if: $no) { id } }', { no: true }, 0, 'left out'],
  ['query ($no: Boolean!) { author @skip(if: $no) { id } }', { no: false }, 1, 'taken'],
  ['query ($no: Boolean!) { author @skip(if: $no) { id } }', {}, 1, 'not known: taken'],
  ['query ($yes: Boolean = false) { author @include(if: $yes) { id } }', {}, 0, 'left out by default'],
  ['query ($yes: Boolean!) { item { ... on Book @include(if: $yes) { pages { number } } } }', { yes: false }, 3, '3 + nothing'],
  ['query ($t: String) { search(text: $t) { id } }', { t: 'a' }, 9, '8 + 1'],
  ['query ($t: String) { search(text: $t) { id } }', {}, 1, 'not given'],
  ['query ($f: Filter) { search(by: $f) { id } }', { f: { name: 'a', and: [{ name: 'b' }, { shelf: 'LOW' }] } }, 8, '2 + (2 + 3) + 1'],
  ['query ($f: [Filter!]) { search(any: $f) { id } }', { f: [{ name: 'a' }, { name: 'b' }] }, 5, '2 + 2 + 1'],
  ['query ($f: Filter!) { search(any: [$f, $f]) { id } }', { f: { name: 'a' } }, 5, '2 + 2 + 1'],
];

const HOSTILE_SIZES: readonly (readonly [sent: string, items: number, because: string])[] = [
  ['-1', 20, 'assumed'],
  ['-1e400', 20, 'assumed'],
  ['1e400', COST_CAP, 'without end'],
  ['2147483647', COST_CAP, 'over the cap'],
  ['4.2', 5, 'no fewer than it could mean'],
  ['"7"', 7, 'digits'],
  ['"-7"', 20, 'assumed'],
  ['""', 20, 'assumed'],
  ['true', 20, 'assumed'],
  ['{}', 20, 'assumed'],
  ['{"valueOf":3}', 20, 'assumed'],
  ['[]', 0, 'the length of a list'],
];

describe('the cost of an operation', () => {
  it.each([...FIELDS, ...LISTS, ...PAGES, ...TYPES, ...FRAGMENTS, ...CONDITIONS, ...ARGUMENTS, ...INTROSPECTION])('%s is %d: %s', (query, cost) => {
    expect(libraryCost(query)).toBe(cost);
  });

  it.each(VARIABLES)('%s with %j is %d: %s', (query, variables, cost) => {
    expect(libraryCost(query, variables)).toBe(cost);
  });

  it.each(HOSTILE_SIZES)('takes a size of %s for %d items: %s', (sent, items) => {
    const variables = JSON.parse(`{"n":${sent}}`) as Record<string, unknown>;
    expect(libraryCost('query ($n: Int) { page(first: $n) { nodes { id } } }', variables)).toBe(Math.min(COST_CAP, items + 1));
  });

  it('reads of variables only what the client sent', () => {
    const query = 'query ($__proto__: Int, $constructor: Int) { a: page(first: $__proto__) { nodes { id } } b: page(first: $constructor) { nodes { id } } }';
    expect(libraryCost(query, JSON.parse('{"__proto__":3}') as Record<string, unknown>)).toBe(1 + 3 + 1 + 20);
  });

  it.each([
    ['{ strict { id } }', 'Query.strict(first, last) cannot have 0 of its slicing arguments: allowed is exactly one of these arguments.'],
    ['{ strict(first: 1, last: 2) { id } }', 'Query.strict(first, last) cannot have 2 of its slicing arguments: allowed is exactly one of these arguments.'],
    ['query ($n: Int) { strict(first: $n) { id } }', 'Query.strict(first, last) cannot have 0 of its slicing arguments: allowed is exactly one of these arguments.'],
  ])('is refused of %s', (query, message) => {
    expect(() => libraryCost(query)).toThrow(expect.objectContaining({ message, extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }));
  });

  it('takes an input that is nested without end in its stride', () => {
    let filter: Record<string, unknown> = { name: 'a' };
    for (let depth = 0; depth < 100_000; depth++) filter = { and: [filter] };
    expect(libraryCost('query ($f: Filter) { search(by: $f) { id } }', { f: filter })).toBe(1);
  });

  it('has the defaults where nothing is stated', () => {
    const document = parse('{ few { name } page(first: 3) { nodes { id } } hash rare { id } }');
    expect(operationCost(NO_COSTS, LIBRARY, document, null, {})).toBe(10 + (1 + 10) + 0 + 1);
  });

  it('takes the size of lists of which nobody states any', () => {
    expect(operationCost(LIBRARY_COSTS, LIBRARY, parse('{ authors { id } few { id } }'), null, {}, 4)).toBe(4 + 3);
  });

  it('is of one operation, which must be named where there are several', () => {
    expect(libraryCost('query A { author { id } } query B { few { id } }', {}, 'B')).toBe(3);
    const refused = expect.objectContaining({ extensions: expect.objectContaining({ code: 'OPERATION_RESOLUTION_FAILURE' }) });
    expect(() => operationCost(LIBRARY_COSTS, LIBRARY, parse('query A { version } query B { version }'), null, {})).toThrow(refused);
  });
});

/** Fragments of which each spreads the next twice, 40 deep. */
function doublings(first: string, last: string, type: string): string {
  const spreads = Array.from({ length: 40 }, (_, index) => `fragment F${index} on ${type} { ...F${index + 1} ...F${index + 1} }`);
  return [first, ...spreads, `fragment F40 on ${type} { ${last} }`].join('\n');
}

describe('an operation that grows without end', () => {
  it.each<[what: string, query: string, variables: Record<string, unknown>, cost: number]>([
    ['40 doublings', doublings('{ author { ...F0 } }', 'friend { id }', 'Author'), {}, COST_CAP],
    ['40 doublings of what weighs nothing', doublings('{ author { ...F0 } }', 'id', 'Author'), {}, 1],
    ['40 doublings under a variable', doublings('query ($n: Int) { page(first: $n) { ...F0 } }', 'nodes { id }', 'AuthorPage'), { n: 1 }, COST_CAP],
    ['40 doublings that a variable leaves out', doublings('query ($no: Boolean!) { author { ...F0 @skip(if: $no) } }', 'friend { id }', 'Author'), { no: true }, 1],
    ['40 doublings on an interface', doublings('query ($no: Boolean!) { item { ...F0 } }', '... on Map { cover @skip(if: $no) }', 'Item'), { no: false }, COST_CAP],
    ['lists in lists', `{ authors { ${'books { authors { '.repeat(60)}id${' } }'.repeat(60)} } }`, {}, COST_CAP],
  ])('is at the cap, and no work: %s', (_, query, variables, cost) => {
    expect(operationCost(LIBRARY_COSTS, LIBRARY, parse(query), null, variables)).toBe(cost);
  });

  it('is not worked out again below each of two fields that spread the same', () => {
    const spreads = Array.from({ length: 40 }, (_, index) => `fragment F${index} on Author { a: works(first: $n) { nodes { ...F${index + 1} } } b: works(first: $n) { nodes { ...F${index + 1} } } }`);
    const query = ['query ($n: Int) { author { ...F0 } }', ...spreads, 'fragment F40 on Author { id }'].join('\n');
    expect(operationCost(LIBRARY_COSTS, LIBRARY, parse(query), null, { n: 1 })).toBe(COST_CAP);
  });

  it('is at the cap where a fragment is inside itself, which validation refuses before', () => {
    const query = '{ author { ...A } } fragment A on Author { friend { ...A } }';
    expect(operationCost(LIBRARY_COSTS, LIBRARY, parse(query), null, {})).toBe(COST_CAP);
  });
});
