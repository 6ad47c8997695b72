import { GraphQLError, type GraphQLScalarType, Kind, type ValueNode, parseValue as parseLiteralText } from 'graphql';

/** The three doors of a scalar: a variable, a value written into the query, and a value going out. */
export const doors = {
  variable: (scalar: GraphQLScalarType, value: unknown): unknown => scalar.parseValue(value),
  literal: (scalar: GraphQLScalarType, value: unknown): unknown =>
    scalar.parseLiteral(typeof value === 'string' ? { kind: Kind.STRING, value } : literal(value)),
  answer: (scalar: GraphQLScalarType, value: unknown): unknown => scalar.serialize(value),
} as const;

export const doorNames = Object.keys(doors) as (keyof typeof doors)[];

function literal(value: unknown): ValueNode {
  return parseLiteralText(JSON.stringify(value) ?? 'undefined');
}

/** The refusal of a value at a door; throws where the scalar takes the value. */
export function refusalOf(scalar: GraphQLScalarType, door: keyof typeof doors, value: unknown): GraphQLError {
  try {
    doors[door](scalar, value);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
  throw new Error(`${scalar.name} took ${String(value)} as ${door}`);
}

/** What every refusal of a scalar says: its name, a value of at most 80 characters, and what is allowed. */
export function expectRefused(scalar: GraphQLScalarType, value: unknown): void {
  for (const door of doorNames) {
    const { extensions, message } = refusalOf(scalar, door, value);
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: scalar.name });
    expect(String(extensions.value).length).toBeLessThanOrEqual(80);
    expect(message).toBe(`${scalar.name} cannot be ${String(extensions.value)}: allowed is ${String(extensions.allowed)}.`);
  }
}
