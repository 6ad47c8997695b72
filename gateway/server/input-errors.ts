import {
  GraphQLBoolean,
  type GraphQLError,
  GraphQLFloat,
  GraphQLID,
  type GraphQLInputType,
  GraphQLInt,
  type GraphQLSchema,
  GraphQLString,
  Kind,
  type ValueNode,
  type VariableDefinitionNode,
  coerceInputValue,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isScalarType,
  typeFromAST,
} from 'graphql';
import { type ErrorCode, quoteValue } from '../../schema';
import { type AskedOperation, type GivenValue, leavesOf, literalsOf, placeOfVariable } from './given-values';

/** What is said of a value that is refused. */
export interface InputRefusal {
  /** Path from the argument on: need.amount. */
  readonly field: string;
  /** The value as JSON, cut to 80 characters; "nothing" where none was given. */
  readonly value: string;
  /** Completes "allowed is …". */
  readonly allowed: string;
}

const NOTHING = 'nothing';
const MAX_LISTED = 40;

/** What graphql-js says of a field that an input object lacks, or does not know; the second group of the first is its type. */
const MISSING_FIELD = /^Field "(?:\w+\.)?(\w+)" of required type "([[\]!\w]+)" was not provided/;
const UNKNOWN_FIELD = /^Field "(\w+)" is not defined by type "(\w+)"/;

/**
 * Which of the errors of one request refuse a value of it, and how: values in the document that are
 * not of their type, variables that cannot be read, and values that a scalar refused, be it here or
 * in a subgraph, where it knows its own name and not the argument's.
 */
export function refusedInputs(errors: readonly GraphQLError[], asked: AskedOperation): ReadonlyMap<GraphQLError, InputRefusal> {
  let found: ReadonlyMap<ValueNode, GivenValue> | null = null;
  const literals = (): ReadonlyMap<ValueNode, GivenValue> => (found ??= literalsOf(asked));
  const ofVariables = new Map<VariableDefinitionNode, InputRefusal[]>();
  let leaves: GivenValue[] | null = null;

  function refusalOf(error: GraphQLError): InputRefusal | null {
    const node = error.nodes?.[0];
    if (node?.kind === Kind.VARIABLE_DEFINITION) {
      if (error.extensions.code === ('GRAPHQL_VALIDATION_FAILED' satisfies ErrorCode)) return null;
      const refusals = ofVariables.get(node) ?? refusalsOfVariable(node, asked, literals());
      // graphql-js tells them in the order in which it meets them, and so does this.
      ofVariables.set(node, refusals.slice(1));
      return refusals[0] ?? null;
    }
    const literal = node && node.kind !== Kind.VARIABLE ? literals().get(node as ValueNode) : undefined;
    if (literal) return refusalOfLiteral(error, literal, asked.schema);
    const said = saidBy(error);
    if (!said || !isScalarType(asked.schema.getType(said.field))) return null;
    leaves ??= leavesOf(asked, literals());
    const place = leaves.findIndex(({ quoted, type }) => quoted === said.value && type !== null && getNamedType(type).name === said.field);
    const [leaf] = place === -1 ? [] : leaves.splice(place, 1);
    return leaf ? { ...said, field: leaf.field } : null;
  }

  const refusals = new Map<GraphQLError, InputRefusal>();
  for (const error of errors) {
    const refusal = refusalOf(error);
    if (refusal) refusals.set(error, refusal);
  }
  return refusals;
}

function refusalOfLiteral(error: GraphQLError, { field, quoted, type }: GivenValue, schema: GraphQLSchema): InputRefusal | null {
  const missing = MISSING_FIELD.exec(error.message);
  if (missing) return { field: `${field}.${missing[1]}`, value: NOTHING, allowed: allowedByName(missing[2], schema) };
  if (type === null) return null;
  return { field, value: quoted, allowed: saidBy(error)?.allowed ?? allowedBy(type) };
}

function refusalsOfVariable(definition: VariableDefinitionNode, { schema, variables }: AskedOperation, literals: ReadonlyMap<ValueNode, GivenValue>): InputRefusal[] {
  const name = definition.variable.name.value;
  const type = typeFromAST(schema, definition.type) as GraphQLInputType | undefined;
  if (!type) return [];
  const place = placeOfVariable(name, literals);
  if (!Object.hasOwn(variables, name)) return [{ field: place, value: NOTHING, allowed: allowedBy(type) }];
  const refusals: InputRefusal[] = [];
  coerceInputValue(variables[name], type, (path, invalid, error) => {
    const field = place + path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
    const missing = MISSING_FIELD.exec(error.message);
    const unknown = UNKNOWN_FIELD.exec(error.message);
    if (missing) {
      refusals.push({ field: `${field}.${missing[1]}`, value: NOTHING, allowed: allowedByName(missing[2], schema) });
    } else if (unknown) {
      const value = (invalid as Record<string, unknown>)[String(unknown[1])];
      refusals.push({ field: `${field}.${unknown[1]}`, value: quoteValue(value), allowed: `a field that ${unknown[2]} has` });
    } else {
      refusals.push({ field, value: quoteValue(invalid), allowed: saidBy(error)?.allowed ?? allowedBy(typeAt(type, path)) });
    }
  });
  return refusals;
}

/** What the error says itself, where it is one of a scalar's. */
function saidBy({ extensions }: GraphQLError): InputRefusal | null {
  const { allowed, field, value } = extensions;
  return typeof allowed === 'string' && typeof field === 'string' && typeof value === 'string' ? { field, value, allowed } : null;
}

function typeAt(type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType {
  return path.reduce<GraphQLInputType>((at, step) => {
    const named = getNamedType(at);
    return typeof step === 'string' && isInputObjectType(named) ? (named.getFields()[step]?.type ?? at) : at;
  }, type);
}

const OF_SCALARS: ReadonlyMap<string, string> = new Map([
  [GraphQLInt.name, 'a whole number from -2147483648 to 2147483647'],
  [GraphQLFloat.name, 'a number'],
  [GraphQLString.name, 'a text in quotes'],
  [GraphQLBoolean.name, 'true or false'],
  [GraphQLID.name, 'a text in quotes or a whole number'],
]);

function allowedByName(type: string | undefined, schema: GraphQLSchema): string {
  const named = schema.getType((type ?? '').replace(/[[\]!]/g, ''));
  return named && (isScalarType(named) || isEnumType(named) || isInputObjectType(named)) ? allowedBy(named) : `a value of ${type}`;
}

function allowedBy(type: GraphQLInputType): string {
  if (isNonNullType(type)) return allowedBy(type.ofType);
  const named = getNamedType(type);
  if (isInputObjectType(named)) return `an object of type ${named.name}`;
  if (!isEnumType(named)) return OF_SCALARS.get(named.name) ?? `a value of the scalar ${named.name}`;
  const values = named.getValues().map(({ name }) => name);
  const more = values.length > MAX_LISTED ? ` and ${values.length - MAX_LISTED} more` : '';
  return `one of ${values.slice(0, MAX_LISTED).join(', ')}${more}`;
}
