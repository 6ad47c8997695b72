import { amortise } from './amortise';
import { planDues } from './due-dates';
import { ONE, power, roundInstalment, type InstalmentSeries } from './instalment-series';
import { payInstalments } from './pay-instalments';
import type { Schedule, ScheduleInput } from './schedule';

/**
 * EQUAL_INSTALMENT 等额本息, credit-report code 11. The level payment is P·i / (1 − (1 + i)^−n) with
 * the periodic rate i = annual rate × months of a period / 12 and n instalments; at a rate of zero,
 * P / n. Interest of each period is by the day count: under 30/360 that of a whole period is exactly
 * i, under an actual count it moves with the days while the level payment stays, and the last due
 * settles the difference. A due never pays less than its interest, so that the balance never grows.
 *
 * Periods that a settlement day breaks count in n as whole ones do, but for a first one of interest
 * alone: a contract names one 月供 and so many 期, and leaves the days to the interest. A broken
 * period therefore moves the last due, not the level; dues before the first instalment (grace) do not
 * count.
 * Source: the present value of an ordinary annuity.
 */
export function equalInstalment(input: ScheduleInput): Schedule {
  const plan = planDues(input);
  return amortise('EQUAL_INSTALMENT', input, plan, payInstalments(input, plan, levelSeries(input)));
}

function levelSeries(input: ScheduleInput): InstalmentSeries {
  return {
    first(balanceMinor, periodic, dues) {
      if (periodic === 0n) return roundInstalment(balanceMinor, BigInt(dues), input);
      const growth = power(ONE + periodic, dues);
      return roundInstalment(balanceMinor * periodic * growth, ONE * (growth - ONE), input);
    },
    later: (first) => first,
  };
}
