import { buildSchema, parse, print, specifiedRules, validate } from 'graphql';
import { deniedShape } from '../../../../gateway/security/visibility/denied-shape';
import { maskOperation } from '../../../../gateway/security/visibility/mask-operation';
import { unmaskData } from '../../../../gateway/security/visibility/unmask-data';
import { ANONYMOUS } from '../../../../schema';

const schema = buildSchema(`
  type Query { a(of: In, to: Int): Node b: Node! all: [Both] }
  type Mutation { drop(of: In): Int keep: Int }
  input In { x: Int }
  interface Node { name: String note(of: Int): String! next: Node }
  type A implements Node { name: String note(of: Int): String! next: Node only: Int }
  type B implements Node { name: String note(of: Int): String! next: Node }
  union Both = A | B
`);

const KNOWN = [{ authenticated: true, scopes: [], policies: [] }];

function mask(query: string, guarded: string, operationName?: string) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const rules = new Map(guarded.split(' ').map((coordinate) => [coordinate, KNOWN]));
  return { given: document, ...maskOperation({ schema, document, operationName, rules, principal: ANONYMOUS }) };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

describe('an operation of which something is denied', () => {
  it.each<{ guarded: string; query: string; masked: string; name?: string }>([
    { guarded: 'Query.a', query: '{ a { name } b { name } }', masked: '{ __denied_0: __typename b { name } }' },
    { guarded: 'Node.name', query: '{ a { name x: name name } }', masked: '{ a { __denied_0: __typename __denied_1: __typename __denied_0: __typename } }' },
    { guarded: 'A.name B.name', query: '{ all { ... on A { name } ... on B { name } } }', masked: '{ all { ... on A { __denied_0: __typename } ... on B { __denied_1: __typename } } }' },
    { guarded: 'A.name', query: '{ b { ...F } a { ...F } } fragment F on A { name }', masked: '{ b { ...F } a { ...F } } fragment F on A { __denied_0: __typename }' },
    { guarded: 'Query.a', query: '{ a { ...F } b { ...G } } fragment F on A { name } fragment G on B { name }', masked: '{ __denied_0: __typename b { ...G } } fragment G on B { name }' },
    { guarded: 'Query.a', query: 'query Q($of: In, $to: Int) { a(of: $of) { name } b { note(of: $to) } }', masked: 'query Q($to: Int) { __denied_0: __typename b { note(of: $to) } }' },
    { guarded: 'Query.a', query: 'query Q($of: In, $no: Boolean = true) { a(of: $of) @skip(if: $no) { name } }', masked: 'query Q($no: Boolean = true) { __denied_0: __typename @skip(if: $no) }' },
    { guarded: 'Mutation.drop', query: 'mutation ($x: Int) { drop(of: { x: $x }) keep }', masked: 'mutation { __denied_0: __typename keep }' },
    { guarded: 'Node.name', query: '{ b { __denied_: note name } }', masked: '{ b { __denied_: note __denied__0: __typename } }' },
    { guarded: 'Node.name', query: '{ b { __denied__5: note __denied_x: name } }', masked: '{ b { __denied__5: note __denied___0: __typename } }' },
    { guarded: 'Node.name', query: 'query X { a { name } } query Y { b { name ...F } } fragment F on Node { next { name } }', name: 'Y', masked: 'query Y { b { __denied_0: __typename ...F } } fragment F on Node { next { __denied_0: __typename } }' },
  ])('asks for $masked', ({ guarded, masked, name, query }) => {
    const { document } = mask(query, guarded, name);
    expect(oneLine(print(document))).toBe(masked);
    expect(validate(schema, document, specifiedRules)).toEqual([]);
  });

  it.each(['Mutation.drop', 'A.only', 'Gone.field'])('is the very document that was given where only %s is guarded', (guarded) => {
    const { denials, document, given, touched } = mask('{ a { name ...F } b { name } } fragment F on Node { next { name } }', guarded);
    expect(document).toBe(given);
    expect(denials).toBeNull();
    expect(touched).toEqual([]);
  });

  it('tells which guarded fields it selects, none from beneath a denied one', () => {
    const { denials, touched } = mask('{ b { note ...F } a { name } } fragment F on A { only }', 'Query.a Node.name Node.note A.only B.note');
    expect(touched).toEqual(['A.only', 'Node.note', 'Query.a']);
    expect(denials?.coordinates).toEqual(touched);
  });
});

describe('fragments that double forty times', () => {
  const fragments = Array.from({ length: 40 }, (_, level) => `fragment F${level} on Node { x: next { ...F${level + 1} } y: next { ...F${level + 1} } }`);
  const query = `{ b { ...F0 } } ${fragments.join(' ')} fragment F40 on Node { name }`;

  it('are masked once each, and unmasked as far as the answer goes', () => {
    const document = parse(query);
    const rules = new Map([['Node.name', KNOWN]]);
    const { denials, document: masked } = maskOperation({ schema, document, rules, principal: ANONYMOUS });
    expect(oneLine(print(masked))).toBe(oneLine(print(parse(query.replace('name }', '__denied_0: __typename }')))));
    if (!denials) throw new Error('Nothing was denied.');
    const unmasked = unmaskData({ b: { x: { x: null, y: null }, y: null } }, deniedShape(denials), ANONYMOUS);
    expect(JSON.stringify(unmasked)).toBe('{"data":{"b":{"x":{"x":null,"y":null},"y":null}},"errors":[]}');
  });
});
