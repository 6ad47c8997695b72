import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLArgument,
  type GraphQLSchema,
  type InputValueDefinitionNode,
  Kind,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  print,
  printSchema,
} from 'graphql';
import { type BuildSchemaOptions, buildSchemaSync, createResolversMap } from 'type-graphql';
import type { Visibility } from '../../schema';
import { enforceAccess, graftAccess } from './access';
import { sizeConnections } from './list-size';

/** Resolvers of a type by field name, and what @apollo/subgraph adds: `__resolveType`, `__resolveReference`. */
type TypeResolvers = Readonly<Record<string, unknown>>;

export interface FederatedSchemaOptions {
  readonly resolvers: BuildSchemaOptions['resolvers'];
  readonly orphanedTypes?: BuildSchemaOptions['orphanedTypes'];
  /** Gives TypeGraphQL the resolver instance of a class; instances carry their dependencies. */
  readonly instances: ReadonlyMap<unknown, unknown>;
  /** Reference resolvers by type name: (reference, context) => entity or null. */
  readonly references?: Readonly<Record<string, (reference: never, context: never) => unknown>>;
  /** What TypeGraphQL cannot say (directives on enums, derived stubs) is added to its SDL here. */
  readonly amend?: (document: DocumentNode) => DocumentNode;
  /** By type name; added to the resolvers of the classes, in whose place they stand where both have one. */
  readonly extraResolvers?: Readonly<Record<string, TypeResolvers>>;
  /** For whom each field is: published as directives and asked of the `caller` of each request's context. */
  readonly visibility: Visibility;
}

export interface FederatedSchema {
  readonly schema: GraphQLSchema;
  /** What is published to the registry and composed. */
  readonly sdl: string;
}

const FEDERATION_LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@tag", "@authenticated", "@requiresScopes", "@policy", "@cost", "@listSize"]
)`;

/**
 * Builds an executable subgraph from TypeGraphQL classes. TypeGraphQL's stub AST nodes cannot be
 * printed by @apollo/subgraph, so the schema is printed without directives and the directives
 * are grafted back from the nodes of types, fields and arguments. Throws where a field has no row
 * in the visibility table.
 */
export function buildFederatedSchema(options: FederatedSchemaOptions): FederatedSchema {
  const plain = buildSchemaSync({
    resolvers: options.resolvers,
    orphanedTypes: options.orphanedTypes ?? [],
    container: { get: (someClass) => options.instances.get(someClass) },
    validate: false,
    skipCheck: true,
  });
  const grafted = sizeConnections(graftDirectives(parse(printSchema(plain)), plain));
  const linked: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [...parse(FEDERATION_LINK).definitions, ...grafted.definitions],
  };
  const typeDefs = graftAccess(options.amend ? options.amend(linked) : linked, options.visibility);
  const resolvers: Record<string, unknown> = createResolversMap(plain);
  const add = (typeName: string, added: TypeResolvers): void => {
    resolvers[typeName] = { ...(resolvers[typeName] as TypeResolvers | undefined), ...added };
  };
  for (const [typeName, added] of Object.entries(options.extraResolvers ?? {})) add(typeName, added);
  for (const [typeName, resolveReference] of Object.entries(options.references ?? {})) {
    add(typeName, { __resolveReference: resolveReference });
  }
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  enforceAccess(schema, options.visibility);
  return { schema, sdl: `${print(parse(printSubgraphSchema(schema)))}\n` };
}

interface Directed {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] } | null;
}

/** The directives that the printer left out; it prints @deprecated, which has no node here. */
function graft<N extends { readonly directives?: readonly ConstDirectiveNode[] }>(node: N, element: Directed | undefined): N {
  return { ...node, directives: [...(node.directives ?? []), ...(element?.astNode?.directives ?? [])] };
}

function graftDirectives(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((definition) => {
      switch (definition.kind) {
        case Kind.OBJECT_TYPE_DEFINITION:
        case Kind.INTERFACE_TYPE_DEFINITION: {
          const type = schema.getType(definition.name.value);
          if (!isObjectType(type) && !isInterfaceType(type)) return definition;
          const fields = type.getFields();
          const graftField = (field: FieldDefinitionNode): FieldDefinitionNode => {
            const { args = [] } = fields[field.name.value] ?? {};
            // Parameter decorators run from the last to the first, and TypeGraphQL keeps that order.
            const declared = [...(field.arguments ?? [])].reverse();
            return { ...graft(field, fields[field.name.value]), arguments: declared.map((node) => graftArgument(node, args)) };
          };
          return { ...graft(definition, type), fields: definition.fields?.map(graftField) };
        }
        case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
          const type = schema.getType(definition.name.value);
          if (!isInputObjectType(type)) return definition;
          const fields = type.getFields();
          return { ...graft(definition, type), fields: definition.fields?.map((field) => graft(field, fields[field.name.value])) };
        }
        default:
          return definition;
      }
    }),
  };
}

function graftArgument(node: InputValueDefinitionNode, args: readonly GraphQLArgument[]): InputValueDefinitionNode {
  return graft(node, args.find(({ name }) => name === node.name.value));
}
