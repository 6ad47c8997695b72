import { type ErrorCode, quoteValue } from '../../schema';

/** What a refusal says beside its message, where one value or one limit is at fault. */
export interface RefusalDetail {
  readonly field?: string;
  readonly value?: string | number;
  readonly allowed?: string | number;
  /** Name of the limit that was exceeded. */
  readonly limit?: string;
  /** Errors of composition, with federation's own codes. */
  readonly composition?: readonly { readonly code: string; readonly message: string }[];
  /** What a check found in an SDL. */
  readonly violations?: readonly object[];
  /** The revision that is active now. */
  readonly revision?: number;
}

/** A place in a GraphQL document, counted from 1. */
export interface DocumentPlace {
  readonly line: number;
  readonly column: number;
}

/** 200 is for PERSISTED_QUERY_NOT_FOUND alone, which clients expect so and answer by sending the query. */
export type RefusalStatus = 200 | 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 429 | 500 | 503 | 504;

/** A request that is not carried out; whoever serves it gives the answer its shape. */
export class HttpRefusal extends Error {
  readonly detail: RefusalDetail;
  readonly headers: Readonly<Record<string, string>>;
  readonly locations: readonly DocumentPlace[] | undefined;

  constructor(
    readonly status: RefusalStatus,
    readonly code: ErrorCode,
    message: string,
    more: {
      readonly detail?: RefusalDetail;
      readonly headers?: Readonly<Record<string, string>>;
      readonly locations?: readonly DocumentPlace[];
    } = {},
  ) {
    super(message);
    this.name = 'HttpRefusal';
    this.detail = more.detail ?? {};
    this.headers = more.headers ?? {};
    this.locations = more.locations;
  }
}

/** The refusal of one value: `allowed` completes "allowed is …". */
export function refusedValue(field: string, value: unknown, allowed: string): HttpRefusal {
  const quoted = quoteValue(value);
  return new HttpRefusal(400, 'BAD_USER_INPUT', `${field} cannot be ${quoted}: allowed is ${allowed}.`, {
    detail: { field, value: quoted, allowed },
  });
}

/** A refusal as the body of a GraphQL answer that was never executed: errors, and no data. */
export function graphqlRefusal({ code, detail, locations, message }: HttpRefusal): { readonly errors: readonly object[] } {
  return { errors: [{ message, ...(locations ? { locations } : {}), extensions: { ...detail, code } }] };
}
