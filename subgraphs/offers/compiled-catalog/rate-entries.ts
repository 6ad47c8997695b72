import { type ContractFields, CreditRating, type RateComponent } from '../../../schema';

/*
 * The upper ends of a product's contract rates as numbers, with the amounts, terms and ratings that
 * each is for: what a lower bound of a cost is made of.
 */

/** Numbers of one component, in this order. */
export const RATE_FIELDS = Object.freeze({ BENCHMARK: 0, HIGH: 1, LEAST_AMOUNT: 2, GREATEST_AMOUNT: 3, LEAST_MONTHS: 4, GREATEST_MONTHS: 5, RATINGS: 6 } as const);
export const RATE_STRIDE = 7;

/** What the rate is added to; NONE: it is the rate itself. */
export const RATE_BENCHMARKS = Object.freeze({ NONE: 0, LPR_1Y: 1, LPR_5Y: 2, OTHER: 3 } as const);

const BASIS_POINTS = 10_000;
const RATINGS = Object.keys(CreditRating) as CreditRating[];
const ANY_RATING = -1;

/** A set of ratings as bits. */
export function ratingBits(ratings: readonly CreditRating[] | null | undefined): number {
  return ratings?.length ? ratings.reduce((bits, rating) => bits | (1 << RATINGS.indexOf(rating)), 0) : ANY_RATING;
}

/** Component after component; Infinity stands for an end that the source leaves open. */
export function rateEntries({ rates }: Pick<ContractFields, 'rates'>): number[] {
  return rates.flatMap((component) => (component.role === 'CONTRACT' ? entryOf(component) : []));
}

function entryOf(component: RateComponent): number[] {
  const isPerTier = component.tierMethod === 'PER_TIER';
  return [
    benchmarkOf(component),
    highOf(component),
    numberOr(component.minimumAmount, 0),
    // Of tiers of the balance every one up to the amount has its part.
    isPerTier ? Infinity : numberOr(component.maximumAmount, Infinity),
    component.minimumTermMonths ?? 0,
    component.maximumTermMonths ?? Infinity,
    ratingBits(component.creditRatings),
  ];
}

function benchmarkOf({ benchmark, kind }: RateComponent): number {
  if (kind !== 'LPR_LINKED') return RATE_BENCHMARKS.NONE;
  return benchmark == null ? RATE_BENCHMARKS.OTHER : RATE_BENCHMARKS[benchmark];
}

function highOf({ kind, maximumRate, maximumSpreadBasisPoints }: RateComponent): number {
  if (kind !== 'LPR_LINKED') return numberOr(maximumRate, Infinity);
  return maximumSpreadBasisPoints == null ? Infinity : maximumSpreadBasisPoints / BASIS_POINTS;
}

function numberOr(decimal: string | null | undefined, otherwise: number): number {
  return decimal == null ? otherwise : Number(decimal);
}
