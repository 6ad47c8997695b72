import { type ConstDirectiveNode, type FieldDefinitionNode, Kind, parse } from 'graphql';
import { type CostDirectiveNames, argumentsOf, costDirectiveNames } from './linked-directives';
import { capped } from './price';

/** `@listSize` of one field. */
export interface ListSize {
  /** Items, where no slicing argument says; null: not stated. */
  readonly assumedSize: number | null;
  /** Paths of arguments that say how many items are asked for: `first`, `input.first`. */
  readonly slicingArguments: readonly (readonly string[])[];
  /** Fields of the type returned that have this size; none: the field itself has. */
  readonly sizedFields: readonly string[];
  readonly requireOneSlicingArgument: boolean;
}

/** What a supergraph states of one field; null: nothing. */
export interface FieldCost {
  /** Of each item that the field returns, in place of its type's. */
  readonly weight: number | null;
  readonly listSize: ListSize | null;
}

/** What a supergraph states of costs; whatever it does not name has the specification's default. */
export interface Costs {
  /** False: the supergraph links no cost specification, so nothing is stated. */
  readonly areStated: boolean;
  /** By coordinate of the field, `Type.field`. */
  readonly fields: ReadonlyMap<string, FieldCost>;
  /** Weights of objects, scalars and enums by name, of arguments by `Type.field(argument:)`, of input fields by `Input.field`. */
  readonly weights: ReadonlyMap<string, number>;
}

export const NO_COSTS: Costs = Object.freeze({ areStated: false, fields: new Map(), weights: new Map() });

/** Reads `@cost` and `@listSize` off a composed supergraph, under whatever names it links them. */
export function readCosts(supergraphSdl: string): Costs {
  const supergraph = parse(supergraphSdl, { noLocation: true });
  const names = costDirectiveNames(supergraph);
  if (!names) return NO_COSTS;
  const fields = new Map<string, FieldCost>();
  const weights = new Map<string, number>();
  const weigh = (coordinate: string, directed: Directed): void => {
    const weight = weightOf(directed, names);
    if (weight !== null) weights.set(coordinate, weight);
  };
  const readField = (coordinate: string, field: FieldDefinitionNode): void => {
    const cost = { weight: weightOf(field, names), listSize: listSizeOf(field, names) };
    if (cost.weight !== null || cost.listSize !== null) fields.set(coordinate, cost);
    for (const argument of field.arguments ?? []) weigh(argumentCoordinate(coordinate, argument.name.value), argument);
  };
  for (const definition of supergraph.definitions) {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_EXTENSION:
        weigh(definition.name.value, definition);
        for (const field of definition.fields ?? []) readField(`${definition.name.value}.${field.name.value}`, field);
        break;
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      case Kind.INPUT_OBJECT_TYPE_EXTENSION:
        for (const field of definition.fields ?? []) weigh(`${definition.name.value}.${field.name.value}`, field);
        break;
      case Kind.SCALAR_TYPE_DEFINITION:
      case Kind.SCALAR_TYPE_EXTENSION:
      case Kind.ENUM_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_EXTENSION:
        weigh(definition.name.value, definition);
        break;
      default:
    }
  }
  return { areStated: true, fields, weights };
}

export function argumentCoordinate(field: string, argument: string): string {
  return `${field}(${argument}:)`;
}

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[];
}

function valuesOf({ directives = [] }: Directed, directive: string): Readonly<Record<string, unknown>> | null {
  const found = directives.find(({ name }) => name.value === directive);
  return found ? argumentsOf(found) : null;
}

/** Federation has whole numbers, IBM's specification numbers in strings; a negative weight would hide another's. */
function weightOf(directed: Directed, { cost }: CostDirectiveNames): number | null {
  const weight = Number(valuesOf(directed, cost)?.weight ?? NaN);
  return Number.isNaN(weight) ? null : capped(weight);
}

function listSizeOf(field: FieldDefinitionNode, { listSize }: CostDirectiveNames): ListSize | null {
  const values = valuesOf(field, listSize);
  if (!values) return null;
  return {
    assumedSize: typeof values.assumedSize === 'number' ? capped(values.assumedSize) : null,
    slicingArguments: textsOf(values.slicingArguments).map((path) => path.split('.')),
    sizedFields: textsOf(values.sizedFields),
    requireOneSlicingArgument: values.requireOneSlicingArgument !== false,
  };
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : []).filter((text): text is string => typeof text === 'string');
}
