import { OFFICER } from '../../../kit/callers';
import { callPart } from '../../../kit/calls';

export interface GraphAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

/** One GraphQL request to offers over HTTP, for an officer, with its errors. */
export async function sendGraph(url: string, query: string, variables: Record<string, unknown> = {}): Promise<GraphAnswer> {
  const response = await callPart(url, { to: 'offers', principal: OFFICER.principal, body: JSON.stringify({ query, variables }) });
  return (await response.json()) as GraphAnswer;
}

/** The data of one GraphQL request over HTTP; throws where the answer has an error. */
export async function askGraph<T>(url: string, query: string, variables?: Record<string, unknown>): Promise<T> {
  const { data, errors } = await sendGraph(url, query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data as T;
}
