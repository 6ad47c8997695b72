import { productId } from '../../../schema';
import type { Clock, Storage } from '../../chassis';
import { changeStoredBank } from '../create-bank';
import { type HistoryOutcome, type Progress, bankOfHistory, countOutcomes, mapHistory, mergeReadings, readCdrHistory } from './cdr-history';

export interface CdrHistoryImport {
  readonly file: Buffer;
  readonly fileName: string;
  readonly bankCode: string;
  /** Asked for once the file is good: a refused one makes no data folder. */
  readonly storage: () => Storage;
  readonly clock: Clock;
  readonly onProgress: Progress;
}

/**
 * Adds to a bank the versions that a file of its history shows; the bank is made where there is none,
 * and keeps its profile where there is one. All of the file or nothing; a second time adds nothing.
 */
export async function importCdrHistory({ bankCode, clock, file, fileName, onProgress, storage }: CdrHistoryImport): Promise<HistoryOutcome> {
  const recordedAt = clock();
  const history = readCdrHistory(file, fileName, bankCode, recordedAt);
  if (!history.ok) return history;
  const { errorReplies, lines, readings, repeated } = history;
  const profile = bankOfHistory(readings, bankCode);
  const products = mapHistory(readings, bankCode, onProgress);
  const outcomes = await changeStoredBank(profile, storage(), (kept) => {
    const merged = [...products].map(([code, observed]) => mergeReadings(kept.get(productId(bankCode, code)) ?? [], observed, recordedAt));
    return { entries: merged.flatMap(({ entries }) => entries), result: merged.flatMap((each) => each.outcomes) };
  });
  const instants = readings.map(({ observedAt }) => observedAt).sort();
  return {
    ok: true,
    report: {
      fileName,
      bankCode,
      brand: profile.name,
      products: products.size,
      lines,
      firstObservedAt: instants[0] ?? null,
      lastObservedAt: instants.at(-1) ?? null,
      recordedAt,
      errorReplies,
      repeated,
      outcomes: countOutcomes(outcomes),
    },
  };
}
