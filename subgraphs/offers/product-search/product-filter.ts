import type { DimensionName } from './columns/dimensions';

type Codes = readonly string[] | null | undefined;

/** What products are to be, as it is asked; see the input of the same name. */
export interface StatedFilter extends Partial<Readonly<Record<Exclude<DimensionName, 'currencies' | 'firstTimeBorrower' | 'illustrative'>, Codes>>> {
  readonly banks?: Codes;
  readonly currency?: string | null;
  readonly amount?: string | null;
  readonly termMonths?: number | null;
  readonly minAnnualRate?: string | null;
  readonly maxAnnualRate?: string | null;
  readonly maxTurnaroundDays?: number | null;
  readonly firstTimeBorrower?: boolean | null;
  readonly illustrative?: boolean | null;
  readonly takesApplications?: boolean | null;
}

/** A filter that is good, as it is applied. */
export interface ReadFilter {
  /** Codes of each dimension that is filtered by; any of them must be admitted. */
  readonly codes: ReadonlyMap<DimensionName | 'banks', readonly string[]>;
  readonly amount: number | null;
  readonly termMonths: number | null;
  readonly minRate: number | null;
  readonly maxRate: number | null;
  readonly maxTurnaroundDays: number | null;
  readonly takesApplications: boolean | null;
}
