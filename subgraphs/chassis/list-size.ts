import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
  parseConstValue,
} from 'graphql';
import { DEFAULT_FIRST } from '../../schema';

const DIRECTIVE = 'listSize';
const PAGE_ARGUMENT = 'first';
/** The lists of a Relay connection, each as long as the page. */
const PAGED_FIELDS = ['edges', 'nodes'];

/**
 * States how long the pages of a subgraph's connections are, for whoever reckons the cost of an
 * operation before it runs: `@listSize` on every field that takes `first` and returns a
 * connection. A field that has the directive already keeps its own.
 */
export function sizeConnections(document: DocumentNode): DocumentNode {
  const pagedFields = new Map(
    document.definitions.filter(hasFields).map(({ name, fields = [] }) => [
      name.value,
      fields.filter((field) => PAGED_FIELDS.includes(field.name.value) && isList(field.type)).map((field) => field.name.value),
    ]),
  );
  const size = (field: FieldDefinitionNode): FieldDefinitionNode => {
    const sizedFields = pagedFields.get(namedType(field.type)) ?? [];
    if (sizedFields.length === 0 || isList(field.type) || !takesPage(field) || isSized(field)) return field;
    return { ...field, directives: [...(field.directives ?? []), pageSize(sizedFields)] };
  };
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      hasFields(definition) ? { ...definition, fields: definition.fields?.map(size) } : definition,
    ),
  };
}

function pageSize(sizedFields: readonly string[]): ConstDirectiveNode {
  // Whoever gives no `first` gets a page all the same, so none is asked for.
  const values = { slicingArguments: [PAGE_ARGUMENT], sizedFields, assumedSize: DEFAULT_FIRST, requireOneSlicingArgument: false };
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: DIRECTIVE },
    arguments: Object.entries(values).map(([name, value]) => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: name },
      value: parseConstValue(JSON.stringify(value), { noLocation: true }),
    })),
  };
}

function hasFields(definition: DocumentNode['definitions'][number]): definition is ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

/** Composition takes whole numbers only as slicing arguments. */
function takesPage({ arguments: args = [] }: FieldDefinitionNode): boolean {
  return args.some(({ name, type }) => name.value === PAGE_ARGUMENT && !isList(type) && namedType(type) === 'Int');
}

function isSized({ directives = [] }: FieldDefinitionNode): boolean {
  return directives.some(({ name }) => name.value === DIRECTIVE);
}

function isList(type: TypeNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE ? isList(type.type) : type.kind === Kind.LIST_TYPE;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
