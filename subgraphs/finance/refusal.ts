/**
 * What a caller asked that finance cannot compute: names the field, the value it got and what is
 * allowed. Refusals about data are returned; a {@link FinanceInputError} is a caller that broke a
 * precondition and is thrown.
 */
export interface Violation {
  readonly field: string;
  readonly value: string;
  readonly allowed: string;
}

export class FinanceInputError extends Error {
  readonly field: string;
  readonly value: string;
  readonly allowed: string;

  constructor(violation: Violation) {
    super(`${violation.field} is ${violation.value}; allowed: ${violation.allowed}`);
    this.name = 'FinanceInputError';
    this.field = violation.field;
    this.value = violation.value;
    this.allowed = violation.allowed;
  }
}

/** Throws unless an integer lies in a closed interval. */
export function requireInteger(field: string, value: number, minimum: number, maximum: number): void {
  if (Number.isInteger(value) && value >= minimum && value <= maximum) return;
  throw new FinanceInputError({ field, value: String(value), allowed: `an integer from ${minimum} to ${maximum}` });
}
