import type { GraphQLError } from 'graphql';
import { badUserInput, codedError } from './jinqiao-error';
import { boundText, quoteValue } from './quote-value';

/** One value that an input may not have. */
export interface Violation {
  /** Path from the input, such as rates[0].maximumRate. */
  readonly field: string;
  readonly value: unknown;
  /** Completes "allowed is …": no capital, no full stop. */
  readonly allowed: string;
}

const MOST_LISTED = 50;

/**
 * Throws one error for everything that is wrong with an input, where anything is, so that it is put
 * right at once; the list is bounded.
 *
 * @param id of what is refused, which the message then names
 */
export function refuseAny(violations: readonly Violation[], id?: string): void {
  const [first] = violations;
  if (!first) return;
  const { extensions, message } = refusalOfAll(first, violations);
  throw codedError('BAD_USER_INPUT', id === undefined ? message : `${boundText(id)}: ${message}`, extensions);
}

function refusalOfAll(first: Violation, violations: readonly Violation[]): Pick<GraphQLError, 'message' | 'extensions'> {
  const single = badUserInput(first);
  if (violations.length === 1) return single;
  const listed = violations.slice(0, MOST_LISTED).map(({ allowed, field, value }) => ({ field, value: quoteValue(value), allowed }));
  const more = violations.length === 2 ? 'One more value is' : `${violations.length - 1} more values are`;
  return { message: `${single.message} ${more} not allowed: ${fieldsOf(listed.slice(1))}.`, extensions: { ...single.extensions, violations: listed } };
}

function fieldsOf(violations: readonly { readonly field: string }[]): string {
  return [...new Set(violations.map(({ field }) => field))].join(', ');
}
