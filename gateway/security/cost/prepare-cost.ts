import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  getNamedType,
  isCompositeType,
} from 'graphql';
import { type VariableReader, placeOfArgument, variableReader } from './input-place';
import { argumentsPrice } from './input-weights';
import { COST_CAP, type Price, SharedPrices, greatestOf, priceIn, productOf, sumOf } from './price';
import { type FieldCandidate, type SchemaCosts, listDepth } from './schema-costs';
import { slicedSize } from './sliced-size';

/** What an operation costs under the variables of a request, from 0 to {@link COST_CAP}. */
export type OperationPrice = (variables: Readonly<Record<string, unknown>>) => number;

/** As demand control of other routers reckons: a write is dear whatever it selects. */
const OPERATION_WEIGHTS: Readonly<Record<OperationTypeNode, number>> = {
  [OperationTypeNode.QUERY]: 0,
  [OperationTypeNode.MUTATION]: 10,
  [OperationTypeNode.SUBSCRIPTION]: 0,
};

/** Works out all that does not depend on variables, once for all requests of one operation. */
export function prepareCost(schemaCosts: SchemaCosts, document: DocumentNode, operation: OperationDefinitionNode): OperationPrice {
  const prices = new SharedPrices();
  const root = schemaCosts.schema.getRootType(operation.operation);
  if (!root) return () => 0;
  const selected = new Preparation(schemaCosts, document, variableReader(operation), prices).priceOf(operation.selectionSet, root, UNSIZED);
  const price = sumOf([OPERATION_WEIGHTS[operation.operation], selected]);
  return (variables) => priceIn(price, { variables, known: [] });
}

/** Sizes that a field gives to lists of what it returns, by their names. */
type SizedFields = ReadonlyMap<string, Price>;

const UNSIZED: SizedFields = new Map();

/** What a selection costs on every type that it may meet, and more on some. */
interface Level {
  readonly common: Price;
  readonly byType: ReadonlyMap<string, Price>;
}

/** What a field costs, if a certain type answers it; all but how often, which also hangs on where the field stands. */
interface FieldPrice {
  /** Items; null: nothing is stated. */
  readonly ownSize: Price | null;
  readonly perItem: Price;
  readonly forArguments: Price;
}

class Preparation {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** By the sizes that hold where the fragment is spread; null while it is being worked out. */
  readonly #levels = new Map<SizedFields, Map<string, Level | null>>();
  readonly #fields = new Map<FieldNode, readonly FieldPrice[]>();

  constructor(
    private readonly schemaCosts: SchemaCosts,
    document: DocumentNode,
    private readonly variable: VariableReader,
    private readonly prices: SharedPrices,
  ) {
    this.#fragments = new Map(
      document.definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [])),
    );
  }

  priceOf(selectionSet: SelectionSetNode, parent: GraphQLCompositeType, sized: SizedFields): Price {
    const { byType, common } = this.#level(selectionSet, parent, sized);
    return sumOf([common, greatestOf([...byType.values()])]);
  }

  #level(selectionSet: SelectionSetNode, parent: GraphQLCompositeType, sized: SizedFields): Level {
    const level = new LevelSum(this.schemaCosts, parent);
    for (const selection of selectionSet.selections) {
      const whenTaken = (price: Price): Price => this.#whenTaken(price, selection.directives ?? []);
      switch (selection.kind) {
        case Kind.FIELD:
          level.add(whenTaken(this.#fieldPrice(selection, parent, sized)));
          break;
        case Kind.INLINE_FRAGMENT: {
          const type = this.#compositeType(selection.typeCondition?.name.value) ?? parent;
          level.addFragment(this.#level(selection.selectionSet, type, sized), type, whenTaken);
          break;
        }
        case Kind.FRAGMENT_SPREAD: {
          const type = this.#compositeType(this.#fragments.get(selection.name.value)?.typeCondition.name.value);
          if (type) level.addFragment(this.#fragmentLevel(selection.name.value, type, sized), type, whenTaken);
        }
      }
    }
    return level.sum((price) => this.prices.share(price));
  }

  /** However often a fragment is spread, it is worked out once. */
  #fragmentLevel(name: string, type: GraphQLCompositeType, sized: SizedFields): Level {
    const levels = this.#levels.get(sized) ?? new Map<string, Level | null>();
    this.#levels.set(sized, levels);
    const known = levels.get(name);
    if (known) return known;
    const definition = this.#fragments.get(name);
    // A fragment inside itself, which validation refuses, would cost without end.
    if (known === null || !definition) return { common: COST_CAP, byType: new Map() };
    levels.set(name, null);
    const level = this.#level(definition.selectionSet, type, sized);
    levels.set(name, level);
    return level;
  }

  #fieldPrice(node: FieldNode, parent: GraphQLCompositeType, sized: SizedFields): Price {
    const field = this.schemaCosts.fieldOf(parent, node.name.value);
    if (!field) return 0;
    const depth = listDepth(field.type);
    const { defaultListSize } = this.schemaCosts;
    return greatestOf(
      this.#fieldPrices(node, parent).map(({ forArguments, ownSize, perItem }) => {
        const items = depth === 0 ? 1 : productOf(sized.get(field.name) ?? ownSize ?? defaultListSize, defaultListSize ** (depth - 1));
        return sumOf([productOf(items, perItem), forArguments]);
      }),
    );
  }

  /** The same wherever the field stands, so that nothing below it is worked out twice. */
  #fieldPrices(node: FieldNode, parent: GraphQLCompositeType): readonly FieldPrice[] {
    const known = this.#fields.get(node);
    if (known) return known;
    const field = this.schemaCosts.fieldOf(parent, node.name.value);
    if (!field) return [];
    const type = getNamedType(field.type);
    const found = this.schemaCosts.candidates(parent, field).map((candidate) => {
      const size = this.#statedSize(node, field, candidate);
      const sizedFields = size === null ? [] : (candidate.listSize?.sizedFields ?? []).map((name) => [name, size] as const);
      const sized = sizedFields.length === 0 ? UNSIZED : new Map(sizedFields);
      const inner = node.selectionSet && isCompositeType(type) ? this.priceOf(node.selectionSet, type, sized) : 0;
      const weight = candidate.weight ?? this.schemaCosts.typeWeight(field.type);
      return {
        ownSize: size,
        perItem: this.prices.share(sumOf([weight, inner])),
        forArguments: argumentsPrice(node, field, candidate.coordinate, this.schemaCosts, this.variable),
      };
    });
    this.#fields.set(node, found);
    return found;
  }

  #statedSize(node: FieldNode, field: GraphQLField<unknown, unknown>, { coordinate, listSize }: FieldCandidate): Price | null {
    if (!listSize) return null;
    const places = listSize.slicingArguments.map((path) => placeOfArgument(node, field, path, this.variable));
    return this.prices.share(slicedSize({ coordinate, listSize, places, defaultListSize: this.schemaCosts.defaultListSize }));
  }

  /** Nothing for what @skip or @include leaves out; what they do not say clearly is taken. */
  #whenTaken(price: Price, directives: readonly DirectiveNode[]): Price {
    let taken = price;
    for (const { arguments: args = [], name } of directives) {
      const leftOutBy = name.value === 'skip' ? true : name.value === 'include' ? false : null;
      const condition = args.find((argument) => argument.name.value === 'if')?.value;
      if (leftOutBy === null) continue;
      if (condition?.kind === Kind.BOOLEAN && condition.value === leftOutBy) return 0;
      if (condition?.kind !== Kind.VARIABLE) continue;
      const inner = taken;
      taken = (run) => (this.variable(condition.name.value, run) === leftOutBy ? 0 : priceIn(inner, run));
    }
    return taken;
  }

  #compositeType(name: string | undefined): GraphQLCompositeType | null {
    const type = name === undefined ? undefined : this.schemaCosts.schema.getType(name);
    return isCompositeType(type) ? type : null;
  }
}

/** Adds up the selections of one selection set, apart where only some types answer them. */
class LevelSum {
  readonly #common: Price[] = [];
  readonly #byType = new Map<string, Price[]>();

  constructor(
    private readonly schemaCosts: SchemaCosts,
    private readonly parent: GraphQLCompositeType,
  ) {}

  add(price: Price): void {
    this.#common.push(price);
  }

  addFragment({ byType, common }: Level, type: GraphQLCompositeType, whenTaken: (price: Price) => Price): void {
    const here = this.schemaCosts.possibleTypes(this.parent);
    const there = this.schemaCosts.possibleTypes(type);
    const met = type === this.parent ? [...here] : [...here].filter((name) => there.has(name));
    if (met.length === here.size) this.add(whenTaken(common));
    else for (const name of met) this.#addTo(name, whenTaken(common));
    for (const [name, price] of byType) if (here.has(name)) this.#addTo(name, whenTaken(price));
  }

  sum(share: (price: Price) => Price): Level {
    return {
      common: share(sumOf(this.#common)),
      byType: new Map([...this.#byType].map(([name, prices]) => [name, share(sumOf(prices))])),
    };
  }

  #addTo(name: string, price: Price): void {
    const prices = this.#byType.get(name);
    if (prices) prices.push(price);
    else this.#byType.set(name, [price]);
  }
}
