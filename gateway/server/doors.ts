import type { ApolloServerPlugin } from '@apollo/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Principal } from '../../schema';
import type { RequestContext } from '../http';

/** Who came in; counted until it leaves. */
export interface Visitor {
  readonly principal: Principal;
  /** To be called once the answer has gone, or the connection. */
  leave(): void;
}

/** A GraphQL request with its query in full. */
export interface AskedOperation {
  readonly query?: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly extensions?: Readonly<Record<string, unknown>> | null;
}

export interface AdmittedRequest {
  readonly request: AskedOperation;
  /** SHA-256 of the query. */
  readonly hash: string;
}

/**
 * What a client's request passes on its way to the graph and back, in this order. Each throws an
 * HttpRefusal where the request is not let on; gateway/main.ts hands in those of gateway/security.
 */
export interface Doors {
  /** Sets the headers of the answer; true where it has answered a browser's question itself. */
  greet(request: IncomingMessage, response: ServerResponse): boolean;
  /** Of the client: behind trusted proxies, what they say. */
  addressOf(request: IncomingMessage): string;
  /** Before the body is read: whether there is room, and who asks. */
  enter(request: IncomingMessage, requestId: string): Promise<Visitor>;
  /** Reads what is asked, and holds it to the limits. */
  admit(request: IncomingMessage, visitor: Visitor): Promise<AdmittedRequest>;
  withinTimeBudget<Result>(work: () => Promise<Result>): Promise<Result>;
  boundResponse(text: string): string;
  /** What ApolloServer asks between validation and answer. */
  readonly plugins: readonly ApolloServerPlugin<RequestContext>[];
  close(): void;
}
