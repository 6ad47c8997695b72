import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  Kind,
  isInterfaceType,
  isObjectType,
  parse,
  print,
  printSchema,
} from 'graphql';
import { type BuildSchemaOptions, buildSchemaSync, createResolversMap } from 'type-graphql';

type ResolverMap = Record<string, unknown>;

export interface FederatedSchemaOptions {
  readonly resolvers: BuildSchemaOptions['resolvers'];
  readonly orphanedTypes?: BuildSchemaOptions['orphanedTypes'];
  /** Gives TypeGraphQL the resolver instance of a class; instances carry their dependencies. */
  readonly instances: ReadonlyMap<unknown, unknown>;
  /** Reference resolvers by type name: (reference, context) => entity or null. */
  readonly references?: Readonly<Record<string, (reference: never, context: never) => unknown>>;
  /** What TypeGraphQL cannot say (directives on enums, derived stubs) is added to its SDL here. */
  readonly amend?: (document: DocumentNode) => DocumentNode;
  readonly extraResolvers?: ResolverMap;
}

export interface FederatedSchema {
  readonly schema: GraphQLSchema;
  /** What is published to the registry and composed. */
  readonly sdl: string;
}

const FEDERATION_LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@tag"]
)`;

/**
 * Builds an executable subgraph from TypeGraphQL classes. TypeGraphQL's stub AST nodes cannot be
 * printed by @apollo/subgraph, so the schema is printed without directives and the directives
 * are grafted back from each type's and field's node.
 */
export function buildFederatedSchema(options: FederatedSchemaOptions): FederatedSchema {
  const plain = buildSchemaSync({
    resolvers: options.resolvers,
    orphanedTypes: options.orphanedTypes ?? [],
    container: { get: (someClass) => options.instances.get(someClass) },
    validate: false,
    skipCheck: true,
  });
  const grafted = graftDirectives(parse(printSchema(plain)), plain);
  const linked: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [...parse(FEDERATION_LINK).definitions, ...grafted.definitions],
  };
  const typeDefs = options.amend ? options.amend(linked) : linked;
  const resolvers: ResolverMap = { ...createResolversMap(plain), ...options.extraResolvers };
  for (const [typeName, resolveReference] of Object.entries(options.references ?? {})) {
    resolvers[typeName] = { ...(resolvers[typeName] as object | undefined), __resolveReference: resolveReference };
  }
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  return { schema, sdl: `${print(parse(printSubgraphSchema(schema)))}\n` };
}

interface Directed {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] } | null;
}

function directivesOf(element: Directed | undefined): readonly ConstDirectiveNode[] {
  return element?.astNode?.directives ?? [];
}

function graftDirectives(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
        return definition;
      }
      const type = schema.getType(definition.name.value);
      if (!isObjectType(type) && !isInterfaceType(type)) return definition;
      const fields = type.getFields();
      const graftField = (field: FieldDefinitionNode): FieldDefinitionNode => ({
        ...field,
        directives: [...(field.directives ?? []), ...directivesOf(fields[field.name.value])],
      });
      return {
        ...definition,
        directives: [...(definition.directives ?? []), ...directivesOf(type)],
        fields: definition.fields?.map(graftField),
      };
    }),
  };
}
