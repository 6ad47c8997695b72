import type { Rate } from '../money';
import type { Due, PrincipalOfDue } from './amortise';
import type { DuePlan } from './due-dates';
import { searchFirstInstalment } from './instalment-search';
import { periodicRate, type InstalmentSeries } from './instalment-series';
import type { ScheduleInput } from './schedule';

/**
 * A due pays the instalment of its series, of which its interest is a part. The series is computed
 * at the first instalment, and anew over the dues left with the first due after a draw or after a
 * day from which another rate holds. Of tiers, which have no rate of a period, it is searched.
 */
export function payInstalments(input: ScheduleInput, plan: DuePlan, series: InstalmentSeries): PrincipalOfDue {
  let begun: { readonly index: number; readonly draws: number; readonly annualRate: Rate; readonly first: bigint } | null = null;
  const begin = (due: Due): bigint =>
    input.tiers?.length
      ? searchFirstInstalment(input, plan, series, due)
      : series.first(due.balanceMinor, periodicRate(due.annualRate, input.frequencyMonths), due.instalmentsLeft);
  return (due) => {
    if (!begun || due.draws !== begun.draws || due.annualRate !== begun.annualRate) {
      begun = { index: due.index, draws: due.draws, annualRate: due.annualRate, first: begin(due) };
    }
    return series.later(begun.first, due.index - begun.index) - due.interestMinor;
  };
}
