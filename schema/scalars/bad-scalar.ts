import type { ASTNode } from 'graphql';
import { UserInputError, badUserInput } from '../errors/jinqiao-error';
import { boundText } from '../errors/quote-value';

/** The error of a scalar that got a value it does not take: names the scalar, the value and what is allowed. */
export function badValue(scalar: string, value: unknown, allowed: string): UserInputError {
  return badUserInput({ field: scalar, value, allowed });
}

/** The same for a value written into the query, shown as it is written there. */
export function badLiteral(scalar: string, printed: string, allowed: string, node: ASTNode): UserInputError {
  return new UserInputError({ field: scalar, quoted: boundText(printed), allowed, nodes: node });
}
