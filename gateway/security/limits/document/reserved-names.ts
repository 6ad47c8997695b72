import { type ConstDirectiveNode, type GraphQLSchema, Kind, type SelectionSetNode, buildASTSchema, getNamedType, isAbstractType, isCompositeType, isInterfaceType, isObjectType, parse } from 'graphql';
import { argumentsOf } from '../../cost/linked-directives';
import { linkedSpecs } from '../../visibility/linked-specs';
import { parseFieldSet } from '../../visibility/supergraph-elements';

/**
 * Of each type that clients may select on, the names by which query plans fetch fields of it for
 * the subgraphs: those of its `@key` and `@requires`, and for an interface or a union those
 * of every object that it may be. Names of `@inaccessible` fields are among them.
 */
export type ReservedNames = ReadonlyMap<string, ReadonlySet<string>>;

const JOIN = 'https://specs.apollo.dev/join';

interface FieldSet {
  readonly type: string;
  readonly text: string;
}

export function readReservedNames(supergraphSdl: string): ReservedNames {
  const document = parse(supergraphSdl, { noLocation: true });
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  const join = linkedSpecs(document).find(({ identity }) => identity === JOIN);
  const sets = fieldSets(schema, { type: join?.directiveName('type') ?? 'join__type', field: join?.directiveName('field') ?? 'join__field' });
  const own = new Map<string, Set<string>>();
  for (const { text, type } of sets) for (const set of parseFieldSet(text)) addNames(own, schema, set, type);
  return withPossibleTypes(own, schema);
}

function fieldSets(schema: GraphQLSchema, join: { readonly type: string; readonly field: string }): FieldSet[] {
  return Object.values(schema.getTypeMap()).filter(isCompositeType).flatMap((type) => {
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const keys = [type.astNode, ...type.extensionASTNodes].flatMap((node) => textsOf(node, join.type, 'key'));
    const required = fields.flatMap(({ astNode }) => textsOf(astNode, join.field, 'requires'));
    return [...keys, ...required].map((text) => ({ type: type.name, text }));
  });
}

function textsOf(node: { readonly directives?: readonly ConstDirectiveNode[] } | null | undefined, directive: string, argument: string): string[] {
  const values = (node?.directives ?? []).filter(({ name }) => name.value === directive).map((each) => argumentsOf(each)[argument]);
  return values.filter((value) => typeof value === 'string');
}

/** What is fetched beneath a field is reserved on the type that the field returns. */
function addNames(own: Map<string, Set<string>>, schema: GraphQLSchema, { selections }: SelectionSetNode, typeName: string): void {
  const type = schema.getType(typeName);
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) addNames(own, schema, selection.selectionSet, selection.typeCondition?.name.value ?? typeName);
    if (selection.kind !== Kind.FIELD) continue;
    const name = selection.name.value;
    own.set(typeName, (own.get(typeName) ?? new Set()).add(name));
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (field && selection.selectionSet) addNames(own, schema, selection.selectionSet, getNamedType(field.type).name);
  }
}

/** What is selected on a type is merged with what is fetched of its objects under any of their interfaces. */
function withPossibleTypes(own: ReadonlyMap<string, ReadonlySet<string>>, schema: GraphQLSchema): ReservedNames {
  const reserved = new Map<string, ReadonlySet<string>>();
  for (const type of Object.values(schema.getTypeMap()).filter(isCompositeType)) {
    const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    const merged = [type, ...objects, ...objects.flatMap((each) => each.getInterfaces())];
    const names = new Set(merged.flatMap(({ name }) => [...(own.get(name) ?? [])]));
    if (names.size > 0) reserved.set(type.name, names);
  }
  return reserved;
}
