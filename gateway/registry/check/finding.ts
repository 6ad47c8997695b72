/** ERROR keeps a publication from happening; WARNING and INFO are told and keep nothing. */
export const SEVERITIES = ['ERROR', 'WARNING', 'INFO'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One thing that a check found, in an SDL or at an endpoint. */
export interface Finding {
  /** UPPER_CASE words, such as `FIELD_MISSING`. */
  readonly code: string;
  readonly severity: Severity;
  /** Schema coordinate (`AbcProduct.name`, `Query.abcProducts(first:)`, `@override`); null where it is about the whole. */
  readonly coordinate: string | null;
  /** Counted from 1, in the SDL that was checked; null where nothing stands there, as of an endpoint. */
  readonly line: number | null;
  /** Counted from 1, in UTF-16 units, as of `line`. */
  readonly column: number | null;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** How to mend it: where possible the exact line to write; null where there is nothing to mend. */
  readonly mend: string | null;
}

export const isError = ({ severity }: Finding): boolean => severity === 'ERROR';
