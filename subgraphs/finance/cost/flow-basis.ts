import type { IrrBasis } from '../../../schema';
import { monthsExactly } from '../calendar';
import {
  DATED_PERIODS_PER_YEAR,
  irrByDates,
  irrByPeriods,
  type DatedFlow,
  type IrrResult,
} from '../irr';

/** How the times of flows are counted, and the internal rate so found. */
export interface BasedRate {
  readonly basis: IrrBasis;
  readonly result: IrrResult;
  readonly periodsPerYear: number;
}

const MONTHS_PER_YEAR = 12;

/**
 * PERIODS where the days with a flow after drawdown are exactly the months g, 2g, 3g … n·g after it
 * for one g, which is the period; otherwise DATES_ACTUAL_365. A yearly fee beside monthly dues keeps
 * periods; a fee at month 12 beside a single due at month 18, a last shorter period, or a day that is
 * no whole month after drawdown does not. Flows of one day are one flow.
 */
export function rateOfFlows(drawdownOn: string, flows: readonly DatedFlow[]): BasedRate {
  const byDay = new Map<string, bigint>();
  for (const { on, minor } of flows) byDay.set(on, (byDay.get(on) ?? 0n) + minor);
  const spacing = monthSpacing(drawdownOn, [...byDay.keys()]);
  if (spacing === null) {
    const dated = [...byDay].map(([on, minor]) => ({ on, minor }));
    return { basis: 'DATES_ACTUAL_365', result: irrByDates(dated), periodsPerYear: DATED_PERIODS_PER_YEAR };
  }
  const periodic = [...byDay].map(([on, minor]) => ({ period: (monthsExactly(drawdownOn, on) ?? 0) / spacing, minor }));
  return { basis: 'PERIODS', result: irrByPeriods(periodic), periodsPerYear: MONTHS_PER_YEAR / spacing };
}

function monthSpacing(drawdownOn: string, days: readonly string[]): number | null {
  const months: number[] = [];
  for (const day of days) {
    if (day === drawdownOn) continue;
    const month = monthsExactly(drawdownOn, day);
    if (month === null) return null;
    months.push(month);
  }
  months.sort((a, b) => a - b);
  const spacing = months[0] ?? null;
  return spacing !== null && months.every((month, index) => month === spacing * (index + 1)) ? spacing : null;
}
