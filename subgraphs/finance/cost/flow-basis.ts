import type { IrrBasis } from '../../../schema';
import { monthsExactly } from '../calendar';
import { DATED_PERIODS_PER_YEAR, irrByDates, irrByPeriods, power, type DatedFlow, type IrrResult } from '../irr';

/** How the times of flows are counted, and the internal rate of a period so found. */
export interface BasedRate {
  readonly basis: IrrBasis;
  readonly result: IrrResult;
  readonly periodsPerYear: number;
}

const MONTHS_PER_YEAR = 12;

/**
 * PERIODS where the dues fall exactly g, 2g, 3g … n·g months after drawdown for one g, which is the
 * period, and every other flow a whole number of months after it; otherwise DATES_ACTUAL_365. A flow
 * between two dues counts its part of the period: a fee at month 12 beside the one due at month 18
 * is 12/18 of a period away. So the period is that of the dues whatever fees there are, and a fee
 * more never makes a rate less.
 *
 * @param dueDays days on which the loan itself falls due, in order
 */
export function rateOfFlows(drawdownOn: string, dueDays: readonly string[], flows: readonly DatedFlow[]): BasedRate {
  const byDay = new Map<string, bigint>();
  for (const { on, minor } of flows) byDay.set(on, (byDay.get(on) ?? 0n) + minor);
  return ratePerPeriod(drawdownOn, dueDays, byDay) ?? ratePerDate(byDay);
}

function ratePerDate(byDay: ReadonlyMap<string, bigint>): BasedRate {
  const dated = [...byDay].map(([on, minor]) => ({ on, minor }));
  return { basis: 'DATES_ACTUAL_365', result: irrByDates(dated), periodsPerYear: DATED_PERIODS_PER_YEAR };
}

/** Null where a flow falls on no whole month, or the dues are not equally spaced. */
function ratePerPeriod(drawdownOn: string, dueDays: readonly string[], byDay: ReadonlyMap<string, bigint>): BasedRate | null {
  const monthOf = new Map<string, number>();
  for (const day of byDay.keys()) {
    const month = monthsExactly(drawdownOn, day);
    if (month === null) return null;
    monthOf.set(day, month);
  }
  const periodMonths = monthOf.get(dueDays[0] ?? '') ?? 0;
  if (periodMonths <= 0 || !dueDays.every((day, index) => monthOf.get(day) === periodMonths * (index + 1))) return null;
  const monthly = irrByPeriods([...byDay].map(([on, minor]) => ({ period: monthOf.get(on) ?? 0, minor })));
  return { basis: 'PERIODS', result: ofPeriod(monthly, periodMonths), periodsPerYear: MONTHS_PER_YEAR / periodMonths };
}

/** The search runs on months, in which its bounds mean the same for every loan and its powers are whole. */
function ofPeriod(monthly: IrrResult, months: number): IrrResult {
  if (monthly.kind === 'failed' || months === 1) return monthly;
  return { kind: 'ok', periodRate: power(1 + monthly.periodRate, months) - 1 };
}
