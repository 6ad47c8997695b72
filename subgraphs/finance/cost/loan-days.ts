import type { Schedule, ScheduleLine } from '../schedule';

/** The lines on which something falls due; on the others principal is drawn or freely repaid. */
export function dueLines({ lines, periods }: Schedule): readonly ScheduleLine[] {
  if (!periods) return lines;
  const paidOn = new Set(periods.map((period) => period.paidOn));
  return lines.filter(({ dueOn }, index) => paidOn.has(dueOn) || index === lines.length - 1);
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
