import { type FieldDefinitionNode, parse, print, visit } from 'graphql';
import { Arg, Directive, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { sampleSubgraphs } from '../../../gateway/cli/generated-files';
import { buildFederatedSchema } from '../../../subgraphs/chassis';
import { sizeConnections } from '../../../subgraphs/chassis/list-size';
import { OPEN } from '../../../schema';

const ALL_OPEN = { audienceOf: () => 'public' as const, requirementOf: () => OPEN };

const PAGE = '@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], assumedSize: 20, requireOneSlicingArgument: false)';
const NODES_ONLY = PAGE.replace('"edges", ', '');

const TYPES = `
  type Query {
    rivers(first: Int, after: String): RiverConnection
    required(first: Int!): RiverConnection!
    lakes(first: Int): LakeConnection @tag(name: "kept")
    stated(first: Int): RiverConnection @listSize(assumedSize: 3, sizedFields: ["nodes"])
    unpaged: RiverConnection
    words(first: String): RiverConnection
    many(first: [Int]): RiverConnection
    list(first: Int): [River]
    connections(first: Int): [RiverConnection]
    one(first: Int): River
    untrue(first: Int): NotAConnection
  }
  interface Basin { rivers(first: Int): RiverConnection }
  type RiverConnection { edges: [RiverEdge!]! nodes: [River!]! totalCount: Int! }
  type RiverEdge { node: River }
  type River { name: String }
  type LakeConnection { nodes: [River!] }
  type NotAConnection { nodes: Int }
`;

/** By coordinate, the directives of each field, printed. */
function directivesOf(document: ReturnType<typeof parse>): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const visitType = (node: { name: { value: string }; fields?: readonly FieldDefinitionNode[] }): void => {
    for (const field of node.fields ?? []) found[`${node.name.value}.${field.name.value}`] = (field.directives ?? []).map(print);
  };
  visit(document, { ObjectTypeDefinition: visitType, InterfaceTypeDefinition: visitType });
  return found;
}

describe('the sizes of connections', () => {
  const directives = directivesOf(sizeConnections(parse(TYPES)));

  it.each<[field: string, directives: string[]]>([
    ['Query.rivers', [PAGE]],
    ['Query.required', [PAGE]],
    ['Query.lakes', ['@tag(name: "kept")', NODES_ONLY]],
    ['Basin.rivers', [PAGE]],
    ['Query.stated', ['@listSize(assumedSize: 3, sizedFields: ["nodes"])']],
    ['Query.unpaged', []],
    ['Query.words', []],
    ['Query.many', []],
    ['Query.list', []],
    ['Query.connections', []],
    ['Query.one', []],
    ['Query.untrue', []],
    ['RiverConnection.nodes', []],
  ])('of %s are stated by %j', (field, expected) => {
    expect(directives[field]).toEqual(expected);
  });

  it('are stated beside what the classes of a subgraph say', () => {
    @ObjectType()
    class BridgeConnection {
      @Directive('@listSize(assumedSize: 7)')
      @Field(() => [String])
      nodes!: string[];
    }

    @Resolver()
    class BridgeResolver {
      @Directive('@cost(weight: 9)')
      @Query(() => BridgeConnection, { nullable: true })
      bridges(@Arg('first', () => Int, { nullable: true }) _first?: number): BridgeConnection | null {
        return null;
      }
    }

    const { sdl } = buildFederatedSchema({ resolvers: [BridgeResolver], instances: new Map([[BridgeResolver, new BridgeResolver()]]), visibility: ALL_OPEN });
    expect(directivesOf(parse(sdl))).toMatchObject({
      'Query.bridges': ['@cost(weight: 9)', NODES_ONLY],
      'BridgeConnection.nodes': ['@listSize(assumedSize: 7)'],
    });
  });

  it('are stated for every list of the sample that is paged', () => {
    const paged = sampleSubgraphs().flatMap(({ name, sdl }) => {
      const found: [string, boolean][] = [];
      visit(parse(sdl), {
        FieldDefinition: ({ arguments: args = [], directives = [], name: field }) => {
          if (args.some((arg) => arg.name.value === 'first')) found.push([`${name}.${field.value}`, directives.some((each) => print(each) === PAGE)]);
        },
      });
      return found;
    });
    expect(paged.length).toBeGreaterThan(12);
    expect(paged.filter(([, isSized]) => !isSized)).toEqual([]);
  });
});
