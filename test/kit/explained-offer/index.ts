import { figureProblems } from './figures';
import { type ShapeOfOffer, isDoubted } from './offer-shape';
import { reasonProblems } from './reasons';
import { sumProblems } from './sums';

export type { ShapeOfOffer } from './offer-shape';

/**
 * What is wrong with an offer as an answer: a figure that is neither a value nor a range, a range
 * without a reason, parts that do not add up, a refusal that does not say why. Empty where a reader
 * can trust every figure. Takes an offer with all its fields, from the view or over HTTP.
 */
export function explainedOfferProblems(offer: ShapeOfOffer): string[] {
  return [...figureProblems(offer), ...reasonProblems(offer), ...sumProblems(offer)];
}

export type Pricing = 'POINT' | 'BOUNDED' | 'UNBOUNDED' | 'NOT_PRICED' | 'INELIGIBLE';

/** How far an offer is priced: by the internal rate before incentives. */
export function pricingOf(offer: ShapeOfOffer): Pricing {
  if (offer.verdict === 'INELIGIBLE') return 'INELIGIBLE';
  if (offer.cost?.annualRateIrr != null) return 'POINT';
  if (isDoubted(offer, 'repayments')) return 'NOT_PRICED';
  return offer.cost?.annualRateIrrRange?.max == null ? 'UNBOUNDED' : 'BOUNDED';
}
