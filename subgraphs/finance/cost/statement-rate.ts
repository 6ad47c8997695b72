import { daysBetween, monthsExactly } from '../calendar';
import { DAYS_PER_DATED_PERIOD, findRootOnSide, publishRate } from '../irr';
import type { Rate } from '../money';
import type { Schedule } from '../schedule';
import type { FeeCharge } from './fee-charges';

const MONTHS_PER_YEAR = 12;

/**
 * The annual rate of one fee in the 企业贷款综合融资成本清单, or null where the fee leaves nothing of the
 * principal. The unit period is that of the dues (a year for a BULLET, whose one due has none). With
 * the principal drawn at 0, principal repaid at its dues and the fee on its days, R solves
 *
 *   principal = Σ (principal repaid + fee) / ((1 + R)^s × (1 + R·f))
 *
 * s being the whole and f the broken unit periods after drawdown; the year's rate is R × unit periods
 * a year, simple. Interest is left out: the contract rate stands for it in the list. A refund enters
 * as a negative fee, so a deposit that comes back in full costs nothing here; what its absence costs
 * is in annualRateIrr.
 * Source: 《企业贷款综合融资成本年化率的计算规则及示例》 (rate self-discipline mechanism), as summarised in
 * secondary texts; the reading of a BULLET's unit and of refunds is ours.
 */
export function feeAnnualRate(schedule: Schedule, charges: readonly FeeCharge[], refund: FeeCharge | null): Rate | null {
  const unitMonths = schedule.method === 'BULLET' ? MONTHS_PER_YEAR : schedule.frequencyMonths;
  const byUnit: UnitFlow[][] = [];
  const add = (day: string, minor: bigint): void => {
    const units = monthsAfter(schedule.drawdownOn, day) / unitMonths;
    const whole = Math.floor(units);
    while (byUnit.length <= whole) byUnit.push([]);
    byUnit[whole]?.push({ broken: units - whole, amount: Number(minor) });
  };
  add(schedule.drawdownOn, schedule.principal.minor);
  for (const { dueOn, principal } of schedule.lines) add(dueOn, -principal.minor);
  for (const { on, amount } of charges) add(on, -amount.minor);
  if (refund) add(refund.on, refund.amount.minor);
  const unitRate = findRootOnSide((rate) => presentValue(byUnit, rate), 1);
  return unitRate === null ? null : publishRate((unitRate * MONTHS_PER_YEAR) / unitMonths);
}

/** A flow by the unit period it falls in and the part of that period gone by. */
interface UnitFlow {
  readonly broken: number;
  readonly amount: number;
}

function monthsAfter(drawdownOn: string, day: string): number {
  return monthsExactly(drawdownOn, day) ?? daysBetween(drawdownOn, day) / DAYS_PER_DATED_PERIOD;
}

/** By Horner's rule over the whole unit periods. */
function presentValue(byUnit: readonly (readonly UnitFlow[])[], rate: number): number {
  const discount = 1 / (1 + rate);
  let value = 0;
  for (let whole = byUnit.length - 1; whole >= 0; whole -= 1) {
    value *= discount;
    for (const { broken, amount } of byUnit[whole] ?? []) value += amount / (1 + rate * broken);
  }
  return value;
}
