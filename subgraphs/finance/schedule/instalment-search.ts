import { DAY_COUNTS } from '../calendar';
import { RATE_SCALE, divideRounded, type Rate } from '../money';
import { withinBalance, type Due } from './amortise';
import type { DuePlan } from './due-dates';
import { periodicRate, type InstalmentSeries } from './instalment-series';
import { DEFAULT_ROUNDING, type ScheduleInput } from './schedule';
import { yearlyInterest } from './yearly-interest';

/** A first instalment and what it leaves after the last due, minor units; 0 or less: it is enough. */
interface Trial {
  readonly first: bigint;
  readonly left: bigint;
}

/** Days of the periods move an instalment by less than this part of it. */
const MARGIN = 16n;

/** Each such guess halves what is left to search, so that it ends soon whatever the shape of the remainder. */
const HALVING = 8;

/**
 * The least first instalment, in minor units, under which the last due pays no more than its
 * instalment: by search over the run of the dues left, with the interest of the actual days. The
 * greater the first instalment, the less is left for the last due, so that the search is exact. It
 * begins between the instalments at the least and at the greatest rate of a tier, wherever those
 * bound it, and goes by regula falsi with the Illinois weight.
 */
export function searchFirstInstalment(input: ScheduleInput, plan: DuePlan, series: InstalmentSeries, due: Due): bigint {
  const leftAfter = remainder(input, plan, series, due);
  const all = due.balanceMinor + due.interestMinor;
  let short: Trial = { first: -1n, left: all };
  let enough: Trial = { first: all, left: -all };
  for (const guess of levelsOfTiers(input, series, due)) {
    if (guess <= short.first || guess >= enough.first) continue;
    const left = leftAfter(guess);
    if (left > 0n) short = { first: guess, left };
    else enough = { first: guess, left };
  }
  for (let guesses = 1; enough.first - short.first > 1n; guesses += 1) {
    const guess = guesses % HALVING === 0 ? (short.first + enough.first) / 2n : onTheLine(short, enough);
    const left = leftAfter(guess);
    if (left > 0n) {
      enough = { first: enough.first, left: enough.left / 2n };
      short = { first: guess, left };
    } else {
      short = { first: short.first, left: (short.left + 1n) / 2n };
      enough = { first: guess, left };
    }
  }
  return enough.first;
}

/** Where a straight line between both crosses nothing, strictly between them. */
function onTheLine(short: Trial, enough: Trial): bigint {
  const guess = short.first + ((enough.first - short.first) * short.left) / (short.left - enough.left);
  if (guess <= short.first) return short.first + 1n;
  return guess >= enough.first ? enough.first - 1n : guess;
}

/** The first instalments at the least and at the greatest rate of a tier, with a margin. */
function levelsOfTiers({ frequencyMonths, tiers = [] }: ScheduleInput, series: InstalmentSeries, due: Due): readonly bigint[] {
  const rates = tiers.map(({ annualRate }) => annualRate);
  const level = (rate: Rate): bigint => series.first(due.balanceMinor, periodicRate(rate, frequencyMonths), due.instalmentsLeft);
  const least = level(rates.reduce((a, b) => (a < b ? a : b), rates[0] ?? 0n));
  const greatest = level(rates.reduce((a, b) => (a > b ? a : b), 0n));
  return [least - least / MARGIN, greatest + greatest / MARGIN];
}

/** What the dues left leave, by their first instalment; less than nothing where they would pay more than is owed. */
function remainder(input: ScheduleInput, { days }: DuePlan, series: InstalmentSeries, due: Due): (first: bigint) => bigint {
  const count = DAY_COUNTS[input.dayCount];
  const left = days.slice(due.index).map((day) => count(input.drawdownOn, day));
  const lengths = left.map((fraction, index) => fraction.days - (left[index - 1]?.days ?? fraction.days));
  const divisor = RATE_SCALE * (left[0]?.daysPerYear ?? 1n);
  const rounding = input.rounding ?? DEFAULT_ROUNDING;
  const yearly = yearlyInterest(input.tiers);
  return (first) => {
    let balanceMinor = due.balanceMinor;
    let owedMinor = 0n;
    for (const [index, length] of lengths.entries()) {
      const interestMinor = index === 0 ? due.interestMinor : divideRounded(yearly(balanceMinor, due.annualRate) * length, divisor, rounding);
      const instalment = series.later(first, index);
      owedMinor = balanceMinor + interestMinor - instalment;
      balanceMinor -= withinBalance(instalment - interestMinor, balanceMinor);
      if (balanceMinor === 0n) return owedMinor - first * BigInt(lengths.length - 1 - index);
    }
    return owedMinor;
  };
}
