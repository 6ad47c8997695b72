import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  Kind,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  getNullableType,
  isInputObjectType,
  isListType,
  print,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { boundText, quoteValue } from '../../schema';

/** What a client sent, as the errors about it are told of it. */
export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A value at a place of the request that the client filled. */
export interface GivenValue {
  /** Path from the argument on, such as need.applicant.livestock[0].head. */
  readonly field: string;
  /** None where the schema has no such place. */
  readonly type: GraphQLInputType | null;
  readonly quoted: string;
}

/** Beyond this many values of variables the place of an error is not looked for. */
const MAX_VALUES = 10_000;
const MAX_DEPTH = 50;

/** Every value that is written in the document, by its node, in the order in which they stand there. */
export function literalsOf({ document, schema }: AskedOperation): ReadonlyMap<ValueNode, GivenValue> {
  const literals = new Map<ValueNode, GivenValue>();
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      enter(node, key, _parent, path) {
        // A variable's definition names it too, and uses it nowhere.
        if (!isValue(node) || key === 'variable') return;
        const type = typeInfo.getInputType() ?? null;
        // Printing every level of nested objects would take the square of their length.
        literals.set(node, { field: fieldAt(document, path), type, get quoted() { return quoteLiteral(node); } });
      },
    }),
  );
  return literals;
}

/** Where a variable is used first; its own name where it is not used. */
export function placeOfVariable(name: string, literals: ReadonlyMap<ValueNode, GivenValue>): string {
  for (const [node, { field }] of literals) {
    if (node.kind === Kind.VARIABLE && node.name.value === name && field !== '') return field;
  }
  return name;
}

export function variableDefinitionsOf(document: DocumentNode): VariableDefinitionNode[] {
  return document.definitions.flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? [...(each.variableDefinitions ?? [])] : []));
}

/** Every leaf of every value: those in the document, then those in its variables. */
export function leavesOf(asked: AskedOperation, literals: ReadonlyMap<ValueNode, GivenValue>): GivenValue[] {
  const leaves = [...literals].flatMap(([{ kind }, given]) => (kind === Kind.VARIABLE || kind === Kind.OBJECT || kind === Kind.LIST ? [] : [given]));
  for (const { type: typeNode, variable: { name } } of variableDefinitionsOf(asked.document)) {
    const type = typeFromAST(asked.schema, typeNode) as GraphQLInputType | undefined;
    if (type && Object.hasOwn(asked.variables, name.value)) {
      collect(asked.variables[name.value], type, placeOfVariable(name.value, literals), leaves);
    }
  }
  return leaves;
}

function collect(value: unknown, given: GraphQLInputType, field: string, leaves: GivenValue[], depth = 0): void {
  if (value === null || value === undefined || depth > MAX_DEPTH || leaves.length >= MAX_VALUES) return;
  const type = getNullableType(given);
  if (isListType(type)) {
    if (Array.isArray(value)) value.forEach((item, index) => collect(item, type.ofType as GraphQLInputType, `${field}[${index}]`, leaves, depth + 1));
    else collect(value, type.ofType as GraphQLInputType, field, leaves, depth + 1);
  } else if (isInputObjectType(type)) {
    if (typeof value !== 'object') return;
    for (const { name, type: fieldType } of Object.values(type.getFields())) {
      if (Object.hasOwn(value, name)) collect((value as Record<string, unknown>)[name], fieldType, `${field}.${name}`, leaves, depth + 1);
    }
  } else {
    leaves.push({ field, type, quoted: quoteValue(value) });
  }
}

function isValue(node: { readonly kind: string }): node is ValueNode {
  return VALUES.has(node.kind);
}

const VALUES: ReadonlySet<string> = new Set([
  Kind.VARIABLE, Kind.INT, Kind.FLOAT, Kind.STRING, Kind.BOOLEAN, Kind.NULL, Kind.ENUM, Kind.LIST, Kind.OBJECT,
]);

/** As the subgraphs' scalars quote it: a string as JSON, all else as it is written. */
function quoteLiteral(node: ValueNode): string {
  return node.kind === Kind.STRING ? quoteValue(node.value) : boundText(print(node));
}

/** A path of the document's tree, as a client reads it: the argument's name, then fields and places in lists. */
function fieldAt(document: DocumentNode, path: readonly (string | number)[]): string {
  let node: unknown = document;
  let field = '';
  path.forEach((key, index) => {
    node = (node as Record<string | number, unknown>)[key];
    const { kind, name } = node as { kind?: string; name?: { value: string } };
    if (kind === Kind.ARGUMENT) field = name?.value ?? '';
    if (kind === Kind.VARIABLE_DEFINITION) field = (node as VariableDefinitionNode).variable.name.value;
    if (kind === Kind.OBJECT_FIELD) field += `.${name?.value}`;
    if (typeof key === 'number' && path[index - 1] === 'values') field += `[${key}]`;
  });
  return field;
}
