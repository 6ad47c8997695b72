import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Principal } from '../../schema';
import type { AnsweredRequest } from '../http';

/** What is learnt of a request on its way. */
export class Exchange {
  path: string | null = null;
  principal: Principal | null = null;
  address: string | null = null;
  operationName: string | null = null;
  operationHash: string | null = null;
  readonly errorCodes: string[] = [];
  private readonly startedAtMs = performance.now();

  constructor(
    readonly requestId: string,
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
  ) {}

  answered(): AnsweredRequest {
    const { address, errorCodes, operationHash, operationName, path, principal, request, requestId, response } = this;
    return {
      requestId,
      method: request.method ?? '',
      path,
      status: response.headersSent ? response.statusCode : 499,
      ms: performance.now() - this.startedAtMs,
      bytes: Number(response.getHeader('content-length') ?? 0),
      principal,
      address,
      operationName,
      operationHash,
      errorCodes,
    };
  }
}
