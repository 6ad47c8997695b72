import { addMonths } from '../calendar';
import type { Schedule, ScheduleLine } from '../schedule';

/** A line on which something falls due; one that only draws is none. */
export function isDue({ drawn, interest, principal }: ScheduleLine): boolean {
  return drawn.minor === 0n || principal.minor > 0n || interest.minor > 0n;
}

/** The day on which what is left of a loan is repaid, and deposits come back. */
export function lastDueOn({ drawdownOn, lines, termMonths }: Schedule): string {
  return lines.findLast(isDue)?.dueOn ?? addMonths(drawdownOn, termMonths);
}

/** What is drawn on the day of drawdown, minor units. */
export function firstDrawMinor({ drawdownOn, draws }: Schedule): bigint {
  let minor = 0n;
  for (const { amount, on } of draws) if (on === drawdownOn) minor += amount.minor;
  return minor;
}

/** The principal outstanding once a day's dues are paid and its draws received, minor units. */
export function balanceOn(day: string, schedule: Schedule): bigint {
  return schedule.lines.findLast(({ dueOn }) => dueOn <= day)?.balance.minor ?? firstDrawMinor(schedule);
}
