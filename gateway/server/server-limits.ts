/** What clients may cost the gateway before a query is executed. */
export interface ServerLimits {
  readonly maxBodyBytes: number;
  /** Lexical tokens of a query document. */
  readonly maxTokens: number;
  readonly maxConnections: number;
  /** From a request's first byte to its last. */
  readonly requestTimeoutMs: number;
  /** How long requests in flight may take to end when the server closes. */
  readonly drainTimeoutMs: number;
}

export const DEFAULT_SERVER_LIMITS: ServerLimits = Object.freeze({
  maxBodyBytes: 262_144,
  maxTokens: 5_000,
  maxConnections: 10_000,
  requestTimeoutMs: 30_000,
  drainTimeoutMs: 10_000,
});
