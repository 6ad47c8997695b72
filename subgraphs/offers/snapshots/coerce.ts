import { type GraphQLOutputType, getNullableType, isLeafType, isListType, isNonNullType, isObjectType } from 'graphql';

/** Why a value is not of a type, by the path to it: `rates[0].kind: Enum "RateKind" cannot represent value: "CHEAP"`. */
export class CoercionError extends Error {}

/**
 * A value that another server sent, read by the rules of a type of ours: leaves in their one form,
 * fields that the type does not have left out. Throws CoercionError for what the type does not take,
 * so that nothing that could not be answered is kept.
 */
export function coerceToType(type: GraphQLOutputType, value: unknown, path: string): unknown {
  if (value === null || value === undefined) {
    if (isNonNullType(type)) throw new CoercionError(`${path}: is missing`);
    return null;
  }
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    if (!Array.isArray(value)) throw new CoercionError(`${path}: is not a list`);
    return value.map((item, index) => coerceToType(nullable.ofType as GraphQLOutputType, item, `${path}[${index}]`));
  }
  if (isLeafType(nullable)) {
    try {
      return nullable.serialize(value);
    } catch (error) {
      throw new CoercionError(`${path}: ${(error as Error).message}`);
    }
  }
  if (!isObjectType(nullable)) throw new Error(`${path} is of the abstract type ${String(type)}, which the contract does not have`);
  if (typeof value !== 'object' || Array.isArray(value)) throw new CoercionError(`${path}: is not an object`);
  return coerceFields(Object.values(nullable.getFields()), value as Record<string, unknown>, `${path}.`);
}

/** The same for the fields of an object or an interface. */
export function coerceFields(
  fields: readonly { readonly name: string; readonly type: GraphQLOutputType }[],
  value: Readonly<Record<string, unknown>>,
  prefix: string,
): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ name, type }) => [name, coerceToType(type, value[name], `${prefix}${name}`)]));
}
