import type { Benchmark } from '../../../schema';
import type { LprQuotation, PolicySnapshot } from '../snapshots/policy-snapshot';

/** A benchmark's value on a day. */
export interface QuotedBenchmark {
  readonly rate: string;
  /** Day of the quotation that was in force. */
  readonly quotedOn: string;
  /** False: the day is past the last day for which quotations are known; the last known one is used. */
  readonly confirmed: boolean;
}

/** The loan prime rate in force on a day: the last quotation not after it. Null: none, or not an LPR. */
export function quoteBenchmark(
  { quotations, benchmarkConfirmedThrough }: PolicySnapshot,
  benchmark: Benchmark,
  on: string,
): QuotedBenchmark | null {
  if (benchmark === 'OTHER') return null;
  let quotation: LprQuotation | null = null;
  for (const candidate of quotations) {
    if (candidate.effectiveFrom <= on) quotation = candidate;
  }
  if (!quotation) return null;
  return {
    rate: benchmark === 'LPR_1Y' ? quotation.lpr1y : quotation.lpr5y,
    quotedOn: quotation.effectiveFrom,
    confirmed: on <= benchmarkConfirmedThrough,
  };
}
