import type { ContractFields, RateComponent } from '../../../../schema';
import { parseScaled, quoteBenchmark } from '../../../finance';
import { doubtsOf } from '../../matching/doubts';
import { LOWER_ENDS, UPPER_ENDS, isConditional } from '../../pricing/rate-component';
import type { PolicySnapshot } from '../../snapshots/policy-snapshot';

/*
 * 公布年利率 of a product: the span of all its contract rates, of whatever amount, term and applicant;
 * one that is linked to the LPR follows the quotation of the day. In 10^-10 as whole numbers, which
 * a double holds exactly.
 */

const RATE_DIGITS = 10;
/** 0.0001 in 10^-10. */
const UNITS_PER_BASIS_POINT = 1e6;

/** What a rate is added to: nothing, the LPR of one year, the LPR of over five. */
const BASES = 3;
/** A lower and an upper end for each of them. */
export const ENDS_PER_PRODUCT = 2 * BASES;

/** No component at all, and ends that the source leaves open. */
const NONE = [Infinity, -Infinity] as const;
const OPEN = [-Infinity, Infinity] as const;

export function rateUnits(rate: string): number {
  return Number(parseScaled('rate', rate, RATE_DIGITS));
}

/** Lower and upper end over each base. */
export function publishedEnds(product: ContractFields): number[] {
  const ends: number[] = Array.from({ length: BASES }, () => NONE).flat();
  const contract = product.rates.flatMap((component, index) => (component.role === 'CONTRACT' ? [{ component, index }] : []));
  for (const { component, index } of contract) {
    const isDoubted = (parts: readonly string[]): boolean => product.unknowns.length > 0 && doubtsOf(product, `rates[${index}]`, parts).length > 0;
    const [low, high] = endsOf(component);
    const base = baseOf(component);
    ends[2 * base] = Math.min(ends[2 * base] ?? Infinity, isDoubted(LOWER_ENDS) ? -Infinity : low);
    ends[2 * base + 1] = Math.max(ends[2 * base + 1] ?? -Infinity, isDoubted(UPPER_ENDS) ? Infinity : high);
  }
  // Where every rate is subject to a condition in words, none need be had.
  if (contract.every(({ component }) => isConditional(component))) ends[1] = Infinity;
  if (contract.length === 0) ends[0] = -Infinity;
  return ends;
}

function baseOf({ benchmark, kind }: RateComponent): number {
  if (kind !== 'LPR_LINKED') return 0;
  return benchmark === 'LPR_5Y' ? 2 : benchmark === 'LPR_1Y' ? 1 : 0;
}

function endsOf({ benchmark, kind, maximumRate, maximumSpreadBasisPoints, minimumRate, minimumSpreadBasisPoints }: RateComponent): readonly [number, number] {
  if (kind !== 'LPR_LINKED') return [minimumRate == null ? -Infinity : rateUnits(minimumRate), maximumRate == null ? Infinity : rateUnits(maximumRate)];
  if (benchmark == null || benchmark === 'OTHER') return OPEN;
  return [
    minimumSpreadBasisPoints == null ? -Infinity : minimumSpreadBasisPoints * UNITS_PER_BASIS_POINT,
    maximumSpreadBasisPoints == null ? Infinity : maximumSpreadBasisPoints * UNITS_PER_BASIS_POINT,
  ];
}

/** The LPR of one year and of over five on a day; null: not known. */
export type Quotations = readonly [number | null, number | null];

export function quotationsOn(policy: PolicySnapshot, day: string): Quotations {
  const quoted = (['LPR_1Y', 'LPR_5Y'] as const).map((benchmark) => quoteBenchmark(policy, benchmark, day));
  const [year = null, longer = null] = quoted.map((quotation) => quotation && rateUnits(quotation.rate));
  return [year, longer];
}

/** The lower end of the published rate of a row, 0 where it is open: a rate is never negative. */
export function lowestRate(ends: Float64Array, row: number, [year, longer]: Quotations): number {
  const at = row * ENDS_PER_PRODUCT;
  return Math.max(0, Math.min(ends[at] ?? 0, lifted(ends[at + 2] ?? 0, year, -Infinity), lifted(ends[at + 4] ?? 0, longer, -Infinity)));
}

/** The upper end, Infinity where it is open. */
export function highestRate(ends: Float64Array, row: number, [year, longer]: Quotations): number {
  const at = row * ENDS_PER_PRODUCT;
  return Math.max(0, ends[at + 1] ?? 0, lifted(ends[at + 3] ?? 0, year, Infinity), lifted(ends[at + 5] ?? 0, longer, Infinity));
}

/** A spread on its base; where the base is not known, open, unless there is no such component. */
function lifted(spread: number, base: number | null, open: number): number {
  if (base !== null) return spread + base;
  return spread === -open ? spread : open;
}
