import { type ASTNode, type ConstDirectiveNode, type DefinitionNode, Kind, parse, print, visit } from 'graphql';

/** What composition writes for routers alone. */
const MACHINERY = /^(join|link|core|federation|policy|requiresScopes|context)__/;
const MACHINERY_DIRECTIVES: ReadonlySet<string> = new Set(['core', 'inaccessible', 'link', 'tag']);

/** What a client sees of a supergraph: without the machinery of routers and what is inaccessible. */
export function apiOf(supergraphSdl: string): string {
  const dropped = { enter: (node: ASTNode) => (isHidden(node) || isMachinery(node) ? null : undefined) };
  const document = visit(parse(supergraphSdl, { noLocation: true }), {
    ObjectTypeDefinition: dropped,
    InterfaceTypeDefinition: dropped,
    UnionTypeDefinition: dropped,
    EnumTypeDefinition: dropped,
    InputObjectTypeDefinition: dropped,
    ScalarTypeDefinition: dropped,
    FieldDefinition: dropped,
    EnumValueDefinition: dropped,
    InputValueDefinition: dropped,
    DirectiveDefinition: () => null,
    SchemaDefinition: () => null,
    Directive: ({ name }) => (MACHINERY.test(name.value) || MACHINERY_DIRECTIVES.has(name.value) ? null : undefined),
  });
  return print(document);
}

function isHidden(node: ASTNode): boolean {
  return 'directives' in node && ((node.directives ?? []) as readonly ConstDirectiveNode[]).some(({ name }) => name.value === 'inaccessible');
}

function isMachinery(node: ASTNode): boolean {
  const isType = node.kind !== Kind.FIELD_DEFINITION && node.kind !== Kind.ENUM_VALUE_DEFINITION && node.kind !== Kind.INPUT_VALUE_DEFINITION;
  return isType && MACHINERY.test((node as Extract<DefinitionNode, { name: unknown }> & { name: { value: string } }).name.value);
}
