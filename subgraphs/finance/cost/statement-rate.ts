import { METHODS_WITHOUT_PERIODS } from '../../../schema';
import { daysBetween, monthsExactly } from '../calendar';
import { DAYS_PER_DATED_PERIOD, findRootOnSide, publishRate } from '../irr';
import type { Rate } from '../money';
import type { Schedule } from '../schedule';
import type { FeeCharge } from './fee-charges';

const MONTHS_PER_YEAR = 12;

/**
 * The annual rate of one fee in the 企业贷款综合融资成本清单. The unit period is that of the dues (a year
 * where there is none). With the principal drawn on its days, repaid at its dues, and the fee on
 * its days, R solves
 *
 *   Σ principal drawn / D = Σ (principal repaid + fee) / D,  D = (1 + R)^s × (1 + R·f)
 *
 * s being the whole and f the broken unit periods after drawdown; the year's rate is R × unit periods
 * a year, simple. Interest is left out: the contract rate stands for it in the list. A refund enters
 * as a negative fee, so a deposit that comes back in full costs nothing here; what its absence costs
 * is in annualRateIrr.
 * Source: 《企业贷款综合融资成本年化率的计算规则及示例》 (rate self-discipline mechanism), as summarised in
 * secondary texts; the unit where dues have no period, later draws and refunds are our reading.
 */
export class PrincipalTimeline {
  private readonly unitMonths: number;
  /** Principal by whole unit period, received positive. */
  private wholes: readonly number[] | null = null;
  private readonly brokens: BrokenFlow[] = [];

  constructor(private readonly schedule: Schedule) {
    this.unitMonths = METHODS_WITHOUT_PERIODS.has(schedule.method) ? MONTHS_PER_YEAR : schedule.frequencyMonths;
  }

  /** Null where the fee leaves nothing of the principal. */
  feeAnnualRate(charges: readonly FeeCharge[], refund: FeeCharge | null): Rate | null {
    this.wholes ??= this.principal();
    const [wholes, brokens] = [[...this.wholes], [...this.brokens]];
    for (const { amount, on } of charges) this.add(wholes, brokens, on, -amount.minor);
    if (refund) this.add(wholes, brokens, refund.on, refund.amount.minor);
    brokens.sort((a, b) => b.whole - a.whole);
    const unitRate = findRootOnSide((rate) => presentValue(wholes, brokens, rate), 1);
    return unitRate === null ? null : publishRate((unitRate * MONTHS_PER_YEAR) / this.unitMonths);
  }

  private principal(): number[] {
    const wholes: number[] = [];
    for (const { amount, on } of this.schedule.draws) this.add(wholes, this.brokens, on, amount.minor);
    for (const { dueOn, principal } of this.schedule.lines) {
      if (principal.minor !== 0n) this.add(wholes, this.brokens, dueOn, -principal.minor);
    }
    return wholes;
  }

  private add(wholes: number[], brokens: BrokenFlow[], day: string, minor: bigint): void {
    const { drawdownOn } = this.schedule;
    const months = monthsExactly(drawdownOn, day) ?? daysBetween(drawdownOn, day) / DAYS_PER_DATED_PERIOD;
    const units = months / this.unitMonths;
    const whole = Math.floor(units);
    while (wholes.length <= whole) wholes.push(0);
    if (whole === units) wholes[whole] = (wholes[whole] ?? 0) + Number(minor);
    else brokens.push({ whole, broken: units - whole, amount: Number(minor) });
  }
}

/** A flow inside a unit period: the whole ones before it and the part of its own gone by. */
interface BrokenFlow {
  readonly whole: number;
  readonly broken: number;
  readonly amount: number;
}

/** By Horner's rule over the whole unit periods; broken flows from the last. */
function presentValue(wholes: readonly number[], brokens: readonly BrokenFlow[], rate: number): number {
  const discount = 1 / (1 + rate);
  let value = 0;
  let next = 0;
  for (let whole = wholes.length - 1; whole >= 0; whole -= 1) {
    value = value * discount + (wholes[whole] ?? 0);
    for (let flow = brokens[next]; flow?.whole === whole; flow = brokens[next]) {
      value += flow.amount / (1 + rate * flow.broken);
      next += 1;
    }
  }
  return value;
}
