import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { type GraphQLSchema, buildSchema, parse, validate } from 'graphql';
import { stripAccessRules } from '../../../gateway/security';
import { normalise } from '../../../gateway/usage';
import { FIRST_QUERY } from '../../../gateway/cli/first-query';

const small = buildSchema(`
  enum Order { RATE SPEED }
  enum Form { COMPANY PERSON }
  input Filter { form: Form, tags: [String!], parts: [Part!], order: Order }
  input Part { kind: Form!, worth: Float }
  scalar Json
  interface Node { id: ID! }
  type Bank implements Node { id: ID! name(short: Boolean): String rate: Float }
  type Policy implements Node { id: ID! title: String rate: String }
  type Query {
    bank(code: ID!): Bank
    banks(filter: Filter, order: Order, orders: [Order!], first: Int = 20, extra: Json): [Bank!]
    nodes: [Node!]
  }
`);

function operationOf(query: string, schema: GraphQLSchema = small, operationName: string | null = null) {
  const document = parse(query, { noLocation: true });
  expect(messagesOf(schema, query)).toEqual([]);
  const normalised = normalise({ document, operationName, schema });
  if (normalised.kind !== 'operation') throw new Error(`not recorded: ${normalised.kind}`);
  const { operation } = normalised;
  expect(messagesOf(schema, operation.text)).toEqual([]);
  // The normal form of a normal form is itself.
  const again = normalise({ document: parse(operation.text), operationName: null, schema });
  expect(again).toEqual(normalised);
  return operation;
}

// An error holds its nodes, which hold the whole document: more than a report of a test can copy.
const messagesOf = (schema: GraphQLSchema, query: string): string[] => validate(schema, parse(query)).map(({ message }) => message);

const textOf = (query: string): string => operationOf(query).text;

describe('the normal form of an operation', () => {
  test.each([
    ['a literal', '{ bank(code: "abc") { name } }', 'query ($v1: ID!) { bank(code: $v1) { name } }'],
    ['a variable', 'query Q($code: ID!) { bank(code: $code) { name } }', 'query Q($v1: ID!) { bank(code: $v1) { name } }'],
    ['a variable with a default', 'query Q($code: ID = "abc") { bank(code: $code) { name } }', 'query Q($v1: ID!) { bank(code: $v1) { name } }'],
    ['null', '{ banks(first: null) { id } }', 'query ($v1: Int) { banks(first: $v1) { id } }'],
    ['an enumeration as an argument', '{ banks(order: RATE) { id } }', 'query { banks(order: RATE) { id } }'],
    ['a list of them', '{ banks(orders: [SPEED, RATE, SPEED]) { id } }', 'query { banks(orders: [RATE, SPEED]) { id } }'],
    ['an enumeration within an input', '{ banks(filter: {form: PERSON}) { id } }', 'query ($v1: Form!) { banks(filter: {form: $v1}) { id } }'],
    ['lists of an input by their shape', '{ banks(filter: {tags: ["x", "y"], parts: [{kind: PERSON, worth: 2}, {kind: COMPANY, worth: 3}, {kind: PERSON}]}) { id } }', 'query ($v1: Float!, $v2: Form!, $v3: [String!]!) { banks(filter: {parts: [{kind: $v2, worth: $v1}, {kind: $v2}], tags: $v3}) { id } }'],
    ['a value of any shape', '{ banks(extra: {secret: ["x"]}) { id } }', 'query ($v1: Json!) { banks(extra: $v1) { id } }'],
    ['a fragment', 'query { bank(code: "a") { ...F } } fragment F on Bank { rate ... on Bank { name } }', 'query ($v1: ID!) { bank(code: $v1) { name rate } }'],
    ['fragments with a condition', '{ nodes { ... on Policy { title } ... on Bank { name } id } }', 'query { nodes { ... on Bank { name } ... on Policy { title } id } }'],
    ['aliases that are needed', '{ nodes { ... on Bank { x: rate } ... on Policy { y: rate } } }', 'query { nodes { ... on Bank { a1: rate } ... on Policy { a2: rate } } }'],
    ['the same field again and again', '{ a: bank(code: "a") { name } b: bank(code: "b") { name } }', 'query ($v1: ID!) { a1: bank(code: $v1) { name } }'],
    ['directives', 'query Q($yes: Boolean!) { bank(code: "a") { name @include(if: $yes) id @skip(if: false) } }', 'query Q($v1: Boolean!, $v2: ID!) { bank(code: $v2) { id @skip(if: $v1) name @include(if: $v1) } }'],
    ['a number in its name', 'query Need_91150926X000000199 { nodes { id } }', 'query Need__X_ { nodes { id } }'],
  ])('of %s', (_, query, text) => expect(textOf(query)).toBe(text));

  test('is one for operations that differ in values, names, order and layout alone', () => {
    const one = operationOf('query Q { b: bank(code: "b") { name id } a: bank(code: "a") { id rate } }');
    const other = operationOf('query Q($x: ID!) { y: bank(code: $x) { ...R id } z: bank(code: $x) { id, name } } fragment R on Bank { rate }');
    expect(other).toEqual(one);
    expect(one.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is of the operation that was asked for', () => {
    const document = 'query A { nodes { id } } query B { banks { id } }';
    expect(operationOf(document, small, 'B').text).toBe('query B { banks { id } }');
  });

  test('says what it asks of the schema', () => {
    const { coordinates } = operationOf('query Q($p: [Part!]) { banks(order: RATE, filter: {parts: $p}) { n: name(short: true) } nodes { ... on Policy { title } } }');
    expect(coordinates).toEqual(['Bank.name', 'Bank.name(short:)', 'Filter.parts', 'Form.*', 'Order.RATE', 'Part.*', 'Policy.title', 'Query.banks', 'Query.banks(filter:)', 'Query.banks(order:)', 'Query.nodes']);
  });

  test.each([['{ __schema { types { name } } }'], ['{ nodes { id } __type(name: "Bank") { name } }']])('is none of introspection: %s', (query) => {
    expect(normalise({ document: parse(query), operationName: null, schema: small })).toEqual({ kind: 'introspection' });
  });

  test('is none of an operation too large to be kept', () => {
    const fields = Array.from({ length: 6_000 }, (_, index) => `f${index}: id`).join(' ');
    expect(normalise({ document: parse(`{ nodes { ${fields} } }`), operationName: null, schema: small })).toEqual({ kind: 'tooLarge' });
  });

  test('holds no fact of an applicant, and is as valid as the query was', () => {
    const supergraph = Supergraph.build(stripAccessRules(readFileSync(join(__dirname, '../../../schema/sdl/supergraph.graphql'), 'utf8')));
    const operation = operationOf(FIRST_QUERY, supergraph.apiSchema().toGraphQLJSSchema());
    const facts = ['150926', 'C1351', 'LIMITED_COMPANY', 'PRIVATE', '45', '12000000.00', '2016-05-20', 'A', '2000000.00', '36', 'WORKING_CAPITAL', 'false', '2025-12-20'];
    const words = new Set(operation.text.split(/[^\w.-]+/));
    expect(facts.filter((fact) => words.has(fact))).toEqual([]);
    expect(operation.coordinates).toEqual(expect.arrayContaining(['ApplicantInput.creditRating', 'FinancingOffer.verdict', 'Query.financingOffers(need:)']));
  });
});
