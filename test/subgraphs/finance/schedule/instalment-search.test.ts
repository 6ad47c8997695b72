import { DAY_COUNTS, RATE_SCALE, divideRounded, money, parseRate, type BalanceTier, type ScheduleInput } from '../../../../subgraphs/finance';
import { planDues } from '../../../../subgraphs/finance/schedule/due-dates';
import { searchFirstInstalment } from '../../../../subgraphs/finance/schedule/instalment-search';
import type { InstalmentSeries } from '../../../../subgraphs/finance/schedule/instalment-series';
import { inputOf } from './kit';

const LEVEL: InstalmentSeries = { first: (balance, _periodic, dues) => balance / BigInt(dues), later: (first) => first };
const STEPS_UP: InstalmentSeries = { first: (balance, _periodic, dues) => balance / BigInt(2 * dues), later: (first, dues) => first + 700n * BigInt(dues) };
const STEPS_DOWN: InstalmentSeries = { first: (balance) => balance, later: (first, dues) => first - 900n * BigInt(dues) };

/** A year's interest by the definition of tiers, each part at its own rate. */
function interestOfParts(balance: bigint, tiers: readonly BalanceTier[]): bigint {
  return tiers.reduce((sum, { annualRate, upTo }, index) => {
    const floor = tiers[index - 1]?.upTo?.minor ?? 0n;
    const part = (upTo && upTo.minor < balance ? upTo.minor : balance) - floor;
    return part > 0n ? sum + part * annualRate : sum;
  }, 0n);
}

/** The least by bisection over every first instalment up to the whole debt. */
function bisected(input: ScheduleInput, series: InstalmentSeries, interestMinor: bigint): bigint {
  const { days } = planDues(input);
  const lengths = days.map((day, index) => DAY_COUNTS.ACTUAL_360(days[index - 1] ?? input.drawdownOn, day).days);
  const isEnough = (first: bigint): boolean => {
    let balance = input.principal.minor;
    for (const [index, length] of lengths.entries()) {
      const interest = index === 0 ? interestMinor : divideRounded(interestOfParts(balance, input.tiers!) * length, RATE_SCALE * 360n, 'HALF_UP');
      const principal = series.later(first, index) - interest;
      if (principal >= balance) return true;
      if (principal > 0n) balance -= principal;
    }
    return false;
  };
  let [low, high] = [0n, input.principal.minor + interestMinor];
  while (low < high) {
    const middle = (low + high) / 2n;
    if (isEnough(middle)) high = middle;
    else low = middle + 1n;
  }
  return low;
}

const tiers = (rates: readonly string[], principal: bigint): BalanceTier[] =>
  rates.map((rate, index) => ({
    upTo: index === rates.length - 1 ? null : money('CNY', (principal * BigInt(index + 1)) / BigInt(rates.length)), annualRate: parseRate(rate),
  }));

const RATES = [['0.08', '0.03'], ['0.01', '0.02', '0.09'], ['0', '0'], ['10', '0.5'], ['0.05', '0.049', '0.048', '0.047', '0.046']];

describe('the first instalment of tiers', () => {
  it.each(RATES.flatMap((rates) => [[60n, 3, rates], [1_000_000n, 1, rates], [5_000_000n, 12, rates], [99_999_999_960n, 24, rates]] as [bigint, number, string[]][]))(
    'of %p over %p months at %p is the least that leaves nothing',
    (principal, termMonths, rates) => {
      const input = inputOf({ principal: money('CNY', principal), termMonths, frequencyMonths: 1, tiers: tiers(rates, principal) });
      const plan = planDues(input);
      const first = DAY_COUNTS.ACTUAL_360(input.drawdownOn, plan.days[0]!).days;
      const interestMinor = divideRounded(interestOfParts(principal, input.tiers!) * first, RATE_SCALE * 360n, 'HALF_UP');
      const due = { index: 0, instalmentsLeft: plan.days.length, balanceMinor: principal, interestMinor, annualRate: input.annualRate, draws: 1 };
      for (const series of [LEVEL, STEPS_UP, STEPS_DOWN]) {
        expect(searchFirstInstalment(input, plan, series, due)).toBe(bisected(input, series, interestMinor));
      }
    },
  );
});
