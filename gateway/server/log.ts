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
  const at = (level: 'warn' | 'error') => (message?: unknown): void => {
    // As a text a GraphQL error prints the client's query below its message.
    if (message instanceof Error) log({ level, message: 'Apollo reports an error.', error: message });
    else log({ level, message: String(message) });
  };
  return { debug: () => undefined, info: () => undefined, warn: at('warn'), error: at('error') };
}
