/** Where visibility reports what no client is told; details stand beside the sentence. */
export type Log = (entry: VisibilityLogEntry) => void;

export interface VisibilityLogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly [detail: string]: unknown;
}
