import { type ArgumentNode, type GraphQLArgument, type GraphQLInputType, Kind, type ValueNode, getNamedType, getNullableType, isEnumType, isInputObjectType, isListType } from 'graphql';
import type { NormalArgument, NormalValue } from './normal-operation';
import { shapeOfValue } from './print-operation';

/** What is known where a value stands. */
export interface ValueContext {
  /** Type of one of the client's variables, as GraphQL writes it. */
  variableType(name: string): string;
  note(coordinate: string): void;
  /** Notes that any field or value of a type, and of those within it, may be given. */
  noteCarried(type: GraphQLInputType): void;
}

/** Arguments by name; `owner` is the coordinate of what takes them. */
export function normalArguments(given: readonly ArgumentNode[] | undefined, known: readonly GraphQLArgument[], owner: string, context: ValueContext): NormalArgument[] {
  return (given ?? [])
    .map(({ name: { value: name }, value }) => {
      const type = known.find((each) => each.name === name)?.type;
      if (!type) throw new Error(`${owner} takes no ${name}.`);
      context.note(`${owner}(${name}:)`);
      return { name, value: normalValue(value, type, context, true) };
    })
    .sort(byName);
}

const byName = (a: NormalArgument, b: NormalArgument): number => (a.name < b.name ? -1 : 1);

/**
 * A literal becomes a variable of the type of its place; lists and objects keep their shape where an
 * input object stands. The word of an enumeration stays where it is an argument itself (an order,
 * say): within an input object it may be a fact about somebody, and goes as the other values do.
 */
function normalValue(value: ValueNode, type: GraphQLInputType, context: ValueContext, isArgument: boolean): NormalValue {
  if (value.kind === Kind.VARIABLE) {
    context.noteCarried(type);
    return { kind: 'variable', type: context.variableType(value.name.value) };
  }
  const bare = getNullableType(type);
  if (value.kind === Kind.NULL) return { kind: 'variable', type: String(bare) };
  const named = getNamedType(bare);
  const keepsShape = isInputObjectType(named) || (isEnumType(named) && isArgument);
  if (isListType(bare) && keepsShape) {
    if (value.kind !== Kind.LIST) return normalValue(value, bare.ofType, context, isArgument);
    const items = new Map(value.values.map((each) => normalValue(each, bare.ofType, context, isArgument)).map((item) => [shapeOfValue(item), item]));
    return { kind: 'list', items: [...items].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item) };
  }
  if (isInputObjectType(bare) && value.kind === Kind.OBJECT) {
    const known = bare.getFields();
    const fields = value.fields.map(({ name: { value: name }, value: each }) => {
      const field = known[name];
      if (!field) throw new Error(`${bare.name} has no ${name}.`);
      context.note(`${bare.name}.${name}`);
      return { name, value: normalValue(each, field.type, context, false) };
    });
    return { kind: 'object', fields: fields.sort(byName) };
  }
  if (isEnumType(bare) && value.kind === Kind.ENUM && isArgument) {
    context.note(`${bare.name}.${value.value}`);
    return { kind: 'enum', value: value.value };
  }
  context.noteCarried(type);
  return { kind: 'variable', type: `${String(bare)}!` };
}
