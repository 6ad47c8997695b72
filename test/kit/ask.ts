import { type SignedCall, callPart } from './calls';

/** The part of a GraphQL answer that tests look at; a path's type is the test's to state. */
export interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** Whom a query asks that is not the gateway's client's: a subgraph, through which part and for whom. */
export type AskedPart = Pick<SignedCall, 'to' | 'from' | 'principal'>;

/** Header by which the gateway knows a client. */
export interface Credentials {
  readonly authorization?: string;
}

/** Posts a query, signed where a subgraph is asked, with credentials where the gateway is; also what came with it over HTTP. */
export async function post<Data>(url: string, query: string, variables?: Readonly<Record<string, unknown>>, as: AskedPart | Credentials = {}): Promise<{ status: number; text: string; answer: Answer<Data> }> {
  const body = JSON.stringify({ query, variables });
  const response = await ('to' in as
    ? callPart(url, { ...as, body })
    : fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...as }, body }));
  const text = await response.text();
  return { status: response.status, text, answer: JSON.parse(text) as Answer<Data> };
}

/** The data of a query that must be answered without an error. */
export async function ask<Data>(url: string, query: string, variables?: Readonly<Record<string, unknown>>, as?: AskedPart | Credentials): Promise<Data> {
  const { text, answer } = await post<Data>(url, query, variables, as);
  if (!answer.data || answer.errors) throw new Error(text);
  return answer.data;
}
