import { type DocumentNode, type FieldDefinitionNode, Kind, type SelectionSetNode, type TypeNode, parse } from 'graphql';
import type { AccessRequirement } from '../../../schema';
import type { AccessDirectives } from './access-directives';

/** A type of a supergraph, as far as access goes. */
export interface TypeElement {
  readonly name: string;
  /** What its own directives ask for, those of each extension apart. */
  readonly own: AccessRequirement[];
  readonly fields: Map<string, FieldElement>;
  /** Names of the objects and interfaces that implement it. */
  readonly implementers: string[];
}

export interface FieldElement {
  readonly own: AccessRequirement | null;
  /** The type's name without lists and non-null. */
  readonly typeName: string;
  /** What its `@requires` select in any subgraph, on the type that has the field. */
  readonly requires: readonly SelectionSetNode[];
}

export type SupergraphElements = ReadonlyMap<string, TypeElement>;

/** The types of a supergraph with their extensions merged into them. */
export function supergraphElements(document: DocumentNode, directives: AccessDirectives): SupergraphElements {
  const types = new Map<string, TypeElement>();
  const typeOf = (name: string): TypeElement => {
    const known = types.get(name) ?? { name, own: [], fields: new Map(), implementers: [] };
    types.set(name, known);
    return known;
  };
  for (const definition of document.definitions) {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_EXTENSION: {
        const name = definition.name.value;
        for (const each of definition.interfaces ?? []) typeOf(each.name.value).implementers.push(name);
        for (const field of definition.fields ?? []) typeOf(name).fields.set(field.name.value, readField(field, directives));
        addOwn(typeOf(name), directives.requirementOf(definition.directives));
        break;
      }
      case Kind.SCALAR_TYPE_DEFINITION:
      case Kind.SCALAR_TYPE_EXTENSION:
      case Kind.ENUM_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_EXTENSION:
        addOwn(typeOf(definition.name.value), directives.requirementOf(definition.directives));
        break;
    }
  }
  return types;
}

function addOwn({ own }: TypeElement, requirement: AccessRequirement | null): void {
  if (requirement) own.push(requirement);
}

function readField(field: FieldDefinitionNode, { joinField, requirementOf }: AccessDirectives): FieldElement {
  return {
    own: requirementOf(field.directives),
    typeName: nameOf(field.type),
    requires: (field.directives ?? [])
      .filter(({ name }) => name.value === joinField)
      .flatMap((each) => each.arguments ?? [])
      .flatMap(({ name, value }) => (name.value === 'requires' && value.kind === Kind.STRING ? parseFieldSet(value.value) : [])),
  };
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

/** The selections of a `FieldSet`, which may stand in braces. */
export function parseFieldSet(text: string): SelectionSetNode[] {
  const { definitions } = parse(text.trimStart().startsWith('{') ? text : `{${text}}`, { noLocation: true });
  return definitions.flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? [each.selectionSet] : []));
}
