import type { GraphQLError } from 'graphql';
import { badUserInput, codedError, quoteValue } from '../../../schema';
import type { Violation } from '../product-rules';

const MOST_LISTED = 50;

/** One error for everything that is wrong with an input, so that it is put right at once; the list is bounded. */
export function refuseAll(violations: readonly Violation[]): GraphQLError {
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
