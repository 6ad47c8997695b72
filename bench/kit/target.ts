/** A gateway that is asked, and the API key that it is asked with; null asks as nobody. */
export interface Target {
  /** Such as http://127.0.0.1:4000. */
  readonly url: string;
  readonly key: string | null;
}

export function requestHeaders({ key }: Target): Readonly<Record<string, string>> {
  return { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) };
}
