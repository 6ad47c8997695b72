/** Where the recording of usage reports what no client is told. */
export type Log = (entry: { readonly level: 'info' | 'warn' | 'error'; readonly message: string; readonly [detail: string]: unknown }) => void;
