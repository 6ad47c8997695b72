import { GraphQLError } from 'graphql';
import { ANONYMOUS, type Principal, codedError, refusalOf } from '../../../schema';
import type { RequestContext } from '../../http';
import type { GatewayExecutor, GatewayRequest, GatewayResult } from './apollo-types';
import type { LoadedGraph, MaskedRequest } from './loaded-graph';
import type { Log } from './log';
import { type OnPrivateRead, recordPrivateRead } from './private-read';
import { unmaskData } from './unmask-data';

export interface GuardOptions {
  readonly log: Log;
  /** Called before an auditor's operation that reads guarded fields; without it they are read unrecorded. */
  readonly onPrivateRead?: OnPrivateRead;
}

/** Swaps follow each other by seconds at least: a query that meets two of them has met a fault. */
const MAX_ATTEMPTS = 3;

/**
 * An executor that carries out of an operation what its principal may see. `current` is the graph
 * that the wrapped executor serves; null where its rules are not known, and then nothing is served.
 */
export function guardedExecutor(execute: GatewayExecutor, current: () => LoadedGraph | null, options: GuardOptions): GatewayExecutor {
  return async (request) => {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      const graph = requireKnown(current());
      const result = await executeOn(graph, request, execute, options);
      if (current() === graph) return result;
      // The gateway plans a moment after it is called, and may have planned for a graph that guards more.
      const denied = newlyDenied(request, graph, requireKnown(current()));
      if (denied.length === 0) return result;
      if (request.operation.operation !== 'query') return withheld(denied, principalOf(request));
    }
    throw codedError('GATEWAY_NOT_READY', 'The graph changed again and again while the query was carried out; ask again shortly.', { http: { status: 503 } });
  };
}

async function executeOn(graph: LoadedGraph, request: GatewayRequest, execute: GatewayExecutor, { log, onPrivateRead }: GuardOptions): Promise<GatewayResult> {
  if (!graph.isGuarded) return execute(request);
  const principal = principalOf(request);
  const { masked, touched } = graph.mask(request, principal);
  const seen = masked ? touched.filter((each) => !masked.denied.includes(each)) : touched;
  if (onPrivateRead && principal.kind === 'auditor' && seen.length > 0) {
    await recordPrivateRead(request, { principal, requestId: contextOf(request).requestId ?? null, coordinates: seen }, { onPrivateRead, log });
  }
  if (!masked) return execute(request);
  const result = await execute(maskedRequest(request, masked));
  const { data, errors: denials } = unmaskData(result.data ?? null, masked.shape, principal);
  if (result.data === undefined) return result;
  const errors = [...(result.errors ?? []), ...denials];
  // Where what leads to a denied field is null nothing was denied, and a list of errors is never empty (GraphQL, 7.1.2).
  return { ...result, data, errors: errors.length === 0 ? undefined : errors };
}

function maskedRequest(request: GatewayRequest, { document, operation, queryHash, source }: NonNullable<MaskedRequest['masked']>): GatewayRequest {
  return { ...request, request: { ...request.request, query: source }, document, operation, queryHash, source };
}

function requireKnown(graph: LoadedGraph | null): LoadedGraph {
  if (graph) return graph;
  throw codedError('GATEWAY_NOT_READY', 'The gateway does not know yet who may see what; ask again shortly.', { http: { status: 503 } });
}

function newlyDenied(request: GatewayRequest, before: LoadedGraph, after: LoadedGraph): readonly string[] {
  if (!after.isGuarded) return [];
  const principal = principalOf(request);
  const then = new Set(before.isGuarded ? before.mask(request, principal).masked?.denied : []);
  return after.mask(request, principal).masked?.denied.filter((each) => !then.has(each)) ?? [];
}

/** A mutation is not carried out twice: it took place, and what came of it is not shown. */
function withheld(coordinates: readonly string[], principal: Principal): GatewayResult {
  const errors = coordinates.map((coordinate) => {
    const { code, message } = refusalOf(coordinate, principal);
    return new GraphQLError(message, { extensions: { code } });
  });
  return { data: null, errors };
}

function contextOf({ context }: GatewayRequest): Partial<RequestContext> {
  return context ?? {};
}

/** Who nobody identified is nobody. */
function principalOf(request: GatewayRequest): Principal {
  return contextOf(request).principal ?? ANONYMOUS;
}
