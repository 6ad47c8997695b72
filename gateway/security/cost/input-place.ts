import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  getNamedType,
  isInputObjectType,
  valueFromASTUntyped,
} from 'graphql';
import type { Run } from './price';

/** What stands in one place of an operation's arguments; undefined: nothing was given there. */
export interface InputPlace {
  /** True: the same in every request. */
  readonly isConstant: boolean;
  read(run: Run): unknown;
}

/** The values of an operation's variables by name: what was sent, else the default. */
export type VariableReader = (name: string, run: Run) => unknown;

export function variableReader(operation: OperationDefinitionNode): VariableReader {
  const defaults = new Map(
    (operation.variableDefinitions ?? []).flatMap(({ defaultValue, variable }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
    ),
  );
  return (name, { variables }) => orElse(Object.hasOwn(variables, name) ? variables[name] : undefined, defaults.get(name));
}

/** The place of a slicing argument: an argument, or a field of one, by its path. */
export function placeOfArgument(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  [argument = '', ...path]: readonly string[],
  variable: VariableReader,
): InputPlace {
  const declared = field.args.find(({ name }) => name === argument);
  const given = node.arguments?.find(({ name }) => name.value === argument)?.value;
  return placeIn(given, path, declared?.type, declared?.defaultValue, variable);
}

function placeIn(
  node: ValueNode | undefined,
  path: readonly string[],
  type: GraphQLInputType | undefined,
  defaultValue: unknown,
  variable: VariableReader,
): InputPlace {
  if (!node) return constant(valueAt(defaultValue, path, type));
  if (node.kind === Kind.VARIABLE) {
    return { isConstant: false, read: (run) => valueAt(orElse(variable(node.name.value, run), defaultValue), path, type) };
  }
  const [step, ...rest] = path;
  if (step === undefined) {
    return node.kind === Kind.LIST ? constant(node.values) : constant(valueFromASTUntyped(node));
  }
  if (node.kind !== Kind.OBJECT) return constant(undefined);
  const inner = inputField(type, step);
  return placeIn(node.fields.find(({ name }) => name.value === step)?.value, rest, inner?.type, inner?.defaultValue, variable);
}

/** Walks what a client sent: only what it holds itself counts. */
function valueAt(value: unknown, path: readonly string[], type: GraphQLInputType | undefined): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return step === undefined ? value : undefined;
  const inner = inputField(type, step);
  const own: unknown = Object.hasOwn(value, step) ? (value as Readonly<Record<string, unknown>>)[step] : undefined;
  return valueAt(orElse(own, inner?.defaultValue), rest, inner?.type);
}

function inputField(type: GraphQLInputType | undefined, name: string): { type: GraphQLInputType; defaultValue?: unknown } | undefined {
  const named = type && getNamedType(type);
  return isInputObjectType(named) ? named.getFields()[name] : undefined;
}

/** GraphQL puts a default in the place of what is absent, not of null. */
function orElse(value: unknown, defaultValue: unknown): unknown {
  return value === undefined ? defaultValue : value;
}

function constant(value: unknown): InputPlace {
  return { isConstant: true, read: () => value };
}
