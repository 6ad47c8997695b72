import type { ProductTerms } from '../../../../schema';
import { canonicalJson } from '../../../chassis';
import type { CatalogEntry } from '../../catalog-entry';

/** What one product's terms were at an instant; null: it was not offered. */
export interface ObservedTerms {
  readonly observedAt: string;
  readonly terms: ProductTerms | null;
}

export type ReadingOutcome =
  | 'FIRST' | 'CHANGED' | 'WITHDRAWN' | 'REOPENED'
  /** The version that this reading would be is kept already. */
  | 'KEPT'
  /** The terms are those in force at that instant. */
  | 'UNCHANGED'
  /** Not offered, and no version before: there is nothing to withdraw. */
  | 'NEVER_OFFERED';

export interface KeptVersion {
  readonly effectiveFrom: string;
  readonly recordedAt: string;
  readonly terms: ProductTerms;
}

export interface MergedReadings {
  /** The versions to add, oldest first. */
  readonly entries: readonly CatalogEntry<object>[];
  /** Of every reading, in their order. */
  readonly outcomes: readonly ReadingOutcome[];
}

/**
 * The versions that one product's readings make beside those kept: one wherever the terms differ from
 * those in force at that instant. It is in force from the instant observed, for that it was earlier
 * cannot be known; it is recorded now, and says that it was recorded later than it took effect.
 *
 * @param kept in the order in which they come into force
 * @param readings oldest first
 */
export function mergeReadings(kept: readonly KeptVersion[], readings: readonly ObservedTerms[], recordedAt: string): MergedReadings {
  const entries: CatalogEntry<object>[] = [];
  const outcomes = readings.map(({ observedAt, terms }): ReadingOutcome => {
    const before = inForceAt(kept, entries, observedAt);
    const wanted = terms ?? (before && withdrawn(before.terms));
    if (!wanted) return 'NEVER_OFFERED';
    if (before && comparable(before.terms) === comparable(wanted)) return before.effectiveFrom === observedAt ? 'KEPT' : 'UNCHANGED';
    entries.push({ effectiveFrom: observedAt, recordedAt, backfilled: true, terms: wanted, own: {} });
    if (!before) return 'FIRST';
    if (isWithdrawn(wanted)) return 'WITHDRAWN';
    return isWithdrawn(before.terms) ? 'REOPENED' : 'CHANGED';
  });
  return { entries, outcomes };
}

function inForceAt(kept: readonly KeptVersion[], entries: readonly KeptVersion[], instant: string): KeptVersion | null {
  const known = kept.findLast(({ effectiveFrom }) => effectiveFrom <= instant) ?? null;
  const added = entries.at(-1) ?? null;
  if (!known || !added) return added ?? known;
  // What is recorded now wins over what was recorded before, where both take effect at one instant.
  return added.effectiveFrom >= known.effectiveFrom ? added : known;
}

function withdrawn(terms: ProductTerms): ProductTerms {
  return { ...terms, marketingState: 'WITHDRAWN' };
}

function isWithdrawn({ marketingState }: ProductTerms): boolean {
  return marketingState === 'WITHDRAWN';
}

/** Terms without when the source was updated, and without the doubt about when they took effect: these are no terms. */
function comparable({ provenance, unknowns, ...terms }: ProductTerms): string {
  const { date: _date, lastUpdatedAt: _lastUpdatedAt, ...source } = provenance;
  return canonicalJson({ ...terms, provenance: source, unknowns: unknowns.filter(({ field }) => field !== 'effectiveFrom' && field !== 'provenance.lastUpdatedAt') });
}
