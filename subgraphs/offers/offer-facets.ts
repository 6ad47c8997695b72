import type { Verdict } from '../../schema';
import { GUARANTEE_METHODS, INSTRUMENTS } from './compiled-catalog/compiled-bank';
import { facetOf } from './product-search/facet-of';
import type { OfferFacets } from './graphql/offer.type';
import type { OfferPlaces, PlacedBanks } from './offer-candidates';
import type { PlanShapes } from './pruning/plan-shapes';

/** Counts the offers by code, from the columns of the compiled banks. */
export function facetsOf(byVerdict: ReadonlyMap<Verdict, OfferPlaces>, placed: PlacedBanks, plans: PlanShapes): OfferFacets {
  const banks = new Map<string, number>();
  const methods = new Map<string, number>();
  const instruments = new Uint32Array(INSTRUMENTS.length);
  const guaranteeSets = new Uint32Array(1 << GUARANTEE_METHODS.length);
  const planParts = new Uint32Array(plans.partCount);
  for (const [verdict, places] of byVerdict) {
    // There is no loan to repay where nothing is offered.
    const isRepaid = verdict !== 'INELIGIBLE';
    for (let from = 0; from < places.length; ) {
      const first = places[from] ?? 0;
      const { guarantees, instruments: instrumentsOf, plans: plansOf } = placed.bankAt(first);
      const begin = first - placed.rowAt(first);
      let to = from;
      for (; to < places.length; to += 1) {
        const row = (places[to] ?? 0) - begin;
        if (row >= guarantees.length) break;
        instruments[instrumentsOf[row] ?? 0]! += 1;
        guaranteeSets[guarantees[row] ?? 0]! += 1;
        if (isRepaid) planParts[plansOf[row] ?? 0]! += 1;
      }
      add(banks, placed.codeAt(first), to - from);
      from = to;
    }
  }
  for (const [part, count] of planParts.entries()) {
    if (count === 0) continue;
    const method = plans.methodOf(part);
    if (method !== null) add(methods, method, count);
  }
  const verdicts = new Map([...byVerdict].flatMap(([verdict, { length }]) => (length > 0 ? [[verdict, length] as const] : [])));
  return {
    verdicts: facetOf(verdicts),
    banks: facetOf(banks),
    instruments: facetOf(new Map([...instruments].flatMap((count, index) => (count > 0 ? [[INSTRUMENTS[index] ?? '', count] as const] : [])))),
    repaymentMethods: facetOf(methods),
    guaranteeMethods: facetOf(guaranteeCounts(guaranteeSets)),
  };
}

function guaranteeCounts(sets: Uint32Array): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [bits, count] of sets.entries()) {
    if (count === 0) continue;
    for (const [position, method] of GUARANTEE_METHODS.entries()) {
      if ((bits >> position) & 1) add(counts, method, count);
    }
  }
  return counts;
}

function add<K>(counts: Map<K, number>, key: K, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
