/** The part of a GraphQL answer that tests look at; a path's type is the test's to state. */
export interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** Posts a query; also what came with it over HTTP. */
export async function post<Data>(url: string, query: string, variables?: Readonly<Record<string, unknown>>): Promise<{ status: number; text: string; answer: Answer<Data> }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return { status: response.status, text, answer: JSON.parse(text) as Answer<Data> };
}

/** The data of a query that must be answered without an error. */
export async function ask<Data>(url: string, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data> {
  const { text, answer } = await post<Data>(url, query, variables);
  if (!answer.data || answer.errors) throw new Error(text);
  return answer.data;
}
