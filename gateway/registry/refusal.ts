import { quoteValue } from '../../schema';

/**
 * A request that the registry does not carry out, as it is answered:
 * `{"error":{"code","message","field","value","allowed"}}`; the last three where one value is at fault.
 */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 404 | 405 | 413 | 415,
    readonly code: 'BAD_REQUEST' | 'BAD_USER_INPUT' | 'REQUEST_TOO_LARGE',
    message: string,
    readonly detail: { readonly field?: string; readonly value?: string; readonly allowed?: string } = {},
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** The refusal of one value: `allowed` completes "allowed is …". */
export function refusedValue(field: string, value: unknown, allowed: string): Refusal {
  const quoted = quoteValue(value);
  return new Refusal(400, 'BAD_USER_INPUT', `${field} cannot be ${quoted}: allowed is ${allowed}.`, {
    field,
    value: quoted,
    allowed,
  });
}
