import type { AssumptionCode, TypedUnknown } from '../../../schema';

/** What a computation found that its reader must know: conventions it took, and values that it lacks. */
export interface Findings {
  readonly assumptions: readonly { readonly code: AssumptionCode; readonly detail: string }[];
  readonly unknowns: readonly TypedUnknown[];
}

export const NO_FINDINGS: Findings = Object.freeze({ assumptions: [], unknowns: [] });

export function joinFindings(all: readonly Findings[]): Findings {
  const assumptions = new Map(all.flatMap(({ assumptions: listed }) => listed).map((one) => [`${one.code} ${one.detail}`, one]));
  return { assumptions: [...assumptions.values()], unknowns: all.flatMap(({ unknowns }) => unknowns) };
}
