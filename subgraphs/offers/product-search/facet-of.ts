import { compareTexts } from '../../../schema';
import type { FacetCount } from '../graphql/offer.type';

/** Codes with their counts, the greatest first, equal counts by code. */
export function facetOf(counts: ReadonlyMap<string, number>): FacetCount[] {
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count || compareTexts(a.code, b.code));
}
