/** What identity reports: `info` for a credential that is not good, `warn` for keys of tokens that cannot be had. */
export interface IdentityLogEntry {
  readonly level: 'info' | 'warn';
  readonly message: string;
  /** Which check failed. */
  readonly reason: string;
  /** Of the API key that was refused, where it has one. */
  readonly keyId?: string;
  /** Of the request that was refused. */
  readonly requestId?: string;
  readonly address?: string;
}

export type IdentityLog = (entry: IdentityLogEntry) => void;
