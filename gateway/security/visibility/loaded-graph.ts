import { createHash } from 'node:crypto';
import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Principal } from '../../../schema';
import type { AccessRules } from './access-rules';
import type { GatewayRequest } from './apollo-types';
import { type DeniedShape, deniedShape } from './denied-shape';
import { maskOperation } from './mask-operation';

/** One operation as one kind of principal may have it carried out. */
export interface MaskedRequest {
  readonly touched: readonly string[];
  /** Null where nothing is denied: the request goes through as it came. */
  readonly masked: {
    readonly document: DocumentNode;
    readonly operation: OperationDefinitionNode;
    readonly source: string;
    /** The gateway keeps query plans by it. */
    readonly queryHash: string;
    readonly denied: readonly string[];
    readonly shape: DeniedShape;
  } | null;
}

const MAX_CACHED_OPERATIONS = 2_000;
/** Of the queries' text; their trees take some twenty times as much. */
const MAX_CACHED_CHARACTERS = 4_000_000;

/** A graph as the gateway serves it, with the rules that came with it. */
export class LoadedGraph {
  readonly #cache = new LRUCache<string, MaskedRequest>({ max: MAX_CACHED_OPERATIONS, maxSize: MAX_CACHED_CHARACTERS });

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly rules: AccessRules,
  ) {}

  get isGuarded(): boolean {
    return this.rules.size > 0;
  }

  mask(request: GatewayRequest, principal: Principal): MaskedRequest {
    // All that an access requirement looks at, and nothing of who asks beyond it.
    const { bank, kind, scopes } = principal;
    const key = JSON.stringify([request.queryHash, operationNameOf(request), kind, bank, scopes]);
    const known = this.#cache.get(key);
    if (known) return known;
    const made = this.#mask(request, principal);
    this.#cache.set(key, made, { size: key.length + request.source.length + (made.masked?.source.length ?? 0) });
    return made;
  }

  #mask(request: GatewayRequest, principal: Principal): MaskedRequest {
    const { rules, schema } = this;
    const { denials, document: masked, touched } = maskOperation({
      schema,
      document: request.document,
      operationName: operationNameOf(request),
      rules,
      principal,
    });
    const operation = masked.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
    if (!denials || !operation) return { touched, masked: null };
    const source = print(masked);
    const queryHash = createHash('sha256').update(source).digest('hex');
    return {
      touched,
      masked: { document: masked, operation, source, queryHash, denied: denials.coordinates, shape: deniedShape(denials) },
    };
  }
}

/** As ApolloGateway, which is to carry out the operation that was masked, understands the request. */
function operationNameOf({ request }: GatewayRequest): string | null {
  return request.operationName || null;
}
