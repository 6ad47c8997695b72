import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { NO_COSTS, readCosts } from '../../../../gateway/security/cost/read-costs';

const COST = 'https://specs.apollo.dev/cost/v0.1';

/** A supergraph's SDL as far as costs are read off it. */
function supergraph(links: string, types: string): string {
  return `schema @link(url: "https://specs.apollo.dev/link/v1.0") ${links} { query: Query }\n${types}`;
}

describe('the costs of a supergraph', () => {
  it.each<[what: string, links: string, cost: string, listSize: string]>([
    ['imported', `@link(url: "${COST}", import: ["@cost", "@listSize"])`, 'cost', 'listSize'],
    ['as composition imports them', `@link(url: "${COST}", import: ["@listSize"])`, 'cost', 'listSize'],
    ['not imported', `@link(url: "${COST}")`, 'cost', 'cost__listSize'],
    ['under another prefix', `@link(url: "${COST}", as: "price")`, 'price', 'price__listSize'],
    ['imported under other names', `@link(url: "${COST}", import: [{ name: "@cost", as: "@weight" }, { name: "@listSize", as: "@items" }])`, 'weight', 'items'],
    ['imported by name alone in an object', `@link(url: "${COST}", import: [{ name: "@cost" }, { name: "@listSize" }])`, 'cost', 'listSize'],
    ['of a later version', '@link(url: "https://specs.apollo.dev/cost/v0.2", import: ["@cost", "@listSize"])', 'cost', 'listSize'],
  ])('are read where the directives are %s', (_, links, cost, listSize) => {
    const { areStated, fields } = readCosts(supergraph(links, `type Query { few: [Int] @${cost}(weight: 4) @${listSize}(assumedSize: 3) }`));
    expect(areStated).toBe(true);
    expect(fields.get('Query.few')).toEqual({
      weight: 4,
      listSize: { assumedSize: 3, slicingArguments: [], sizedFields: [], requireOneSlicingArgument: true },
    });
  });

  it.each([
    ['nothing of the kind is linked', ''],
    ['another specification is linked', '@link(url: "https://example.test/cost/v0.1", import: ["@cost"])'],
  ])('are none where %s, whatever a directive is called', (_, links) => {
    expect(readCosts(supergraph(links, 'type Query { few: [Int] @cost(weight: 4) }'))).toBe(NO_COSTS);
  });

  const imported = `@link(url: "${COST}", import: ["@cost", "@listSize"])`;

  it('are of fields, arguments, input fields, objects, scalars and enums', () => {
    const { fields, weights } = readCosts(
      supergraph(
        imported,
        `type Query { hash(text: String @cost(weight: 2)): String @cost(weight: 1) }
         type Book @cost(weight: 3) { id: ID }
         input Filter { name: String @cost(weight: 4) }
         scalar Portrait @cost(weight: 5)
         enum Shelf @cost(weight: 6) { HIGH }`,
      ),
    );
    expect([...fields]).toEqual([['Query.hash', { weight: 1, listSize: null }]]);
    expect(Object.fromEntries(weights)).toEqual({ 'Query.hash(text:)': 2, Book: 3, 'Filter.name': 4, Portrait: 5, Shelf: 6 });
  });

  it.each([
    ['a whole number', '7', 7],
    ['a number in a string, as IBM has it', '"2.5"', 2.5],
    ['a negative, which would hide what others weigh', '-9', 0],
    ['a word', '"dear"', null],
    ['nothing', 'null', null],
  ])('have a weight of %s', (_, weight, read) => {
    const { fields } = readCosts(supergraph(imported, `type Query { hash: String @cost(weight: ${weight}) @listSize(assumedSize: 1) }`));
    expect(fields.get('Query.hash')?.weight).toBe(read);
  });

  it('have paths of slicing arguments, and sized fields', () => {
    const { fields } = readCosts(
      supergraph(imported, 'type Query { page(input: Int): Int @listSize(slicingArguments: ["input.first", "last"], sizedFields: ["nodes"], requireOneSlicingArgument: false) }'),
    );
    expect(fields.get('Query.page')?.listSize).toEqual({
      assumedSize: null,
      slicingArguments: [['input', 'first'], ['last']],
      sizedFields: ['nodes'],
      requireOneSlicingArgument: false,
    });
  });

  it('that two subgraphs state differently are the greater ones', () => {
    const subgraph = (name: string, weight: number, size: number) => ({
      name,
      url: `http://${name}.test`,
      typeDefs: parse(`
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@shareable", { name: "@cost", as: "@weight" }, "@listSize"])
        type Query { few: [Int] @shareable @weight(weight: ${weight}) @listSize(assumedSize: ${size}) }
      `),
    });
    const { errors, supergraphSdl = '' } = composeServices([subgraph('a', 4, 30), subgraph('b', 9, 3)]);
    expect(errors).toBeUndefined();
    expect(readCosts(supergraphSdl).fields.get('Query.few')).toMatchObject({ weight: 9, listSize: { assumedSize: 30 } });
  });
});
