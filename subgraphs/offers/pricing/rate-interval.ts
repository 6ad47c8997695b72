import type { RateComponent, TypedUnknown } from '../../../schema';
import type { Rate } from '../../finance';
import { isWithin } from '../matching/compare-decimals';
import { joinFindings } from './findings';
import { isConditional, priceComponent } from './rate-component';
import type { RateInterval, RateQuestion } from './rate-question';

/**
 * The contract rate of a product for a need: the span of every CONTRACT component whose bounds
 * contain it. A point only where all of them say the same exact rate. Where each of them is subject
 * to a condition in words, none need hold, so that no upper end is known.
 */
export function contractRate(question: RateQuestion): RateInterval {
  const applying = question.product.rates.flatMap((component, index) =>
    component.role === 'CONTRACT' && applies(component, question) ? [{ component, ...priceComponent(component, index, question) }] : [],
  );
  const [first] = applying;
  if (!first) {
    const note = 'No rate is published for this amount, term and repayment method';
    return { rate: { low: 0n, high: null }, findings: { assumptions: [], unknowns: [{ field: 'rates', reason: 'UNDISCLOSED', note }] } };
  }
  const low = applying.reduce((least, { rate }) => (rate.low < least ? rate.low : least), first.rate.low);
  const greatest = applying.reduce<Rate | null>(
    (most, { rate }) => (most === null || rate.high === null ? null : rate.high > most ? rate.high : most),
    first.rate.high,
  );
  const high = applying.every(({ component }) => isConditional(component)) ? null : greatest;
  const found = joinFindings(applying.map(({ findings }) => findings));
  const several = applying.length > 1 && low !== high ? [severalApply(applying.map(({ component }) => component))] : [];
  return { rate: { low, high }, findings: { ...found, unknowns: [...found.unknowns, ...several] } };
}

function severalApply(components: readonly RateComponent[]): TypedUnknown {
  if (components.every(({ tierMethod }) => tierMethod === 'PER_TIER')) {
    return { field: 'rates', reason: 'UNPARSED', note: 'Each part of the balance has the rate of its tier; the whole lies between them' };
  }
  return { field: 'rates', reason: 'AMBIGUOUS', note: `${components.length} published rates apply to this need; the source does not say which` };
}

function applies(component: RateComponent, { amount, method, need }: RateQuestion): boolean {
  // 超额分段: each part of the balance has its tier's rate, so the blend lies between the tiers up to the amount.
  const upperEnd = component.tierMethod === 'PER_TIER' ? null : component.maximumAmount;
  if (!isWithin(amount, component.minimumAmount, upperEnd)) return false;
  const { minimumTermMonths, maximumTermMonths } = component;
  if (minimumTermMonths != null && need.termMonths < minimumTermMonths) return false;
  if (maximumTermMonths != null && need.termMonths > maximumTermMonths) return false;
  if (component.repaymentMethods?.length && method !== null && !component.repaymentMethods.includes(method)) return false;
  const { creditRating, taxCreditGrade } = need.applicant;
  return mayHold(component.taxCreditGrades, taxCreditGrade) && mayHold(component.creditRatings, creditRating);
}

/** Where the applicant does not state its grade, any tier may be the one. */
function mayHold<T>(admitted: readonly T[] | null | undefined, given: T | null | undefined): boolean {
  return !admitted?.length || given == null || admitted.includes(given);
}
