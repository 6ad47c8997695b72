import { createHash } from 'node:crypto';
import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type VariableDefinitionNode,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  print,
} from 'graphql';
import type { NormalDirective, NormalOperation, NormalSelection } from './normal-operation';
import { type ValueContext, normalArguments } from './normal-value';
import { printOperation, shapeOf } from './print-operation';

const MAX_SELECTIONS = 5_000;
export const MAX_TEXT_LENGTH = 16_384;
const MAX_NAME_LENGTH = 100;
/** A number in a name is one of somebody or something; counted names are one name. */
const NUMBER_IN_NAME = /\d{4,}/g;

export interface ExecutedOperation {
  /** Validated against the schema. */
  readonly document: DocumentNode;
  readonly operationName: string | null;
  /** What clients see: the API schema. */
  readonly schema: GraphQLSchema;
}

/** Null where nothing is recorded of an operation: it asks for the schema, or is too large to be kept. */
export type Normalised = { readonly kind: 'operation'; readonly operation: NormalOperation } | { readonly kind: 'introspection' | 'tooLarge' };

/**
 * The operation without values, in one order, with its fragments in place, as valid as it was. Two
 * operations that differ in literals, names of variables, fragments and aliases, order or layout are one.
 */
export function normalise({ document, operationName, schema }: ExecutedOperation): Normalised {
  const operations = document.definitions.filter((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find(({ name }) => operationName === null || name?.value === operationName);
  if (!operation) throw new Error(`The document has no operation ${operationName}.`);
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no ${operation.operation}.`);
  const reading = new Reading(schema, document, operation.variableDefinitions ?? []);
  const selections = reading.selections(operation.selectionSet.selections, root);
  if (reading.introspects) return { kind: 'introspection' };
  if (reading.count > MAX_SELECTIONS) return { kind: 'tooLarge' };
  const name = operation.name?.value.replace(NUMBER_IN_NAME, '_').slice(0, MAX_NAME_LENGTH) ?? null;
  const text = printOperation({ kind: operation.operation, name, directives: reading.directives(operation.directives), selections });
  if (text.length > MAX_TEXT_LENGTH) return { kind: 'tooLarge' };
  return { kind: 'operation', operation: { hash: createHash('sha256').update(text).digest('hex'), name, text, coordinates: [...reading.coordinates].sort() } };
}

/** One operation as it is read, with what it was found to ask of the schema. */
class Reading implements ValueContext {
  readonly coordinates = new Set<string>();
  introspects = false;
  count = 0;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: ReadonlyMap<string, string>;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    variables: readonly VariableDefinitionNode[],
  ) {
    const fragments = document.definitions.filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((each) => [each.name.value, each]));
    this.#variables = new Map(variables.map((each) => [each.variable.name.value, typeOfVariable(each)]));
  }

  /** In the order of their shapes, each shape once. */
  selections(nodes: readonly SelectionNode[], parent: GraphQLCompositeType): readonly NormalSelection[] {
    const found = new Map<string, NormalSelection>();
    for (const selection of nodes.flatMap((node) => this.#selection(node, parent))) {
      const shape = shapeOf(selection);
      if (!found.has(shape)) found.set(shape, selection);
    }
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, selection]) => selection);
  }

  directives(nodes: readonly DirectiveNode[] | undefined): NormalDirective[] {
    return (nodes ?? []).map(({ arguments: given, name: { value: name } }) => ({
      name,
      arguments: normalArguments(given, this.schema.getDirective(name)?.args ?? [], `@${name}`, this),
    }));
  }

  variableType(name: string): string {
    const type = this.#variables.get(name);
    if (type === undefined) throw new Error(`The operation defines no variable ${name}.`);
    return type;
  }

  note(coordinate: string): void {
    if (!coordinate.startsWith('@')) this.coordinates.add(coordinate);
  }

  noteCarried(type: GraphQLInputType): void {
    const named = getNamedType(type);
    if (!isInputObjectType(named) && !isEnumType(named)) return;
    const any = `${named.name}.*`;
    if (this.coordinates.has(any)) return;
    this.coordinates.add(any);
    if (isInputObjectType(named)) for (const field of Object.values(named.getFields())) this.noteCarried(field.type);
  }

  #selection(node: SelectionNode, parent: GraphQLCompositeType): readonly NormalSelection[] {
    this.count += 1;
    if (this.count > MAX_SELECTIONS) return [];
    if (node.kind !== Kind.FIELD) return this.#fragment(node, parent);
    const name = node.name.value;
    if (name === '__schema' || name === '__type') {
      this.introspects = true;
      return [];
    }
    const alias = node.alias && node.alias.value !== name ? node.alias.value : null;
    if (name === '__typename') return [{ head: name, alias, arguments: [], directives: this.directives(node.directives), selections: null }];
    const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
    if (!field) throw new Error(`${parent.name} has no ${name}.`);
    const coordinate = `${parent.name}.${name}`;
    this.note(coordinate);
    const type = getNamedType(field.type);
    const selections = node.selectionSet && isCompositeType(type) ? this.selections(node.selectionSet.selections, type) : null;
    return [{ head: name, alias, arguments: normalArguments(node.arguments, field.args, coordinate, this), directives: this.directives(node.directives), selections }];
  }

  /** Where it changes nothing, what a fragment selects stands in its place. */
  #fragment(node: Exclude<SelectionNode, { kind: Kind.FIELD }>, parent: GraphQLCompositeType): readonly NormalSelection[] {
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(node.name.value) : node;
    if (!fragment) throw new Error('The document lacks a fragment that it spreads.');
    const condition = fragment.typeCondition?.name.value ?? parent.name;
    const type = this.schema.getType(condition);
    if (!isCompositeType(type)) throw new Error(`The schema has no ${condition} to be selected from.`);
    const directives = this.directives(node.directives);
    if (type === parent && directives.length === 0) return fragment.selectionSet.selections.flatMap((each) => this.#selection(each, parent));
    return [{ head: `... on ${condition}`, alias: null, arguments: [], directives, selections: this.selections(fragment.selectionSet.selections, type) }];
  }
}

/** With a default, a variable is never without a value. */
function typeOfVariable({ defaultValue, type }: VariableDefinitionNode): string {
  const text = print(type);
  return defaultValue && defaultValue.kind !== Kind.NULL && type.kind !== Kind.NON_NULL_TYPE ? `${text}!` : text;
}
