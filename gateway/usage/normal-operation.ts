/*
 * The parts of an operation in its normal form. A value is a variable of the type that stands there,
 * so that no value is kept and the text is still an operation that validates: literals blanked out in
 * place ("" for a Decimal, {} for an input with required fields) would be refused by every schema.
 */

export type NormalValue =
  /** `type` as GraphQL writes it: `Decimal!`. */
  | { readonly kind: 'variable'; readonly type: string }
  | { readonly kind: 'enum'; readonly value: string }
  | { readonly kind: 'list'; readonly items: readonly NormalValue[] }
  | { readonly kind: 'object'; readonly fields: readonly NormalArgument[] };

export interface NormalArgument {
  readonly name: string;
  readonly value: NormalValue;
}

export interface NormalDirective {
  readonly name: string;
  readonly arguments: readonly NormalArgument[];
}

export interface NormalSelection {
  /** A field's name, or `... on Type`; `...` where a fragment has no condition. */
  readonly head: string;
  /** As the client wrote it; null where the field is answered under its own name. */
  readonly alias: string | null;
  readonly arguments: readonly NormalArgument[];
  readonly directives: readonly NormalDirective[];
  /** Null of a leaf. */
  readonly selections: readonly NormalSelection[] | null;
}

export interface OperationParts {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly name: string | null;
  readonly directives: readonly NormalDirective[];
  readonly selections: readonly NormalSelection[];
}

/** What one client runs, whatever the values. */
export interface NormalOperation {
  /** SHA-256 of the text. */
  readonly hash: string;
  /** The operation's name; null where it has none. */
  readonly name: string | null;
  readonly text: string;
  /**
   * What the operation asks of the schema, sorted: `Type.field`, `Type.field(argument:)`, `Input.field`, `Enum.VALUE`;
   * `Input.*` and `Enum.*` where a variable may carry any of them.
   */
  readonly coordinates: readonly string[];
}
