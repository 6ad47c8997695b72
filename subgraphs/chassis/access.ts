import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  Kind,
  defaultFieldResolver,
  isObjectType,
} from 'graphql';
import { type AccessRequirement, type AnyOfAll, type Caller, type Visibility, codedError, meets, refusalOf } from '../../schema';

/** What the context of every request has. */
export interface CallerContext {
  readonly caller: Caller;
}

/** What a federation gateway asks of every subgraph; references have the rules of the objects that they lead to. */
const OF_FEDERATION: ReadonlySet<string> = new Set(['Query._entities', 'Query._service', '_Service.sdl']);

/** The document with each field's access directives from the table; throws where the table lacks a field. */
export function graftAccess(document: DocumentNode, visibility: Visibility): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((definition) => {
      switch (definition.kind) {
        case Kind.OBJECT_TYPE_DEFINITION:
        case Kind.OBJECT_TYPE_EXTENSION:
        case Kind.INTERFACE_TYPE_DEFINITION:
        case Kind.INTERFACE_TYPE_EXTENSION:
          return { ...definition, fields: definition.fields?.map((field) => graftField(definition.name.value, field, visibility)) };
        default:
          return definition;
      }
    }),
  };
}

/** Makes every field of a schema that the table does not leave open ask the caller of the request's context first. */
export function enforceAccess(schema: GraphQLSchema, visibility: Visibility): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      if (OF_FEDERATION.has(coordinate)) continue;
      const requirement = requirementOf(type.name, field.name, visibility);
      if (!isOpen(requirement)) guard(field, coordinate, requirement);
    }
  }
}

function guard(field: GraphQLField<unknown, CallerContext>, coordinate: string, requirement: AccessRequirement): void {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context, info) => {
    const { caller } = context;
    if (meets(requirement, caller)) return resolve(source, args, context, info);
    const { code, message } = refusalOf(coordinate, caller.principal);
    throw codedError(code, message);
  };
}

function requirementOf(type: string, field: string, visibility: Visibility): AccessRequirement {
  const requirement = visibility.requirementOf(type, field);
  if (requirement) return requirement;
  throw new Error(`${type}.${field} has no row in the visibility table (schema/access/visibility): nothing is open by default`);
}

function isOpen({ authenticated, policies, scopes }: AccessRequirement): boolean {
  return !authenticated && policies.length === 0 && scopes.length === 0;
}

function graftField(type: string, field: FieldDefinitionNode, visibility: Visibility): FieldDefinitionNode {
  const { authenticated, policies, scopes } = requirementOf(type, field.name.value, visibility);
  // An external field is another subgraph's, which says itself for whom it is.
  if (field.directives?.some(({ name }) => name.value === 'external')) return field;
  const added = [
    ...(authenticated ? [directive('authenticated')] : []),
    ...(scopes.length > 0 ? [directive('requiresScopes', 'scopes', scopes)] : []),
    ...(policies.length > 0 ? [directive('policy', 'policies', policies)] : []),
  ];
  return { ...field, directives: [...(field.directives ?? []), ...added] };
}

function directive(name: string, argument?: string, alternatives: AnyOfAll = []): ConstDirectiveNode {
  const list = (values: readonly ConstValueNode[]): ConstValueNode => ({ kind: Kind.LIST, values });
  const value = list(alternatives.map((all) => list(all.map((each) => ({ kind: Kind.STRING, value: each })))));
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: argument === undefined ? [] : [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: argument }, value }],
  };
}
