import {
  type DefinitionNode,
  type EnumTypeDefinitionNode,
  type EnumTypeExtensionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InputObjectTypeExtensionNode,
  type InterfaceTypeDefinitionNode,
  type InterfaceTypeExtensionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  print,
} from 'graphql';

/** One element of an SDL that is in one of two texts alone, or reads differently in them. */
export interface ElementChange {
  /** Schema coordinate, such as `AbcProduct.name`; `schema` for what the schema itself says. */
  readonly coordinate: string;
  readonly change: 'ADDED' | 'REMOVED' | 'CHANGED';
  /** As SDL, without description; null where the element was not there. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two SDLs, by coordinate; descriptions and order count for nothing. */
export function elementChanges(before: string | null, after: string | null): ElementChange[] {
  const [old, fresh] = [elementsOf(before), elementsOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((coordinate) => {
    const [from, to] = [old.get(coordinate) ?? null, fresh.get(coordinate) ?? null];
    if (from === to) return [];
    return [{ coordinate, change: from === null ? 'ADDED' : to === null ? 'REMOVED' : 'CHANGED', before: from, after: to } as const];
  });
}

type Elements = Map<string, string>;

function elementsOf(sdl: string | null): Elements {
  const elements: Elements = new Map();
  if (sdl === null) return elements;
  for (const definition of parse(sdl, { noLocation: true }).definitions) addDefinition(elements, definition);
  return elements;
}

type WithMembers =
  | ObjectTypeDefinitionNode
  | ObjectTypeExtensionNode
  | InterfaceTypeDefinitionNode
  | InterfaceTypeExtensionNode
  | InputObjectTypeDefinitionNode
  | InputObjectTypeExtensionNode
  | EnumTypeDefinitionNode
  | EnumTypeExtensionNode;

/** A type's definition and its extensions say one thing together: their texts are joined. */
function addDefinition(elements: Elements, definition: DefinitionNode): void {
  const coordinate = coordinateOf(definition);
  const add = (at: string, text: string): void => void elements.set(at, [...(elements.get(at)?.split('\n') ?? []), text].sort().join('\n'));
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_EXTENSION:
      add(coordinate, headOf(definition));
      for (const field of definition.fields ?? []) addField(add, coordinate, field);
      return;
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_EXTENSION:
      add(coordinate, headOf(definition));
      for (const field of definition.fields ?? []) add(`${coordinate}.${field.name.value}`, textOf(field));
      return;
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_EXTENSION:
      add(coordinate, headOf(definition));
      for (const value of definition.values ?? []) add(`${coordinate}.${value.name.value}`, textOf(value));
      return;
    default:
      add(coordinate, textOf(definition));
  }
}

function addField(add: (at: string, text: string) => void, type: string, field: FieldDefinitionNode): void {
  const coordinate = `${type}.${field.name.value}`;
  add(coordinate, textOf({ ...field, arguments: [] }));
  for (const argument of field.arguments ?? []) add(`${coordinate}(${argument.name.value}:)`, textOf(argument));
}

function headOf(definition: WithMembers): string {
  const bare = 'values' in definition ? { ...definition, values: [] } : { ...definition, fields: [] };
  return textOf(bare as DefinitionNode).replace(/^extend /, '');
}

/** The order of directives says nothing. */
function textOf(node: DefinitionNode | FieldDefinitionNode | Parameters<typeof print>[0]): string {
  const directives = 'directives' in node ? [...(node.directives ?? [])].sort((a, b) => (print(a) < print(b) ? -1 : 1)) : undefined;
  return print({ ...node, description: undefined, ...(directives ? { directives } : {}) } as Parameters<typeof print>[0]).replace(/\s*\n\s*/g, ' ');
}

function coordinateOf(definition: DefinitionNode): string {
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) return `@${definition.name.value}`;
  return 'name' in definition && definition.name ? definition.name.value : 'schema';
}
