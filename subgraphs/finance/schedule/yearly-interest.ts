import type { Rate } from '../money';
import type { BalanceTier } from './schedule';

/** A year's interest on a balance in minor units × RATE_SCALE. */
export type YearlyInterest = (balanceMinor: bigint, annualRate: Rate) => bigint;

interface Step {
  /** Where the tier begins, minor units, and a year's interest on all below it. */
  readonly floor: bigint;
  readonly below: bigint;
  readonly annualRate: Rate;
}

const WHOLE: YearlyInterest = (balanceMinor, annualRate) => balanceMinor * annualRate;

/** Of tiers the sum of the parts at their rates, those below the balance's own summed once beforehand. */
export function yearlyInterest(tiers: readonly BalanceTier[] | undefined): YearlyInterest {
  if (!tiers?.length) return WHOLE;
  const steps: Step[] = [];
  let [floor, below] = [0n, 0n];
  for (const { annualRate, upTo } of tiers) {
    steps.push({ floor, below, annualRate });
    if (!upTo) break;
    below += (upTo.minor - floor) * annualRate;
    floor = upTo.minor;
  }
  return (balanceMinor) => {
    let [low, high] = [0, steps.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((steps[middle]?.floor ?? 0n) < balanceMinor) low = middle;
      else high = middle - 1;
    }
    const step = steps[low];
    return step ? step.below + (balanceMinor - step.floor) * step.annualRate : 0n;
  };
}
