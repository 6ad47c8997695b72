import type { Principal } from '../../schema';

/** What a client's request carries through the gateway: ApolloServer's context value. */
export interface RequestContext {
  readonly principal: Principal;
  /** Of the client, under which the anonymous are counted. */
  readonly address: string;
  /** Given back to the client and written in every log line about the request. */
  readonly requestId: string;
}
