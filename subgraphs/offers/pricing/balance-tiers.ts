import { type BalanceTier, type Money, type Rate, Rounding, divideRounded, formatMoney, parseMoneyRounded } from '../../finance';
import type { Interval } from './interval';
import type { PricedComponent } from './rate-component';
import { spanOf } from './rate-path';
import type { RatePart, RateQuestion, RateTerms } from './rate-question';

/** 超额分段: the tiers that an amount reaches, each with its part of it. */
export interface TieredRate {
  readonly terms: Interval<RateTerms>;
  readonly parts: readonly RatePart[];
}

/** Tiers that cannot be put one upon another; `isCovered` false: part of the amount has no published rate. */
export interface BrokenTiers {
  readonly isCovered: boolean;
  readonly note: string;
}

interface Tier {
  readonly priced: PricedComponent;
  readonly minMinor: bigint;
  /** Null: without upper end. */
  readonly maxMinor: bigint | null;
}

/**
 * Puts the tiers that an amount reaches one upon another: each begins where the one before ends, or a
 * minor unit later. The first begins at nothing, or no higher than the least that the product lends.
 */
export function stackTiers(components: readonly PricedComponent[], question: RateQuestion): TieredRate | BrokenTiers {
  const { amount, fractionDigits, product } = question;
  const minor = (decimal: string, rounding: Rounding): bigint => parseMoneyRounded(decimal, product.currency, fractionDigits, rounding).minor;
  const amountMinor = minor(amount, 'DOWN');
  const text = (value: bigint): string => formatMoney({ currency: product.currency, minor: value }, fractionDigits);
  const tiers = withoutEmpty(
    components
      .map((priced): Tier => {
        const { maximumAmount, minimumAmount } = priced.component;
        return { priced, minMinor: minor(minimumAmount ?? '0', 'UP'), maxMinor: maximumAmount == null ? null : minor(maximumAmount, 'DOWN') };
      })
      .sort(byBounds),
  );
  const [first, last] = [tiers[0], tiers[tiers.length - 1]];
  if (!first || !last) return { isCovered: false, note: 'No rate is published for any part of the balance' };
  const leastMinor = product.amount.minimum == null ? 0n : minor(product.amount.minimum, 'UP');
  if (first.minMinor > leastMinor && first.minMinor > 1n) {
    return { isCovered: false, note: `No rate is published for the part of the balance up to ${text(first.minMinor)}` };
  }
  if (last.maxMinor !== null && last.maxMinor < amountMinor) {
    return { isCovered: false, note: `No rate is published for the part of the balance above ${text(last.maxMinor)}` };
  }
  const isStacked = tiers.every(({ maxMinor, minMinor }, index) => {
    const before = index === 0 ? 0n : (tiers[index - 1]?.maxMinor ?? null);
    if (before === null || (maxMinor !== null && maxMinor <= before)) return false;
    return index === 0 || (minMinor >= before && minMinor <= before + 1n);
  });
  if (!isStacked) return { isCovered: true, note: 'The tiers of the balance leave gaps or overlap; the whole lies between them' };
  if (tiers.length === 1) return { terms: spanOf([first.priced.parts]), parts: first.priced.parts };
  if (tiers.some(({ priced: { parts } }) => parts.some(({ rate }) => !isSame(rate, parts[0].rate)))) {
    return { isCovered: true, note: 'The tiers of the balance are repriced within the term; the whole lies between them' };
  }
  return stacked(tiers, { currency: product.currency, minor: amountMinor });
}

/** By the lower bound, then by the upper one, none being the greatest. */
function byBounds(a: Tier, b: Tier): number {
  if (a.minMinor !== b.minMinor) return a.minMinor < b.minMinor ? -1 : 1;
  if (a.maxMinor === b.maxMinor || a.maxMinor === null) return a.maxMinor === b.maxMinor ? 0 : 1;
  return b.maxMinor === null || a.maxMinor < b.maxMinor ? -1 : 1;
}

/** Without the tiers that end where they begin, at the end of the tier before or at nothing: they have no part of a balance. */
function withoutEmpty(tiers: readonly Tier[]): Tier[] {
  let floor: bigint | null = 0n;
  return tiers.filter(({ maxMinor, minMinor }) => {
    if (maxMinor !== null && maxMinor === minMinor && maxMinor === floor) return false;
    floor = maxMinor;
    return true;
  });
}

function isSame(left: Interval<Rate>, right: Interval<Rate>): boolean {
  return left.low === right.low && left.high === right.high;
}

function stacked(tiers: readonly Tier[], amount: Money): TieredRate {
  const of = (minor: bigint): Money => ({ currency: amount.currency, minor });
  const bounds = tiers.map(({ maxMinor, priced }, index) => ({
    rate: priced.parts[0].rate,
    min: index === 0 ? 0n : (tiers[index - 1]?.maxMinor ?? 0n),
    max: index === tiers.length - 1 ? amount.minor : (maxMinor ?? amount.minor),
  }));
  const terms = (read: (rate: Interval<Rate>) => Rate): RateTerms => {
    const scaled = bounds.reduce((sum, { max, min, rate }) => sum + (max - min) * read(rate), 0n);
    const balanceTiers = bounds.map(
      ({ max, rate }, index): BalanceTier => ({ upTo: index === bounds.length - 1 ? null : of(max), annualRate: read(rate) }),
    );
    return {
      annualRate: divideRounded(scaled, amount.minor, Rounding.HALF_EVEN),
      repricings: [],
      tiers: balanceTiers,
    };
  };
  const low = terms((rate) => rate.low);
  const isPoint = bounds.every(({ rate }) => rate.low === rate.high);
  const isBounded = bounds.every(({ rate }) => rate.high !== null);
  return {
    terms: { low, high: isPoint ? low : isBounded ? terms((rate) => rate.high ?? rate.low) : null },
    parts: tiers.flatMap(({ priced: { parts } }, index) => {
      const { max, min } = bounds[index] ?? { min: 0n, max: amount.minor };
      return parts.map((part) => ({ ...part, balance: { min: of(min), max: of(max) } }));
    }),
  };
}
