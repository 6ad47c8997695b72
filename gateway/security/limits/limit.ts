import type { Bilingual, ErrorCode } from '../../../schema';
import { type DocumentPlace, HttpRefusal } from '../../http';

/** What a limit or a rule answers with; 408 and 431 are Node's own answers and have no code. */
export interface RefusedWith {
  readonly status: number;
  readonly code: ErrorCode | null;
}

/** One limit that an operator may set. */
export interface Limit<Name extends string = string> {
  /** As `extensions.limit` and the options name it. */
  readonly name: Name;
  readonly default: number;
  readonly unit: string;
  readonly refusal: RefusedWith;
  readonly text: Bilingual;
}

/** What is refused always: there is no number to set. */
export interface Rule {
  readonly name: string;
  readonly refusal: RefusedWith;
  readonly text: Bilingual;
}

export const LIMIT_EXCEEDED: RefusedWith = Object.freeze({ status: 400, code: 'LIMIT_EXCEEDED' });
export const BAD_REQUEST: RefusedWith = Object.freeze({ status: 400, code: 'BAD_REQUEST' });

/** Keeps the name as a literal type, by which {@link Limit}s make up the type of all options. */
export function defineLimit<const Name extends string>(limit: Limit<Name>): Limit<Name> {
  return Object.freeze(limit);
}

/**
 * LIMIT_EXCEEDED: `what` begins the sentence ("The document has 17 levels of fields"), `value` is
 * the number found, which is a lower bound where counting stopped early.
 */
export function limitExceeded(
  { name, unit }: Limit,
  found: { readonly what: string; readonly value: number; readonly allowed: number; readonly field?: string; readonly locations?: readonly DocumentPlace[] },
): HttpRefusal {
  const { allowed, field, locations, value, what } = found;
  return new HttpRefusal(400, 'LIMIT_EXCEEDED', `${what}: allowed are ${allowed} ${unit}.`, {
    detail: { limit: name, value, allowed, ...(field === undefined ? {} : { field }) },
    ...(locations ? { locations } : {}),
  });
}
