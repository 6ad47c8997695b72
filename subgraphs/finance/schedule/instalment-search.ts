import { DAY_COUNTS } from '../calendar';
import { RATE_SCALE, divideRounded } from '../money';
import { withinBalance, type Due } from './amortise';
import type { DuePlan } from './due-dates';
import type { InstalmentSeries } from './instalment-series';
import { yearlyInterest } from './interest-account';
import { DEFAULT_ROUNDING, type ScheduleInput } from './schedule';

/**
 * The least first instalment, in minor units, under which the last due pays no more than its
 * instalment: by bisection over the run of the dues left, with the interest of the actual days. The
 * greater the first instalment, the less is left for the last due, so that the search is exact.
 */
export function searchFirstInstalment(input: ScheduleInput, { days }: DuePlan, series: InstalmentSeries, due: Due): bigint {
  const count = DAY_COUNTS[input.dayCount];
  const left = days.slice(due.index).map((day) => count(input.drawdownOn, day));
  const lengths = left.map((fraction, index) => fraction.days - (left[index - 1]?.days ?? fraction.days));
  const divisor = RATE_SCALE * (left[0]?.daysPerYear ?? 1n);
  const rounding = input.rounding ?? DEFAULT_ROUNDING;
  const isEnough = (first: bigint): boolean => {
    let balanceMinor = due.balanceMinor;
    let owedMinor = 0n;
    for (const [index, length] of lengths.entries()) {
      const yearly = yearlyInterest(balanceMinor, due.annualRate, input.tiers);
      const interestMinor = index === 0 ? due.interestMinor : divideRounded(yearly * length, divisor, rounding);
      const instalment = series.later(first, index);
      owedMinor = balanceMinor + interestMinor - instalment;
      balanceMinor -= withinBalance(instalment - interestMinor, balanceMinor);
      if (balanceMinor === 0n) return true;
    }
    return owedMinor <= 0n;
  };
  let [low, high] = [0n, due.balanceMinor + due.interestMinor];
  while (low < high) {
    const middle = (low + high) / 2n;
    if (isEnough(middle)) high = middle;
    else low = middle + 1n;
  }
  return low;
}
