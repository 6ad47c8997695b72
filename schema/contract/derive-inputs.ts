import {
  type DefinitionNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ScalarTypeDefinitionNode,
  type TypeNode,
  parse,
} from 'graphql';

/** What the bank kit adds to every version. When it takes effect is asked for in a form of its own. */
const ADDED_TO_PRODUCT: ReadonlySet<string> = new Set(['id', 'version', 'bankCode', 'effectiveFrom', 'recordedAt', 'backfilled', 'illustrative']);

/** What follows from the rest of a value, so that nobody can state it wrongly. */
const DERIVED_OF_VALUES: Readonly<Record<string, ReadonlySet<string>>> = Object.freeze({
  RepaymentTerm: new Set(['creditReportCode', 'frequencyCreditReportCode']),
  GuaranteeTerm: new Set(['creditReportCode', 'statisticsCode']),
});

const NOTHING: ReadonlySet<string> = new Set();

/** What is said of the change and not of what is changed. */
const OF_THE_CHANGE = inputFields(`input Change {
  """生效时刻: from now on by default; not earlier, and at most 366 days ahead"""
  effectiveFrom: DateTime
  """The version that was edited: where a newer one has been recorded since, nothing is saved"""
  baseVersion: String
}`);

/** Built into GraphQL, so no document defines them. */
const BUILT_IN: ReadonlySet<string> = new Set(['Int', 'Float', 'String', 'Boolean', 'ID']);

type Named = ObjectTypeDefinitionNode | EnumTypeDefinitionNode | ScalarTypeDefinitionNode;

/** The inputs that a bank's product is saved with, see {@link deriveInputs}. Those of value types are equal in every bank, as composition needs them to be. */
export function deriveProductInputs(document: DocumentNode, typeName: string): DocumentNode {
  return deriveInputs(document, typeName, ADDED_TO_PRODUCT);
}

/**
 * Adds to an SDL the input that a versioned type is saved with, `AbcProductInput`, and one input for
 * each value type that it is made of, `RateComponentInput`: the same fields with the same
 * nullability, without those that are derived. Enums and scalars are shared.
 *
 * @param added fields of the type that whoever keeps it adds to every version
 */
export function deriveInputs(document: DocumentNode, typeName: string, added: ReadonlySet<string>): DocumentNode {
  const types = new Map(document.definitions.filter(isNamed).map((definition) => [definition.name.value, definition]));
  const versioned = types.get(typeName);
  if (versioned?.kind !== Kind.OBJECT_TYPE_DEFINITION) throw new Error(`the document has no type ${typeName}`);

  const inputs = new Map<string, InputObjectTypeDefinitionNode>();
  const typeOf = (type: TypeNode, at: string): TypeNode => {
    if (type.kind !== Kind.NAMED_TYPE) return { ...type, type: typeOf(type.type, at) } as TypeNode;
    const name = type.name.value;
    const definition = types.get(name);
    if (!definition && !BUILT_IN.has(name)) throw new Error(`${at}: ${name} has no form as an input`);
    if (definition?.kind !== Kind.OBJECT_TYPE_DEFINITION) return type;
    const input = inputName(name);
    if (!inputs.has(input)) {
      // Known before its fields are read: a value may contain its own kind.
      inputs.set(input, inputOf(definition, []));
      inputs.set(input, inputOf(definition, fieldsOf(definition, DERIVED_OF_VALUES[name] ?? NOTHING)));
    }
    return { ...type, name: { ...type.name, value: input } };
  };
  const fieldsOf = (object: ObjectTypeDefinitionNode, without: ReadonlySet<string>): InputValueDefinitionNode[] =>
    (object.fields ?? [])
      .filter(({ name }) => !without.has(name.value))
      .map((field) => inputField(field, typeOf(field.type, `${object.name.value}.${field.name.value}`)));

  const stated = fieldsOf(versioned, added);
  const taken = stated.find(({ name }) => OF_THE_CHANGE.some((field) => field.name.value === name.value));
  if (taken) throw new Error(`${typeName}.${taken.name.value}: the input of a change has a ${taken.name.value} of another meaning`);
  const versionInput = inputOf(versioned, [...stated, ...OF_THE_CHANGE]);
  return { ...document, definitions: [...document.definitions, versionInput, ...inputs.values()] };
}

function isNamed(definition: DefinitionNode): definition is Named {
  return (
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
    definition.kind === Kind.ENUM_TYPE_DEFINITION ||
    definition.kind === Kind.SCALAR_TYPE_DEFINITION
  );
}

function inputName(typeName: string): string {
  return `${typeName}Input`;
}

function inputOf({ description, name }: ObjectTypeDefinitionNode, fields: readonly InputValueDefinitionNode[]): InputObjectTypeDefinitionNode {
  return {
    kind: Kind.INPUT_OBJECT_TYPE_DEFINITION,
    ...(description && { description }),
    name: { kind: Kind.NAME, value: inputName(name.value) },
    fields,
  };
}

function inputField({ description, name }: FieldDefinitionNode, type: TypeNode): InputValueDefinitionNode {
  return { kind: Kind.INPUT_VALUE_DEFINITION, ...(description && { description }), name, type };
}

function inputFields(sdl: string): readonly InputValueDefinitionNode[] {
  const [definition] = parse(sdl, { noLocation: true }).definitions;
  return definition?.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? (definition.fields ?? []) : [];
}
