import { DAY_COUNTS } from '../calendar';
import { RATE_SCALE, divideRounded, type Rate } from '../money';
import { DEFAULT_ROUNDING, type InterestPeriod, type InterestStretch, type ScheduleInput } from './schedule';
import { yearlyInterest, type YearlyInterest } from './yearly-interest';

/**
 * Interest of a loan as its days pass, exact until it is paid and rounded once then. Days are counted
 * from drawdown to both ends of a stretch and subtracted, so that clamped month ends do not lose or
 * gain days under 30/360, and however a term is cut its days are the same.
 */
export class InterestAccount {
  /** In force on the day before the last accrued-to day. */
  annualRate: Rate;
  readonly periods: InterestPeriod[] = [];
  private accrued = 0n;
  private daysBefore = 0n;
  private divisor = RATE_SCALE;
  private nextRepricing = 0;
  private from: string;
  private stretches: InterestStretch[] = [];
  private readonly yearly: YearlyInterest;

  /** Keeps its periods where asked to; a loan of one balance from due to due needs none. */
  constructor(
    private readonly input: ScheduleInput,
    private readonly keepsPeriods: boolean,
  ) {
    this.annualRate = input.annualRate;
    this.from = input.drawdownOn;
    this.yearly = yearlyInterest(input.tiers);
  }

  /** The balance did not move since the day accrued to before. */
  accrue(to: string, balanceMinor: bigint): void {
    const { repricings } = this.input;
    for (let next = repricings?.[this.nextRepricing]; next && next.from < to; next = repricings?.[this.nextRepricing]) {
      this.accrueStretch(next.from, balanceMinor);
      this.annualRate = next.annualRate;
      this.nextRepricing += 1;
    }
    this.accrueStretch(to, balanceMinor);
  }

  /** All that has accrued, in minor units; the account begins anew. */
  pay(paidOn: string): bigint {
    const interestMinor = divideRounded(this.accrued, this.divisor, this.input.rounding ?? DEFAULT_ROUNDING);
    this.accrued = 0n;
    if (this.keepsPeriods) {
      const interest = { currency: this.input.principal.currency, minor: interestMinor };
      this.periods.push({ paidOn, interest, stretches: this.stretches });
      this.stretches = [];
    }
    return interestMinor;
  }

  private accrueStretch(to: string, balanceMinor: bigint): void {
    const { days, daysPerYear } = DAY_COUNTS[this.input.dayCount](this.input.drawdownOn, to);
    const weight = this.yearly(balanceMinor, this.annualRate) * (days - this.daysBefore);
    this.accrued += weight;
    this.daysBefore = days;
    this.divisor = RATE_SCALE * daysPerYear;
    if (this.keepsPeriods && to > this.from) this.stretches.push({ from: this.from, to, balanceMinor, weight });
    this.from = to;
  }
}
