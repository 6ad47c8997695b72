import { formatImportError, type ImportError } from '../cdr';
import type { ReadingOutcome } from './merge-readings';

export interface HistoryReport {
  readonly fileName: string;
  readonly bankCode: string;
  readonly brand: string;
  readonly products: number;
  readonly lines: number;
  readonly firstObservedAt: string | null;
  readonly lastObservedAt: string | null;
  readonly recordedAt: string;
  readonly errorReplies: number;
  readonly repeated: number;
  readonly outcomes: Readonly<Record<ReadingOutcome, number>>;
}

export type HistoryOutcome = { readonly ok: true; readonly report: HistoryReport } | { readonly ok: false; readonly errors: readonly ImportError[] };

const OUTCOMES: readonly ReadingOutcome[] = ['FIRST', 'CHANGED', 'WITHDRAWN', 'REOPENED', 'KEPT', 'UNCHANGED', 'NEVER_OFFERED'];

export function countOutcomes(outcomes: readonly ReadingOutcome[]): HistoryReport['outcomes'] {
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, outcomes.filter((each) => each === outcome).length])) as HistoryReport['outcomes'];
}

/** How many lines became versions; with the others they are all lines of the file. */
export function newVersions({ CHANGED, FIRST, REOPENED, WITHDRAWN }: HistoryReport['outcomes']): number {
  return FIRST + CHANGED + WITHDRAWN + REOPENED;
}

/** The outcome as lines for a terminal. */
export function formatHistoryReport(outcome: HistoryOutcome): string {
  if (!outcome.ok) return [`Refused, nothing imported: ${outcome.errors.length} ${outcome.errors.length === 1 ? 'error' : 'errors'}.`, ...outcome.errors.map(formatImportError)].join('\n');
  const { bankCode, brand, errorReplies, fileName, firstObservedAt, lastObservedAt, lines, outcomes, products, recordedAt, repeated } = outcome.report;
  const versions = newVersions(outcomes);
  return [
    `${fileName}: ${lines} readings of ${products} products of ${brand} as bank ${bankCode}, observed from ${firstObservedAt ?? 'never'} to ${lastObservedAt ?? 'never'}.`,
    `${versions} became versions: ${outcomes.FIRST} first, ${outcomes.CHANGED} changed, ${outcomes.WITHDRAWN} withdrawn, ${outcomes.REOPENED} offered again.`,
    `${lines - versions} did not: ${outcomes.UNCHANGED} with the terms in force already, ${outcomes.KEPT} kept already, ${errorReplies} replies with an error, ` +
      `${repeated} repeated, ${outcomes.NEVER_OFFERED} of products not offered before.`,
    `Each is in force from the instant observed, for from when before that cannot be known, and is recorded at ${recordedAt} as backfilled.`,
  ].join('\n');
}
