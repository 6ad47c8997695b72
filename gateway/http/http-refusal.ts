import { type ErrorCode, quoteValue } from '../../schema';

/** What a refusal says beside its message, where one value is at fault. */
export interface RefusalDetail {
  readonly field?: string;
  readonly value?: string;
  readonly allowed?: string;
}

/** A request that is not carried out; whoever serves it gives the answer its shape. */
export class HttpRefusal extends Error {
  readonly detail: RefusalDetail;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 503 | 504,
    readonly code: ErrorCode,
    message: string,
    more: { readonly detail?: RefusalDetail; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.name = 'HttpRefusal';
    this.detail = more.detail ?? {};
    this.headers = more.headers ?? {};
  }
}

/** The refusal of one value: `allowed` completes "allowed is …". */
export function refusedValue(field: string, value: unknown, allowed: string): HttpRefusal {
  const quoted = quoteValue(value);
  return new HttpRefusal(400, 'BAD_USER_INPUT', `${field} cannot be ${quoted}: allowed is ${allowed}.`, {
    detail: { field, value: quoted, allowed },
  });
}
