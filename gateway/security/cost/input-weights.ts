import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  Kind,
  type ValueNode,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { VariableReader } from './input-place';
import { type Price, capped, sumOf } from './price';
import { argumentCoordinate } from './read-costs';
import type { SchemaCosts } from './schema-costs';

/** Values nested deeper than this weigh nothing more: no input of a schema that is in use goes there. */
const MAX_DEPTH = 64;

/** What the arguments of one field weigh: those that are given, and whatever stands in them. */
export function argumentsPrice(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  coordinate: string,
  schemaCosts: SchemaCosts,
  variable: VariableReader,
): Price {
  const { weights } = schemaCosts.costs;
  if (weights.size === 0) return 0;
  return sumOf(
    (node.arguments ?? []).map(({ name, value }) => {
      const type = field.args.find((argument) => argument.name === name.value)?.type;
      if (!type) return 0;
      return literalPrice(value, { type, own: weights.get(argumentCoordinate(coordinate, name.value)) }, schemaCosts, variable);
    }),
  );
}

/** Where a value stands. */
interface InputSlot {
  readonly type: GraphQLInputType;
  /** Weight of the argument or the input field; undefined: that of its scalar or enum. */
  readonly own: number | undefined;
}

function literalPrice(node: ValueNode, slot: InputSlot, schemaCosts: SchemaCosts, variable: VariableReader): Price {
  if (node.kind === Kind.NULL) return 0;
  if (slot.own === undefined && !schemaCosts.isWeighted(slot.type)) return 0;
  if (node.kind === Kind.VARIABLE) return (run) => valuePrice(variable(node.name.value, run), slot, schemaCosts, MAX_DEPTH);
  return sumOf([slotWeight(slot, schemaCosts), contentPrice(node, slot.type, schemaCosts, variable)]);
}

/** What a literal holds: of a list every item's content. */
function contentPrice(node: ValueNode, type: GraphQLInputType, schemaCosts: SchemaCosts, variable: VariableReader): Price {
  const inner = innerType(type);
  if (node.kind === Kind.LIST) {
    return sumOf(node.values.map((item) => (item.kind === Kind.VARIABLE ? literalPrice(item, { type: inner, own: 0 }, schemaCosts, variable) : contentPrice(item, inner, schemaCosts, variable))));
  }
  const named = getNamedType(type);
  if (node.kind !== Kind.OBJECT || !isInputObjectType(named)) return 0;
  return sumOf(
    node.fields.map(({ name, value }) => {
      const slot = fieldSlot(named.name, named.getFields()[name.value], schemaCosts);
      return slot ? literalPrice(value, slot, schemaCosts, variable) : 0;
    }),
  );
}

/** The same of a value that a client sent. */
function valuePrice(value: unknown, slot: InputSlot, schemaCosts: SchemaCosts, depth: number): number {
  if (value === undefined || value === null) return 0;
  return capped(slotWeight(slot, schemaCosts) + valueContent(value, slot.type, schemaCosts, depth));
}

function valueContent(value: unknown, type: GraphQLInputType, schemaCosts: SchemaCosts, depth: number): number {
  if (depth === 0 || typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) {
    const inner = innerType(type);
    return value.reduce<number>((total, item) => capped(total + valueContent(item, inner, schemaCosts, depth - 1)), 0);
  }
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return 0;
  let total = 0;
  for (const field of Object.values(named.getFields())) {
    const slot = fieldSlot(named.name, field, schemaCosts);
    if (!slot || !Object.hasOwn(value, field.name)) continue;
    total = capped(total + valuePrice((value as Readonly<Record<string, unknown>>)[field.name], slot, schemaCosts, depth - 1));
  }
  return total;
}

function fieldSlot(typeName: string, field: { name: string; type: GraphQLInputType } | undefined, { costs }: SchemaCosts): InputSlot | null {
  return field ? { type: field.type, own: costs.weights.get(`${typeName}.${field.name}`) } : null;
}

function slotWeight({ own, type }: InputSlot, { costs }: SchemaCosts): number {
  return own ?? costs.weights.get(getNamedType(type).name) ?? 0;
}

function innerType(type: GraphQLInputType): GraphQLInputType {
  if (isNonNullType(type)) return innerType(type.ofType);
  return isListType(type) ? type.ofType : type;
}
