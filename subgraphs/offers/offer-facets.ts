import type { Verdict } from '../../schema';
import { GUARANTEE_METHODS, INSTRUMENTS } from './compiled-catalog/compiled-bank';
import { facetOf } from './graphql/count-codes';
import type { OfferFacets } from './graphql/offer.type';
import type { OfferPlace } from './offer-candidates';
import type { PlanShapes } from './pruning/plan-shapes';

/** Counts the offers by code, from the columns of the compiled banks. */
export function facetsOf(byVerdict: ReadonlyMap<Verdict, readonly OfferPlace[]>, plans: PlanShapes): OfferFacets {
  const banks = new Map<string, number>();
  const methods = new Map<string, number>();
  const instruments = new Uint32Array(INSTRUMENTS.length);
  const guaranteeSets = new Map<number, number>();
  const planParts = new Map<number, number>();
  for (const [verdict, places] of byVerdict) {
    for (const { bank, bankCode, row } of places) {
      add(banks, bankCode, 1);
      instruments[bank.instruments[row] ?? 0]! += 1;
      add(guaranteeSets, bank.guarantees[row] ?? 0, 1);
      // There is no loan to repay where nothing is offered.
      if (verdict !== 'INELIGIBLE') add(planParts, bank.plans[row] ?? 0, 1);
    }
  }
  for (const [part, count] of planParts) {
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

function guaranteeCounts(sets: ReadonlyMap<number, number>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [bits, count] of sets) {
    for (const [position, method] of GUARANTEE_METHODS.entries()) {
      if ((bits >> position) & 1) add(counts, method, count);
    }
  }
  return counts;
}

function add<K>(counts: Map<K, number>, key: K, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
