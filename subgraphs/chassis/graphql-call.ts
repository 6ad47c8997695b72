import type { CallIdentity } from './door/call-settings';
import { requestJson } from './http-json';

export interface GraphqlCall {
  readonly url: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Who makes the call; null where it is not signed. */
  readonly identity: CallIdentity | null;
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
}

/** Asks a GraphQL endpoint and returns its data; any error of the answer is thrown with its message. */
export async function callGraphql<T>(call: GraphqlCall): Promise<T> {
  const { body, status } = await requestJson({
    url: call.url,
    method: 'POST',
    body: { query: call.query, variables: call.variables ?? {} },
    identity: call.identity,
    timeoutMs: call.timeoutMs,
    maxResponseBytes: call.maxResponseBytes,
  });
  const answer = body as { data?: T | null; errors?: readonly { message?: unknown }[] } | undefined;
  const [error] = answer?.errors ?? [];
  if (error) throw new Error(String(error.message));
  if (!answer?.data) throw new Error(`no data in the answer (HTTP ${status})`);
  return answer.data;
}
