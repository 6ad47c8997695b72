import type { ASTNode } from 'graphql';
import type { SdlCode } from './conformance-codes';
import type { Finding, Severity } from './finding';

/** Where and what a rule of the SDL found. */
export interface SdlViolation {
  readonly code: SdlCode;
  /** ERROR by default. */
  readonly severity?: Severity;
  readonly coordinate: string | null;
  /** Of the bank's document; null where what is missing has no place in it. */
  readonly node: ASTNode | null;
  readonly message: string;
  readonly mend: string | null;
}

export function sdlFinding({ code, coordinate, mend, message, node, severity = 'ERROR' }: SdlViolation): Finding {
  const start = node?.loc?.startToken;
  return { code, severity, coordinate, line: start?.line ?? null, column: start?.column ?? null, message, mend };
}
