/** Where the server reports faults that no client is told; details stand beside the sentence. */
export type Log = (entry: ServerLogEntry) => void;

export interface ServerLogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly [detail: string]: unknown;
}

interface ApolloLogger {
  debug(message?: unknown): void;
  info(message?: unknown): void;
  warn(message?: unknown): void;
  error(message?: unknown): void;
}

/** The logger that Apollo's packages are given; what they call info is detail. */
export function apolloLogger(log: Log): ApolloLogger {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (message) => log({ level: 'warn', message: String(message) }),
    error: (message) => log({ level: 'error', message: String(message) }),
  };
}
