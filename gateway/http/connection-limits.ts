/** What a connection may cost before a request is whole. Node's parser enforces them, and answers by itself. */
export interface ConnectionLimits {
  /** Of a request's line and headers together. Beyond: 431. */
  readonly maxHeaderBytes: number;
  /** From a request's first byte to the end of its headers. Beyond: 408. */
  readonly headersTimeoutMs: number;
  /** How long a connection stays open without a request. Longer than the 60 s of common balancers, which would else write into a closing one. */
  readonly keepAliveTimeoutMs: number;
  /** Requests on one connection, which then closes, so that a balancer spreads its clients anew. */
  readonly maxRequestsPerSocket: number;
}

export const DEFAULT_CONNECTION_LIMITS: ConnectionLimits = Object.freeze({
  maxHeaderBytes: 16_384,
  headersTimeoutMs: 10_000,
  keepAliveTimeoutMs: 65_000,
  maxRequestsPerSocket: 10_000,
});
