import { request } from 'undici';
import type { GraphqlRequest } from './load';
import { type Target, requestHeaders } from './target';

const TIMEOUT_MS = 30_000;

/** One question outside the measured load, and the whole JSON of its answer. */
export async function askWhole(target: Target, asked: GraphqlRequest): Promise<unknown> {
  const answer = await request(`${target.url}/graphql`, {
    method: 'POST',
    headers: requestHeaders(target),
    body: JSON.stringify(asked),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return answer.body.json();
}

/** One question outside the measured load; an answer with errors is thrown. */
export async function ask<T>(target: Target, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
  const { data, errors } = (await askWhole(target, { query, variables })) as { data?: T; errors?: unknown };
  if (errors || !data) throw new Error(`the gateway answered ${JSON.stringify(errors ?? data)}`);
  return data;
}
