import { errors } from 'undici';
import { AddressRefusedError, type ErrorCode } from '../../schema';

/** Why a subgraph gave no usable answer. The sentence names the subgraph and never its address. */
export interface SubgraphFailure {
  readonly code: Extract<
    ErrorCode,
    'SUBGRAPH_TIMEOUT' | 'SUBGRAPH_UNREACHABLE' | 'SUBGRAPH_ADDRESS_REFUSED' | 'SUBGRAPH_INVALID_RESPONSE' | 'SUBGRAPH_RESPONSE_TOO_LARGE' | 'CALL_REFUSED'
  >;
  readonly sentence: string;
}

export function timedOut(subgraph: string, timeoutMs: number): SubgraphFailure {
  return { code: 'SUBGRAPH_TIMEOUT', sentence: `Subgraph "${subgraph}" did not answer within ${timeoutMs} ms.` };
}

export function invalidResponse(subgraph: string, what: string): SubgraphFailure {
  return { code: 'SUBGRAPH_INVALID_RESPONSE', sentence: `Subgraph "${subgraph}" ${what}.` };
}

export function callRefused(subgraph: string): SubgraphFailure {
  return { code: 'CALL_REFUSED', sentence: `Subgraph "${subgraph}" refused the gateway's call.` };
}

/** What a transport error means; `answered` is true once the status line and headers had arrived. */
export function transportFailure(subgraph: string, error: unknown, answered: boolean): SubgraphFailure {
  if (error instanceof errors.ResponseExceededMaxSizeError) {
    return { code: 'SUBGRAPH_RESPONSE_TOO_LARGE', sentence: `The answer of subgraph "${subgraph}" exceeds the size allowed.` };
  }
  if (error instanceof errors.HTTPParserError || error instanceof errors.HeadersOverflowError) {
    return invalidResponse(subgraph, 'answered something that is not HTTP');
  }
  // Why is in nothing that a client is sent: it would say where the subgraph is.
  if (error instanceof AddressRefusedError) return { code: error.code, sentence: `Subgraph "${subgraph}" is published at an address that the gateway does not call.` };
  if (answered) return invalidResponse(subgraph, 'broke off its answer');
  return { code: 'SUBGRAPH_UNREACHABLE', sentence: `Subgraph "${subgraph}" cannot be reached.` };
}
