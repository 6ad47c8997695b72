import { type ASTNode, GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import type { ErrorCode, OperatorCode } from './catalogue';
import { quoteValue } from './quote-value';

export interface RefusedInput {
  /** Name or path of the argument, input field or scalar. */
  readonly field: string;
  /** The value as it is to be shown, already bounded. */
  readonly quoted: string;
  /** Completes "allowed is …": no capital, no full stop. */
  readonly allowed: string;
  readonly nodes?: ASTNode;
}

/** BAD_USER_INPUT: names the field, the value it got and what is allowed. */
export class UserInputError extends GraphQLError {
  constructor({ field, quoted, allowed, nodes }: RefusedInput) {
    super(`${field} cannot be ${quoted}: allowed is ${allowed}.`, {
      nodes,
      extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, field, value: quoted, allowed },
    });
    this.name = 'UserInputError';
  }
}

/** Refuses a value of the request: `throw badUserInput({ field: 'first', value: 1000000, allowed: 'a whole number from 1 to 100' })`. */
export function badUserInput(refused: { field: string; value: unknown; allowed: string }): UserInputError {
  return new UserInputError({ field: refused.field, quoted: quoteValue(refused.value), allowed: refused.allowed });
}

/** An error of an answer with a code of the catalogue; the message names the thing and what to do. */
export function codedError(code: ErrorCode, message: string, extensions: GraphQLErrorExtensions = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, code } });
}

/** What ends a start or a command of the terminal, which prints its sentence and its code, no stack trace. */
export class StartupError extends Error {
  constructor(
    readonly code: OperatorCode,
    sentence: string,
    options?: { cause: unknown },
  ) {
    super(sentence, options);
    this.name = 'StartupError';
  }
}
