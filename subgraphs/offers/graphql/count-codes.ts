import { facetOf } from '../product-search/facet-of';
import type { FacetCount } from './offer.type';

/** How often each code occurs, most often first, equal counts by code. */
export function countCodes(codes: readonly string[]): FacetCount[] {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return facetOf(counts);
}
