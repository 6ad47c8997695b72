/** Where the supergraph's comings and goings are reported; details stand beside the sentence. */
export type Log = (entry: SupergraphLogEntry) => void;

export interface SupergraphLogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly [detail: string]: unknown;
}
