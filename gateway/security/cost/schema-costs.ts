import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { type Costs, type FieldCost, argumentCoordinate } from './read-costs';

/** What a field costs where one type, or several of the same directives, answers it. */
export interface FieldCandidate extends FieldCost {
  /** `Type.field`, under which the weights of its arguments stand. */
  readonly coordinate: string;
}

const NOTHING_STATED: FieldCost = Object.freeze({ weight: null, listSize: null });
const COMPOSITE_WEIGHT = 1;
const LEAF_WEIGHT = 0;

/** What is stated of costs, seen through the schema that clients query; keeps what it found out. */
export class SchemaCosts {
  readonly #candidates = new Map<string, readonly FieldCandidate[]>();
  readonly #possible = new Map<string, ReadonlySet<string>>();
  readonly #weighted = new Map<string, boolean>();

  constructor(
    readonly costs: Costs,
    readonly schema: GraphQLSchema,
    /** Items of a list whose size nobody states. */
    readonly defaultListSize: number,
  ) {}

  fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
    if (parent === this.schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return isUnionType(parent) ? undefined : parent.getFields()[name];
  }

  /** Names of the objects that a value of the type may be. */
  possibleTypes(type: GraphQLCompositeType): ReadonlySet<string> {
    return remembered(this.#possible, type.name, () => new Set(isAbstractType(type) ? this.schema.getPossibleTypes(type).map(({ name }) => name) : [type.name]));
  }

  /** What the field costs by the type that answers it; types that state the same are one. */
  candidates(parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): readonly FieldCandidate[] {
    return remembered(this.#candidates, `${parent.name}.${field.name}`, () => {
      const distinct = new Map<string, FieldCandidate>();
      for (const typeName of isInterfaceType(parent) ? [...this.possibleTypes(parent), parent.name] : [parent.name]) {
        const candidate = this.#candidate(typeName, field.name);
        const weights = field.args.map(({ name }) => this.costs.weights.get(argumentCoordinate(candidate.coordinate, name)) ?? null);
        // The interface itself answers nothing; it stands in where no object is known that does.
        if (typeName !== parent.name || distinct.size === 0) distinct.set(JSON.stringify([candidate.weight, candidate.listSize, weights]), candidate);
      }
      return [...distinct.values()];
    });
  }

  /** Of one item of a field that states no weight of its own. */
  typeWeight(output: GraphQLOutputType): number {
    const type = getNamedType(output);
    if (isIntrospectionType(type)) return isCompositeType(type) && listDepth(output) > 0 ? COMPOSITE_WEIGHT : LEAF_WEIGHT;
    if (!isCompositeType(type)) return this.costs.weights.get(type.name) ?? LEAF_WEIGHT;
    return Math.max(0, ...[...this.possibleTypes(type)].map((name) => this.costs.weights.get(name) ?? COMPOSITE_WEIGHT));
  }

  /** Whether a value of the type can weigh anything, itself or through what it holds. */
  isWeighted(input: GraphQLInputType): boolean {
    const { weights } = this.costs;
    const root = getNamedType(input);
    return remembered(this.#weighted, root.name, () => {
      const reached = new Set([root]);
      for (const type of reached) {
        if (weights.has(type.name)) return true;
        for (const field of isInputObjectType(type) ? Object.values(type.getFields()) : []) {
          if (weights.has(`${type.name}.${field.name}`)) return true;
          reached.add(getNamedType(field.type));
        }
      }
      return false;
    });
  }

  #candidate(typeName: string, fieldName: string): FieldCandidate {
    const coordinate = `${typeName}.${fieldName}`;
    const stated = this.costs.fields.get(coordinate) ?? NOTHING_STATED;
    return { coordinate, weight: stated.weight, listSize: stated.listSize ?? this.#inheritedSize(typeName, fieldName) };
  }

  /** A bank that states no size of a contract's list has the size that the contract states. */
  #inheritedSize(typeName: string, fieldName: string): FieldCost['listSize'] {
    const type = this.schema.getType(typeName);
    const interfaces = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
    const sizes = interfaces.map(({ name }) => this.costs.fields.get(`${name}.${fieldName}`)?.listSize ?? null);
    return sizes.find((size) => size !== null) ?? null;
  }
}

/** How many lists stand around the named type. */
export function listDepth(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listDepth(type.ofType);
  return isListType(type) ? 1 + listDepth(type.ofType) : 0;
}

function remembered<V>(memory: Map<string, V>, key: string, find: () => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const found = find();
  memory.set(key, found);
  return found;
}
