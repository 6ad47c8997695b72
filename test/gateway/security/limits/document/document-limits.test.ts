import { getIntrospectionQuery } from 'graphql';
import { readDocument } from '../../../../../gateway/security/limits/document/read-document';
import { DEFAULT_LIMITS, type LimitName } from '../../../../../gateway/security';
import { refusalOf, toldBy } from '../refusal-of';

function read(text: string) {
  return readDocument(text, DEFAULT_LIMITS);
}

function times(count: number, of: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => of(index)).join(' ');
}

/** A document that asks for so much of what the limit counts. */
interface Scaled {
  readonly limit: LimitName;
  readonly how: string;
  readonly document: (count: number) => string;
}

const fragments = (count: number): string => times(count, (index) => `fragment F${index} on Q { f${index} }`);
const spreads = (count: number): string => times(count, (index) => `...F${index}`);
/** A field that holds a chain of fragments, each with one more field in it. */
const chain = (depth: number): string => `{ a0 { ...F1 } } ${times(depth - 1, (index) => `fragment F${index + 1} on Q { a${index + 1} ${index + 2 < depth ? `{ ...F${index + 2} }` : ''} }`)}`;
const lists = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const objects = (depth: number): string => '{ a: '.repeat(depth) + '1' + ' }'.repeat(depth);

const CASES: readonly Scaled[] = [
  { limit: 'tokens', how: 'values and names', document: (count) => `{ ${times(4, (index) => `a${index}(x: [${times(990, () => '1')}])`)} c { ${times(count - 3_993, (index) => `f${index}`)} } }` },
  { limit: 'nesting', how: 'inline fragments', document: (count) => `${'{ ... '.repeat(count - 1)}{ a }${' }'.repeat(count - 1)}` },
  { limit: 'operations', how: 'queries', document: (count) => times(count, (index) => `query Q${index} { a }`) },
  { limit: 'fragments', how: 'all spread', document: (count) => `{ c { ${spreads(count)} } } ${fragments(count)}` },
  { limit: 'fragments', how: 'none spread', document: (count) => `{ a } ${fragments(count)}` },
  { limit: 'variables', how: 'in one operation', document: (count) => `query (${times(count, (index) => `$v${index}: Int`)}) { a }` },
  { limit: 'selections', how: 'fields', document: (count) => `{ c { ${times(count - 1, (index) => `f${index}`)} } }` },
  { limit: 'selections', how: 'fragments, each where it is spread', document: (count) => `{ ${times(10, (index) => `f${index} { ...F }`)} } fragment F on Q { ${times(198, (index) => `f${index}`)} } ${count === 2_000 ? '' : 'fragment G on Q { a }'}` },
  { limit: 'selections', how: 'fragments that nothing spreads', document: (count) => `{ a } fragment F on Q { c { ${times(count - 2, (index) => `f${index}`)} } }` },
  { limit: 'selections', how: 'two operations', document: (count) => `query A { c { ${times(999, (index) => `f${index}`)} } } query B { c { ${times(count - 1_001, (index) => `f${index}`)} } }` },
  { limit: 'depth', how: 'fields', document: (count) => `${'{ a '.repeat(count)}${' }'.repeat(count)}` },
  { limit: 'depth', how: 'through fragments', document: chain },
  { limit: 'depth', how: 'through inline fragments', document: (count) => `{ ${'a { ... { '.repeat(count - 1)} a ${' } }'.repeat(count - 1)} }` },
  { limit: 'depth', how: 'in a fragment that nothing spreads', document: (count) => `{ a } fragment F on Q ${'{ a '.repeat(count)}${' }'.repeat(count)}` },
  { limit: 'rootFields', how: 'fields', document: (count) => `{ ${times(count, (index) => `f${index}`)} }` },
  { limit: 'rootFields', how: 'through fragments', document: (count) => `{ ... { f } ...F } fragment F on Q { ${times(count - 1, (index) => `f${index}`)} }` },
  { limit: 'aliases', how: 'of fields', document: (count) => `{ c { ${times(count, (index) => `x${index}: b`)} } }` },
  { limit: 'aliases', how: 'of __typename', document: (count) => `{ c { ${times(count, (index) => `x${index}: __typename`)} } }` },
  { limit: 'aliases', how: 'of a fragment, each where it is spread', document: (count) => `{ c { ...F } d { ...F } ${count % 2 === 0 ? '' : 'x: d'} } fragment F on Q { ${times(Math.floor(count / 2), (index) => `x${index}: b`)} }` },
  { limit: 'repeatedFields', how: 'in one selection set', document: (count) => `{ c { ${times(count, () => '__typename')} } }` },
  { limit: 'repeatedFields', how: 'in inline fragments', document: (count) => `{ c { ${times(count, () => '... { b }')} } }` },
  { limit: 'repeatedFields', how: 'in fragments', document: (count) => `{ c { ${times(count, () => '...F')} } } fragment F on Q { b }` },
  { limit: 'repeatedFields', how: 'under one alias', document: (count) => `{ c { ${times(count, () => 'x: b')} } }` },
  { limit: 'repeatedFields', how: 'in repeated fields', document: (count) => `{ ${times(8, () => 'c { b b b b }')} ${count === 32 ? '' : 'c { b }'} }` },
  { limit: 'repeatedFields', how: 'in a fragment that nothing spreads', document: (count) => `{ a } fragment F on Q { c { ${times(count, () => 'b')} } }` },
  { limit: 'directives', how: 'over many fields', document: (count) => `{ c { ${times(count, (index) => `f${index} @d`)} } }` },
  { limit: 'directivesPerField', how: 'on a field', document: (count) => `{ a ${'@d '.repeat(count)} }` },
  { limit: 'directivesPerField', how: 'on an operation', document: (count) => `query ${'@d '.repeat(count)} { a }` },
  { limit: 'directivesPerField', how: 'on a spread', document: (count) => `{ ...F ${'@d '.repeat(count)} } fragment F on Q { a }` },
  { limit: 'directivesPerField', how: 'on a variable', document: (count) => `query ($v: Int ${'@d '.repeat(count)}) { a }` },
  { limit: 'literalDepth', how: 'of lists', document: (count) => `{ a(x: ${lists(count)}) }` },
  { limit: 'literalDepth', how: 'of objects', document: (count) => `{ a(x: ${objects(count)}) }` },
  { limit: 'literalDepth', how: 'of a default', document: (count) => `query ($v: X = ${lists(count)}) { a }` },
  { limit: 'literalDepth', how: "of a directive's argument", document: (count) => `{ a @d(x: ${lists(count)}) }` },
  { limit: 'literalListLength', how: 'of a list', document: (count) => `{ a(x: [${times(count, () => '1')}]) }` },
  { limit: 'literalListLength', how: 'of an object', document: (count) => `{ a(x: { ${times(count, (index) => `k${index}: 1`)} }) }` },
  { limit: 'introspectionDepth', how: 'of fields', document: (count) => `{ __schema { types { ${'fields { type { '.repeat(count)} name ${'} }'.repeat(count)} } } }` },
  { limit: 'introspectionDepth', how: 'of different lists', document: (count) => `{ __type(name: "Q") { possibleTypes { interfaces { ${count > 2 ? 'inputFields { name }' : 'name'} } } } }` },
];

describe('a document', () => {
  it.each(CASES)('may have $limit up to the limit, and no more: $how', ({ document, limit }) => {
    const allowed = DEFAULT_LIMITS[limit];
    expect(toldBy(refusalOf(() => read(document(allowed))))).toBeNull();
    const refusal = refusalOf(() => read(document(allowed + 1)));
    expect(refusal).toMatchObject({ status: 400, code: 'LIMIT_EXCEEDED', detail: { limit, allowed, value: allowed + 1 } });
    expect(refusal?.message).toContain(`allowed are ${allowed} `);
  });

  it.each([
    ['itself', '{ ...A } fragment A on Q { a ...A }', 'Fragment A spreads itself.'],
    ['itself inside a field', '{ ...A } fragment A on Q { a { ... { ...A } } }', 'Fragment A spreads itself.'],
    ['itself through others', '{ ...A } fragment A on Q { ...B } fragment B on Q { ...C } fragment C on Q { ...A }', 'Fragment A spreads itself, through B, C.'],
    ['itself, spread by another', '{ ...X } fragment X on Q { ...A } fragment A on Q { ...B } fragment B on Q { ...A }', 'Fragment A spreads itself, through B.'],
    ['itself, spread by nothing else', '{ a } fragment A on Q { ...A }', 'Fragment A spreads itself.'],
  ])('may have no fragment that spreads %s', (_what, text, message) => {
    expect(refusalOf(() => read(text))).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED', message });
  });

  it('may spread a fragment twice where no circle comes of it, and one that is not there', () => {
    expect(read('{ ...A ...B ...Missing } fragment A on Q { ...C } fragment B on Q { ...C } fragment C on Q { a }').introspects).toBeNull();
  });

  it.each([
    ['{ a', 1, 4],
    ['{\n  a(\n}', 3, 1],
    ['{ a(x: "', 1, 9],
    ['', 1, 1],
    ['{ a } }', 1, 7],
    ['{ a(x: 1e) }', 1, 10],
  ])('with a syntax error says where: %j', (text, line, column) => {
    const refusal = refusalOf(() => read(text));
    expect(refusal).toMatchObject({ status: 400, code: 'GRAPHQL_PARSE_FAILED', locations: [{ line, column }] });
    expect(refusal?.message).toMatch(/^Syntax Error: /);
  });

  it('quotes at most 200 characters of a syntax error', () => {
    expect(refusalOf(() => read('x'.repeat(60_000)))?.message).toHaveLength(200);
  });

  it.each([
    ['the query of every tool', getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, schemaDescription: true }), '__schema'],
    ['by alias, in a fragment', '{ ...F } fragment F on Q { ... { x: __type(name: "Q") { name } } }', '__type'],
    ['in one of two operations', 'query A { a } query B { __schema { description } }', '__schema'],
    ['in a fragment that nothing spreads', '{ a } fragment F on Q { __schema { description } }', '__schema'],
    ['below the root, where it is not valid', '{ a { __schema { description } } }', '__schema'],
    ['no more than __typename', '{ __typename a { __typename } }', null],
    ['only under its name', '{ __schema: a }', null],
  ])('introspects or not: %s', (_what, text, expected) => {
    expect(read(text).introspects).toBe(expected);
  });
});
