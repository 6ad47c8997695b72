import { type GraphQLSchema, buildSchema, parse, validate } from 'graphql';
import { operationCost } from '../../../../gateway/security/cost/operation-cost';
import { type Costs, readCosts } from '../../../../gateway/security/cost/read-costs';

/** A supergraph that states costs in every way there is, as small as may be. */
export const LIBRARY_SDL = `
  schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", "@listSize"])
  { query: Query mutation: Mutation }

  directive @link(url: String, as: String, import: [Import]) repeatable on SCHEMA
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
  scalar Import
  scalar Portrait @cost(weight: 6)
  scalar Long
  enum Shelf @cost(weight: 3) { HIGH LOW }

  type Query {
    version: String
    hash: String @cost(weight: 5)
    portrait: Portrait
    author: Author
    rare: Author @cost(weight: 30)
    free: Author @cost(weight: 0)
    authors: [Author]
    few: [Author!]! @listSize(assumedSize: 3)
    nobody: [Author] @listSize(assumedSize: 0)
    weighed: [Author] @cost(weight: 4) @listSize(assumedSize: 3)
    names: [String]
    portraits: [Portrait] @listSize(assumedSize: 3)
    grid: [[Author]] @listSize(assumedSize: 3)
    page(first: Int, last: Int): AuthorPage @listSize(slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"], assumedSize: 20, requireOneSlicingArgument: false)
    shelf(first: Int = 7): [Author] @listSize(slicingArguments: ["first"], assumedSize: 9, requireOneSlicingArgument: false)
    slice(input: Slice): [Author] @listSize(slicingArguments: ["input.first"], assumedSize: 6, requireOneSlicingArgument: false)
    deepSlice(input: Slice): [Author] @listSize(slicingArguments: ["input.inner.first"], assumedSize: 6, requireOneSlicingArgument: false)
    strict(first: Int, last: Int): [Author] @listSize(slicingArguments: ["first", "last"])
    byIds(ids: [ID!]): [Author] @listSize(slicingArguments: ["ids"], assumedSize: 50, requireOneSlicingArgument: false)
    long(first: Long): [Author] @listSize(slicingArguments: ["first"], assumedSize: 5, requireOneSlicingArgument: false)
    search(text: String @cost(weight: 8), by: Filter, any: [Filter!], on: Shelf): Author
    item: Item
    items: [Item]
    pet: Pet
  }
  type Mutation { rename(name: String): Author }

  input Slice { first: Int = 4 inner: Slice }
  input Filter { name: String @cost(weight: 2) and: [Filter!] shelf: Shelf note: String }

  interface Item { id: ID! title: String authors: [Author] @listSize(assumedSize: 2) cover: Portrait }
  type Book implements Item { id: ID! title: String authors: [Author] cover: Portrait pages: [Page] @listSize(assumedSize: 100) }
  type Map implements Item @cost(weight: 3) { id: ID! title: String authors: [Author] @listSize(assumedSize: 4) cover: Portrait regions: [Page] @listSize(assumedSize: 7) }
  type Page { number: Int }

  type Author { id: ID! name: String books: [Book] @listSize(assumedSize: 5) friend: Author works(first: Int): AuthorPage @listSize(slicingArguments: ["first"], sizedFields: ["nodes"], assumedSize: 20, requireOneSlicingArgument: false) }
  type AuthorPage { edges: [AuthorEdge!] nodes: [Author!] extra: [Author] @listSize(assumedSize: 2) total: Int }
  type AuthorEdge { cursor: String node: Author }

  union Pet = Cat | Dog
  type Cat { owner: Author lives: [Page] @listSize(assumedSize: 9) }
  type Dog { owner: Author walks: [Page] @listSize(assumedSize: 2) }
`;

export const LIBRARY: GraphQLSchema = buildSchema(LIBRARY_SDL);
export const LIBRARY_COSTS: Costs = readCosts(LIBRARY_SDL);

/** Of a query over the library, which must be valid there. */
export function libraryCost(query: string, variables: Readonly<Record<string, unknown>> = {}, operationName?: string): number {
  const document = parse(query);
  expect(validate(LIBRARY, document).map(({ message }) => message)).toEqual([]);
  return operationCost(LIBRARY_COSTS, LIBRARY, document, operationName, variables);
}
