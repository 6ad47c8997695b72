/** What one call to a subgraph may cost the gateway. */
export interface DataSourceLimits {
  /** From the call to the last byte of the answer, waiting for a connection included. */
  readonly timeoutMs: number;
  /** Of an answer's body; beyond it the answer is abandoned. */
  readonly maxResponseBytes: number;
  /** Open at once to one origin; further calls wait for one of them. */
  readonly connections: number;
}

export const DEFAULT_DATA_SOURCE_LIMITS: DataSourceLimits = Object.freeze({
  timeoutMs: 10_000,
  maxResponseBytes: 16 * 1_048_576,
  connections: 64,
});
