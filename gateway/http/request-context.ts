import type { Principal } from '../../schema';

/** What a client's request carries through the gateway: ApolloServer's context value. */
export interface RequestContext {
  readonly principal: Principal;
  /** Given back to the client and written in every log line about the request. */
  readonly requestId: string;
}
