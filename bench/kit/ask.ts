import { request } from 'undici';

const TIMEOUT_MS = 30_000;

/** One question outside the measured load. */
export async function ask<T>(gatewayUrl: string, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
  const body = JSON.stringify({ query, variables });
  const answer = await request(`${gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const { data, errors } = (await answer.body.json()) as { data?: T; errors?: unknown };
  if (errors || !data) throw new Error(`the gateway answered ${JSON.stringify(errors ?? data)}`);
  return data;
}
