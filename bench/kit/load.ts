import { Pool } from 'undici';
import { type Target, requestHeaders } from './target';

export interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Load {
  readonly target: Target;
  readonly concurrency: number;
  readonly requests: number;
  /** No request is begun after this; fewer requests are then reported. */
  readonly maxMs: number;
  /** Index of the first request. */
  readonly from: number;
  readonly requestAt: (index: number) => GraphqlRequest;
}

export interface LoadResult {
  readonly requests: number;
  readonly elapsedMs: number;
  /** Ascending. */
  readonly latenciesMs: readonly number[];
  readonly answerBytes: number;
}

const REQUEST_TIMEOUT_MS = 30_000;

/** So many clients that each ask again as soon as they are answered; an answer that is not data alone ends it. */
export async function runLoad({ concurrency, from, maxMs, requestAt, requests, target }: Load): Promise<LoadResult> {
  const pool = new Pool(target.url, { connections: concurrency, headersTimeout: REQUEST_TIMEOUT_MS, bodyTimeout: REQUEST_TIMEOUT_MS });
  const headers = requestHeaders(target);
  const latenciesMs: number[] = [];
  let answerBytes = 0;
  let next = from;
  const startedAtMs = performance.now();
  const client = async (): Promise<void> => {
    while (next < from + requests && performance.now() - startedAtMs < maxMs) {
      const body = JSON.stringify(requestAt(next++));
      const askedAtMs = performance.now();
      const response = await pool.request({ path: '/graphql', method: 'POST', headers, body });
      const text = await response.body.text();
      latenciesMs.push(performance.now() - askedAtMs);
      // Errors are written before data, so an answer without any begins like this.
      if (response.statusCode !== 200 || !text.startsWith('{"data":{')) throw new Error(`HTTP ${response.statusCode}: ${text.slice(0, 1_000)}`);
      answerBytes += Buffer.byteLength(text);
    }
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, client));
    const elapsedMs = performance.now() - startedAtMs;
    return { requests: latenciesMs.length, elapsedMs, latenciesMs: latenciesMs.sort((a, b) => a - b), answerBytes };
  } finally {
    await pool.destroy();
  }
}

/** The value that a share of an ascending list does not exceed (nearest rank). */
export function percentile(ascending: readonly number[], share: number): number {
  return ascending[Math.max(0, Math.ceil(ascending.length * share) - 1)] ?? NaN;
}
