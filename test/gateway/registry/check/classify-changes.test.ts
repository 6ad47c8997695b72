import { buildSchema } from 'graphql';
import { classifyChanges } from '../../../../gateway/registry';

const BASE = `
  directive @shown(as: String, at: Int) repeatable on FIELD | QUERY
  interface Named { name: String }
  interface Dated { on: String }
  type Query { product(id: ID!, first: Int = 20): Product answer: Answer save(input: Input): Int }
  type Product implements Named { name: String rate: Float! kind: Kind list: [Int] }
  type Other { a: Int }
  union Answer = Product | Other
  enum Kind { LOAN LEASE }
  input Input { amount: Int! note: String }
`;

type Change = readonly [kind: string, criticality: string, coordinate: string, message: string];

const ROWS: readonly (readonly [find: string, replacement: string, changes: readonly Change[]])[] = [
  ['type Product implements Named { name: String', 'type Product {', [['FIELD_REMOVED', 'BREAKING', 'Product.name', 'Product.name was removed.'], ['IMPLEMENTED_INTERFACE_REMOVED', 'BREAKING', 'Product', 'Product no longer implements interface Named.']]],
  ['rate: Float!', 'rate: Float', [['FIELD_CHANGED_KIND', 'BREAKING', 'Product.rate', 'Product.rate changed type from Float! to Float.']]],
  ['kind: Kind list', 'kind: Kind! list', [['FIELD_TYPE_COMPATIBLE', 'SAFE', 'Product.kind', 'Product.kind changed its type, and whoever asks as before is not touched.']]],
  ['list: [Int]', 'list: [Int] note: String', [['FIELD_ADDED', 'SAFE', 'Product.note', 'Product.note was added.']]],
  ['LOAN LEASE', 'LOAN', [['VALUE_REMOVED_FROM_ENUM', 'BREAKING', 'Kind.LEASE', 'LEASE was removed from enum type Kind.']]],
  ['LOAN LEASE', 'LOAN LEASE PAWN', [['VALUE_ADDED_TO_ENUM', 'DANGEROUS', 'Kind.PAWN', 'PAWN was added to enum type Kind.']]],
  ['enum Kind { LOAN LEASE }', 'scalar Kind', [['TYPE_CHANGED_KIND', 'BREAKING', 'Kind', 'Kind changed from an Enum type to a Scalar type.']]],
  ['Product | Other', 'Product', [['TYPE_REMOVED_FROM_UNION', 'BREAKING', 'Answer', 'Other was removed from union type Answer.']]],
  ['Product | Other', 'Product | Other | New type New { a: Int }', [['TYPE_ADDED_TO_UNION', 'DANGEROUS', 'Answer', 'New was added to union type Answer.'], ['TYPE_ADDED', 'SAFE', 'New', 'New was added.']]],
  ['type Product implements Named {', 'type Product implements Named & Dated { on: String', [['IMPLEMENTED_INTERFACE_ADDED', 'DANGEROUS', 'Product', 'Dated added to interfaces implemented by Product.'], ['FIELD_ADDED', 'SAFE', 'Product.on', 'Product.on was added.']]],
  ['interface Dated { on: String }', '', [['TYPE_REMOVED', 'BREAKING', 'Dated', 'Dated was removed.']]],
  ['note: String }', 'note: String to: ID! }', [['REQUIRED_INPUT_FIELD_ADDED', 'BREAKING', 'Input.to', 'A required field to on input type Input was added.']]],
  ['note: String }', 'note: String to: ID }', [['OPTIONAL_INPUT_FIELD_ADDED', 'SAFE', 'Input.to', 'An optional field to on input type Input was added.']]],
  ['amount: Int!', 'amount: Int', [['FIELD_TYPE_COMPATIBLE', 'SAFE', 'Input.amount', 'Input.amount changed its type, and whoever asks as before is not touched.']]],
  ['first: Int = 20', '', [['ARG_REMOVED', 'BREAKING', 'Query.product(first:)', 'Query.product arg first was removed.']]],
  ['first: Int = 20', 'first: Int = 50', [['ARG_DEFAULT_VALUE_CHANGE', 'DANGEROUS', 'Query.product(first:)', 'Query.product arg first has changed defaultValue from 20 to 50.']]],
  ['first: Int = 20', 'first: Int', [['ARG_DEFAULT_VALUE_CHANGE', 'DANGEROUS', 'Query.product(first:)', 'Query.product arg first defaultValue was removed.']]],
  ['first: Int = 20', 'first: Float = 20', [['ARG_CHANGED_KIND', 'BREAKING', 'Query.product(first:)', 'Query.product arg first has changed type from Int to Float.']]],
  ['id: ID!', 'id: ID', [['ARG_TYPE_COMPATIBLE', 'SAFE', 'Query.product(id:)', 'Query.product(id:) changed its type, and whoever asks as before is not touched.']]],
  ['id: ID!', 'id: ID!, at: Int!', [['REQUIRED_ARG_ADDED', 'BREAKING', 'Query.product(at:)', 'A required arg at on Query.product was added.']]],
  ['id: ID!', 'id: ID!, at: Int', [['OPTIONAL_ARG_ADDED', 'SAFE', 'Query.product(at:)', 'An optional arg at on Query.product was added.']]],
  ['directive @shown(as: String, at: Int) repeatable on FIELD | QUERY', '', [['DIRECTIVE_REMOVED', 'BREAKING', '@shown', 'shown was removed.']]],
  [', at: Int) repeatable', ') repeatable', [['DIRECTIVE_ARG_REMOVED', 'BREAKING', '@shown', 'at was removed from shown.']]],
  ['as: String,', 'as: String, so: Int!,', [['REQUIRED_DIRECTIVE_ARG_ADDED', 'BREAKING', '@shown', 'A required arg so on directive shown was added.']]],
  ['repeatable on', 'on', [['DIRECTIVE_REPEATABLE_REMOVED', 'BREAKING', '@shown', 'Repeatable flag was removed from shown.']]],
  ['FIELD | QUERY', 'FIELD', [['DIRECTIVE_LOCATION_REMOVED', 'BREAKING', '@shown', 'QUERY was removed from shown.']]],
  ['directive @shown', 'directive @hidden on FIELD directive @shown', [['DIRECTIVE_ADDED', 'SAFE', '@hidden', '@hidden was added.']]],
  ['rate: Float!', 'rate: Int!', [['FIELD_CHANGED_KIND', 'BREAKING', 'Product.rate', 'Product.rate changed type from Float! to Int!.']]],
];

it.each(ROWS)('%s becomes %s', (find, replacement, changes) => {
  expect(BASE).toContain(find);
  const found = classifyChanges(buildSchema(BASE), buildSchema(BASE.replace(find, replacement)));
  expect(found.map(({ coordinate, criticality, kind, message }) => [kind, criticality, coordinate, message]).sort()).toEqual(changes.map((change) => [...change]).sort());
});

it('nothing changes between equals, and the gravest stands first', () => {
  const after = BASE.replace('rate: Float!', 'added: Int').replace('LOAN LEASE', 'LOAN LEASE PAWN');
  expect(classifyChanges(buildSchema(BASE), buildSchema(`# the same\n${BASE}`))).toEqual([]);
  expect(classifyChanges(buildSchema(BASE), buildSchema(after)).map(({ coordinate, criticality }) => `${criticality} ${coordinate}`)).toEqual(['BREAKING Product.rate', 'DANGEROUS Kind.PAWN', 'SAFE Product.added']);
});
