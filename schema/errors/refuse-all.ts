import type { GraphQLError } from 'graphql';
import { badUserInput, codedError } from './jinqiao-error';
import { quoteValue } from './quote-value';

/** One value that an input may not have. */
export interface Violation {
  /** Path from the input, such as rates[0].maximumRate. */
  readonly field: string;
  readonly value: unknown;
  /** Completes "allowed is …": no capital, no full stop. */
  readonly allowed: string;
}

const MOST_LISTED = 50;

/** Throws one error for everything that is wrong with an input, where anything is. */
export function refuseAny(violations: readonly Violation[]): void {
  if (violations.length > 0) throw refuseAll(violations);
}

/** One error for everything that is wrong with an input, so that it is put right at once; the list is bounded. */
function refuseAll(violations: readonly Violation[]): GraphQLError {
  const [first] = violations;
  if (!first) throw new Error('nothing is wrong with the input');
  const single = badUserInput(first);
  if (violations.length === 1) return single;
  const listed = violations.slice(0, MOST_LISTED).map(({ allowed, field, value }) => ({ field, value: quoteValue(value), allowed }));
  const more = violations.length === 2 ? 'One more value is' : `${violations.length - 1} more values are`;
  const { code: _code, ...extensions } = single.extensions;
  return codedError('BAD_USER_INPUT', `${single.message} ${more} not allowed: ${fieldsOf(listed.slice(1))}.`, { ...extensions, violations: listed });
}

function fieldsOf(violations: readonly { readonly field: string }[]): string {
  return [...new Set(violations.map(({ field }) => field))].join(', ');
}
