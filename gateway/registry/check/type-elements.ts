import {
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type NameNode,
  type NamedTypeNode,
  type TypeDefinitionNode,
  type TypeExtensionNode,
  type TypeNode,
} from 'graphql';

export type FieldElement = FieldDefinitionNode | InputValueDefinitionNode;

/** What a document says of one type, in its definition and its extensions together. */
export interface TypeElement {
  readonly kind: 'type' | 'interface' | 'input' | 'enum' | 'scalar' | 'union';
  /** Where it was named first. */
  readonly name: NameNode;
  readonly directives: readonly ConstDirectiveNode[];
  readonly interfaces: readonly NamedTypeNode[];
  readonly members: readonly NamedTypeNode[];
  /** By name; of two by the same name the first. */
  readonly fields: ReadonlyMap<string, FieldElement>;
  readonly values: ReadonlyMap<string, EnumValueDefinitionNode>;
}

export type TypeElements = ReadonlyMap<string, TypeElement>;

type TypeNodeOfDocument = TypeDefinitionNode | TypeExtensionNode;

const KINDS: Readonly<Record<TypeNodeOfDocument['kind'], TypeElement['kind']>> = {
  [Kind.OBJECT_TYPE_DEFINITION]: 'type',
  [Kind.OBJECT_TYPE_EXTENSION]: 'type',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'interface',
  [Kind.INTERFACE_TYPE_EXTENSION]: 'interface',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'input',
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: 'input',
  [Kind.ENUM_TYPE_DEFINITION]: 'enum',
  [Kind.ENUM_TYPE_EXTENSION]: 'enum',
  [Kind.SCALAR_TYPE_DEFINITION]: 'scalar',
  [Kind.SCALAR_TYPE_EXTENSION]: 'scalar',
  [Kind.UNION_TYPE_DEFINITION]: 'union',
  [Kind.UNION_TYPE_EXTENSION]: 'union',
};

export function isTypeNode(node: DocumentNode['definitions'][number]): node is TypeNodeOfDocument {
  return Object.hasOwn(KINDS, node.kind);
}

/** The types of a document by name. */
export function typeElements({ definitions }: DocumentNode): TypeElements {
  const nodes = new Map<string, TypeNodeOfDocument[]>();
  for (const node of definitions.filter(isTypeNode)) {
    const known = nodes.get(node.name.value);
    if (known) known.push(node);
    else nodes.set(node.name.value, [node]);
  }
  return new Map([...nodes].map(([name, ofType]) => [name, elementOf(ofType)]));
}

function elementOf(nodes: readonly TypeNodeOfDocument[]): TypeElement {
  const [first] = nodes as readonly [TypeNodeOfDocument];
  return {
    kind: KINDS[first.kind],
    name: first.name,
    directives: nodes.flatMap(({ directives = [] }) => directives),
    interfaces: nodes.flatMap((node) => ('interfaces' in node ? (node.interfaces ?? []) : [])),
    members: nodes.flatMap((node) => ('types' in node ? (node.types ?? []) : [])),
    fields: byName(nodes.flatMap((node): readonly FieldElement[] => ('fields' in node ? (node.fields ?? []) : []))),
    values: byName(nodes.flatMap((node) => ('values' in node ? (node.values ?? []) : []))),
  };
}

function byName<N extends { readonly name: NameNode }>(nodes: readonly N[]): Map<string, N> {
  const named = new Map<string, N>();
  for (const node of nodes) if (!named.has(node.name.value)) named.set(node.name.value, node);
  return named;
}

export function argumentsOf(field: FieldElement): readonly InputValueDefinitionNode[] {
  return field.kind === Kind.FIELD_DEFINITION ? (field.arguments ?? []) : [];
}

export function innerType(type: TypeNode): NamedTypeNode {
  return type.kind === Kind.NAMED_TYPE ? type : innerType(type.type);
}
