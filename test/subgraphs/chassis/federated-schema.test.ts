import { composeServices } from '@apollo/composition';
import { type ASTNode, type DocumentNode, type FieldDefinitionNode, graphql, parse, print, visit } from 'graphql';
import { Arg, Args, ArgsType, Directive, Field, ID, InputType, Int, InterfaceType, ObjectType, Query, Resolver } from 'type-graphql';
import { OPEN } from '../../../schema';
import { type FederatedSchema, buildFederatedSchema } from '../../../subgraphs/chassis';

@Directive('@tag(name: "face")')
@InterfaceType({ autoRegisterImplementations: false })
abstract class Named {
  @Directive('@tag(name: "faceField")')
  @Field(() => String, { nullable: true })
  name!: string | null;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "code region")')
@ObjectType({ implements: Named, description: '分行' })
class Branch extends Named {
  @Field(() => ID)
  id!: string;

  @Directive('@shareable')
  @Field(() => String, { nullable: true, deprecationReason: 'ask for id' })
  code!: string | null;

  @Field(() => String, { nullable: true })
  region!: string | null;
}

@Directive('@inaccessible')
@InputType()
class Near {
  @Directive('@tag(name: "inputField")')
  @Field(() => Int, { nullable: true })
  metres!: number | null;
}

@ArgsType()
class Page {
  @Directive('@tag(name: "pageArgument")')
  @Field(() => Int, { nullable: true })
  first!: number | null;
}

@Resolver()
class BranchResolver {
  constructor(private readonly names: Readonly<Record<string, string>>) {}

  @Directive('@inaccessible')
  @Query(() => [Named], { nullable: true })
  branches(
    @Directive('@tag(name: "argument")') @Arg('near', () => Near, { nullable: true }) _near: Near | null,
    @Args(() => Page) { first }: Page,
  ): Partial<Branch>[] {
    return Object.entries(this.names).slice(0, first ?? undefined).map(([id, name]) => ({ id, name }));
  }

  @Query(() => String, { nullable: true })
  greeting(@Arg('first') first: string, @Arg('second') second: string, @Arg('third') third: string): string {
    return [first, second, third].join(' ');
  }
}

const NAMES = { b1: '前旗支行', b2: '中旗支行' };

/** What TypeGraphQL cannot say: here a directive on an enum. */
function amend(document: DocumentNode): DocumentNode {
  return { ...document, definitions: [...document.definitions, ...parse('enum Grade @tag(name: "enum") { A } extend type Branch { grade: Grade }').definitions] };
}

function build(): FederatedSchema {
  return buildFederatedSchema({
    resolvers: [BranchResolver],
    orphanedTypes: [Branch],
    instances: new Map([[BranchResolver, new BranchResolver(NAMES)]]),
    references: {
      Branch: ({ id }: { id: keyof typeof NAMES }, context: { prefix: string }) => (NAMES[id] ? { id, name: context.prefix + NAMES[id] } : null),
    },
    extraResolvers: { Named: { __resolveType: () => 'Branch' }, Branch: { grade: () => 'A' }, Query: { greeting: () => 'replaced' } },
    amend,
    visibility: { audienceOf: () => 'public', requirementOf: () => OPEN },
  });
}

/** `Type`, `Type.field` and `Type.field.argument` → the directives that stand there, printed. */
function directivesOf(sdl: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const path: string[] = [];
  const declares = (node: ASTNode): node is FieldDefinitionNode => /Definition$|Extension$/.test(node.kind) && 'name' in node;
  visit(parse(sdl), {
    enter(node) {
      if (!declares(node)) return;
      path.push(node.name.value);
      found[path.join('.')] = [...(found[path.join('.')] ?? []), ...(node.directives ?? []).map((directive) => print(directive))];
    },
    leave(node) {
      if (declares(node)) path.pop();
    },
  });
  return found;
}

describe('a federated schema', () => {
  const { schema, sdl } = build();
  const directives = directivesOf(sdl);

  it.each<[place: string, directives: string[]]>([
    ['Branch', ['@key(fields: "id")', '@key(fields: "code region")']],
    ['Branch.id', []],
    ['Branch.code', ['@deprecated(reason: "ask for id")', '@shareable']],
    ['Named', ['@tag(name: "face")']],
    ['Named.name', ['@tag(name: "faceField")']],
    ['Near', ['@inaccessible']],
    ['Near.metres', ['@tag(name: "inputField")']],
    ['Query.branches', ['@inaccessible']],
    ['Query.branches.near', ['@tag(name: "argument")']],
    ['Query.branches.first', ['@tag(name: "pageArgument")']],
    ['Query.greeting', []],
    ['Grade', ['@tag(name: "enum")']],
  ])('has on %s the directives %j', (place, expected) => {
    expect([...(directives[place] ?? ['nothing there'])].sort()).toEqual([...expected].sort());
  });

  it('has arguments in the order in which they are declared', () => {
    const names = Object.keys(directives).filter((place) => place.startsWith('Query.greeting.'));
    expect(names).toEqual(['Query.greeting.first', 'Query.greeting.second', 'Query.greeting.third']);
  });

  it('prints an SDL that is GraphQL and composes', () => {
    expect(sdl).toContain('"""分行"""');
    expect(sdl.startsWith('extend schema @link(url: "https://specs.apollo.dev/federation/')).toBe(true);
    const { errors, schema: composed } = composeServices([{ name: 'branches', url: 'http://branches.test', typeDefs: parse(sdl) }]);
    expect(errors).toBeUndefined();
    const query = composed?.toAPISchema().schemaDefinition.rootType('query');
    expect(query?.fields().map(({ name }) => name)).toEqual(['greeting']);
  });

  it('is the same however often it is built', () => {
    expect(build().sdl).toBe(sdl);
  });

  const ask = async (source: string, variableValues?: Record<string, unknown>) => {
    const { data, errors } = await graphql({ schema, source, variableValues, contextValue: { prefix: '示例' } });
    return { data: JSON.parse(JSON.stringify(data)) as unknown, errors };
  };

  it('calls resolvers of the instance given, also beside extra ones of the same type', async () => {
    expect(await ask('{ branches(first: 1) { __typename name ... on Branch { grade } } }')).toEqual({
      data: { branches: [{ __typename: 'Branch', name: '前旗支行', grade: 'A' }] },
      errors: undefined,
    });
  });

  it('lets an extra resolver stand in the place of the one of a class', async () => {
    expect((await ask('{ greeting(first: "a", second: "b", third: "c") }')).data).toEqual({ greeting: 'replaced' });
  });

  it('resolves references with the context of the request', async () => {
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Branch { id name } } }';
    const of = ['b2', 'b9'].map((id) => ({ __typename: 'Branch', id }));
    expect(await ask(query, { of })).toEqual({
      data: { _entities: [{ id: 'b2', name: '示例中旗支行' }, null] },
      errors: undefined,
    });
  });
});
