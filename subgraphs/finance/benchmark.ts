import type { Benchmark } from '../../schema';
import type { QuoteBenchmark } from './incentives';
import { parseRate } from './money';

/** A quotation of the loan prime rate, in force from its day until the next. */
export interface BenchmarkQuotation {
  readonly effectiveFrom: string;
  readonly lpr1y: string;
  readonly lpr5y: string;
}

export interface KnownQuotations {
  readonly quotations: readonly BenchmarkQuotation[];
  /** Last day for which the quotations are known to be complete. */
  readonly benchmarkConfirmedThrough: string;
}

/** A benchmark's value on a day. */
export interface QuotedBenchmark {
  readonly rate: string;
  /** Day of the quotation that was in force. */
  readonly quotedOn: string;
  /** False: the day is past the last day for which quotations are known; the last known one is used. */
  readonly confirmed: boolean;
}

/**
 * The quotations as they stood on a day: an answer as of that day knows none that came later, even
 * where the money is drawn later still.
 */
export function quotationsKnownOn<T extends KnownQuotations>(known: T, on: string): T {
  const { benchmarkConfirmedThrough, quotations } = known;
  return {
    ...known,
    quotations: quotations.filter(({ effectiveFrom }) => effectiveFrom <= on),
    benchmarkConfirmedThrough: benchmarkConfirmedThrough < on ? benchmarkConfirmedThrough : on,
  };
}

/** The loan prime rate in force on a day: the last quotation not after it. Null: none, or not an LPR. */
export function quoteBenchmark({ benchmarkConfirmedThrough, quotations }: KnownQuotations, benchmark: Benchmark, on: string): QuotedBenchmark | null {
  if (benchmark === 'OTHER') return null;
  const quotation = quotations.reduce<BenchmarkQuotation | null>(
    (latest, each) => (each.effectiveFrom <= on && (!latest || each.effectiveFrom > latest.effectiveFrom) ? each : latest),
    null,
  );
  if (!quotation) return null;
  return {
    rate: benchmark === 'LPR_1Y' ? quotation.lpr1y : quotation.lpr5y,
    quotedOn: quotation.effectiveFrom,
    confirmed: on <= benchmarkConfirmedThrough,
  };
}

/** The same for a policy whose borrower bears the interest up to a benchmark. */
export const quoteOf = (known: KnownQuotations): QuoteBenchmark => (benchmark, on) => {
  const quoted = quoteBenchmark(known, benchmark, on);
  return quoted && { ...quoted, rate: parseRate(quoted.rate) };
};
