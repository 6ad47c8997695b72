import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, getOperationAST } from 'graphql';
import { type Principal, type PrincipalKind, codedError } from '../../../schema';
import { MAXIMUM_COSTS, MAXIMUM_UNSTATED_COST } from './maximum-cost';
import { DEFAULT_LIST_SIZE, operationCost } from './operation-cost';
import { type OperationPrice, prepareCost } from './prepare-cost';
import { type Costs, NO_COSTS, readCosts } from './read-costs';
import { SchemaCosts } from './schema-costs';

export interface CostControlOptions {
  /** In place of {@link MAXIMUM_COSTS}. */
  readonly maxima?: Partial<Readonly<Record<PrincipalKind, number>>>;
  readonly defaultListSize?: number;
}

/** An operation that parsed and is valid for the schema, and who asks for it. */
export interface CostedRequest {
  readonly document: DocumentNode;
  readonly operationName: string | null | undefined;
  /** As sent, not yet coerced. */
  readonly variables: Readonly<Record<string, unknown>> | null | undefined;
  readonly principal: Principal;
  /** What clients query, the same object as long as it is the same schema. */
  readonly schema: GraphQLSchema;
}

export interface CheckedCost {
  readonly cost: number;
  readonly maximum: number;
}

export interface CostControl {
  /** Takes the costs of another supergraph; requests see the old ones or the new ones, never a mixture. */
  load(supergraphSdl: string): void;
  /** LIMIT_EXCEEDED over the maximum; BAD_USER_INPUT where a list wants one slicing argument and gets none or several. */
  check(request: CostedRequest): CheckedCost;
}

/** Refuses operations that cost more than who asks may spend, before they run. */
export function createCostControl({ defaultListSize = DEFAULT_LIST_SIZE, maxima }: CostControlOptions = {}): CostControl {
  const maximumOf = { ...MAXIMUM_COSTS, ...maxima };
  let graph = new PreparedGraph(NO_COSTS, defaultListSize);
  return {
    load(supergraphSdl) {
      graph = new PreparedGraph(readCosts(supergraphSdl), defaultListSize);
    },
    check(request) {
      const { kind } = request.principal;
      const cost = graph.costOf(request);
      const maximum = graph.costs.areStated ? maximumOf[kind] : MAXIMUM_UNSTATED_COST;
      checkCost(cost, maximum, kind);
      return { cost, maximum };
    },
  };
}

/** LIMIT_EXCEEDED where a cost is over the maximum of a kind of principal. */
export function checkCost(cost: number, maximum: number, kind: PrincipalKind): void {
  if (cost <= maximum) return;
  throw codedError('LIMIT_EXCEEDED', `The operation costs ${cost}; allowed for the kind ${kind} is ${maximum}. Ask for fewer items (first), or for less of each.`, {
    limit: 'cost',
    value: cost,
    allowed: maximum,
    http: { status: 400 },
  });
}

/** The costs of one supergraph, and the operations prepared under them. */
class PreparedGraph {
  readonly #schemas = new WeakMap<GraphQLSchema, PreparedSchema>();

  constructor(
    readonly costs: Costs,
    private readonly defaultListSize: number,
  ) {}

  costOf({ document, operationName, schema, variables }: CostedRequest): number {
    const operation = getOperationAST(document, operationName);
    // Says what is wrong with the name.
    if (!operation) return operationCost(this.costs, schema, document, operationName, variables ?? {}, this.defaultListSize);
    let prepared = this.#schemas.get(schema);
    if (!prepared) {
      prepared = new PreparedSchema(new SchemaCosts(this.costs, schema, this.defaultListSize));
      this.#schemas.set(schema, prepared);
    }
    return prepared.priceOf(document, operation)(variables ?? {});
  }
}

class PreparedSchema {
  /**
   * Bounded by ApolloServer's store of parsed documents, which hands out the same nodes again: what
   * it lets go is gone here too. A cache of our own would keep its documents alive.
   */
  readonly #operations = new WeakMap<OperationDefinitionNode, OperationPrice>();

  constructor(private readonly schemaCosts: SchemaCosts) {}

  priceOf(document: DocumentNode, operation: OperationDefinitionNode): OperationPrice {
    const known = this.#operations.get(operation);
    if (known) return known;
    const price = prepareCost(this.schemaCosts, document, operation);
    this.#operations.set(operation, price);
    return price;
  }
}
