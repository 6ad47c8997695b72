import type { InterestPeriod, Schedule } from './schedule';

/** Every payment of interest of a plan and the days it is for, in order of day. */
export function interestPeriods({ drawdownOn, draws, lines, periods }: Schedule): readonly InterestPeriod[] {
  if (periods) return periods;
  let from = drawdownOn;
  let balanceMinor = draws.reduce((sum, { amount }) => sum + amount.minor, 0n);
  return lines.map(({ balance, dueOn, interest }) => {
    const stretches = [{ from, to: dueOn, balanceMinor, weight: 1n }];
    from = dueOn;
    balanceMinor = balance.minor;
    return { paidOn: dueOn, interest, stretches };
  });
}
