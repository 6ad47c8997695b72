/** A request that is answered before GraphQL sees it, with a GraphQL error as JSON. */
export class HttpRefusal extends Error {
  constructor(
    readonly status: 400 | 404 | 405 | 413 | 415 | 503,
    readonly code: 'BAD_REQUEST' | 'REQUEST_TOO_LARGE' | 'GATEWAY_NOT_READY',
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'HttpRefusal';
  }
}
