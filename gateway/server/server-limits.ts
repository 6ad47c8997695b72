/** What connections may cost the gateway; what requests may ask is the doors'. */
export interface ServerLimits {
  readonly maxConnections: number;
  /** From a request's first byte to its last. */
  readonly requestTimeoutMs: number;
  /** How long requests in flight may take to end when the server closes. */
  readonly drainTimeoutMs: number;
}

export const DEFAULT_SERVER_LIMITS: ServerLimits = Object.freeze({
  maxConnections: 10_000,
  requestTimeoutMs: 10_000,
  drainTimeoutMs: 10_000,
});
