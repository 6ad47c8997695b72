import type { LoanCost, Money } from '../../finance';
import { formatMoney } from '../../finance';
import type { Cost, CostFee, ScheduleLine } from '../graphql/cost.type';
import type { FeeEntry } from '../pricing/fee-interval';
import { type Interval, mapInterval, pointOf } from '../pricing/interval';

interface ViewedRange {
  readonly min: string;
  readonly max: string | null;
}

/** A figure and, where it is not certain, its range: exactly one of them is set. */
function figure(interval: Interval<string>): { value: string | null; range: ViewedRange | null } {
  const value = pointOf(interval);
  return { value, range: value === null ? { min: interval.low, max: interval.high } : null };
}

/** Zero upwards: all that is known of the cost of a loan whose repayment is not priced. */
function unpriced(zero: string): Interval<string> {
  return { low: zero, high: null };
}

export class CostView {
  constructor(private readonly fractionDigits: number) {}

  /** @param costs null where the repayment method is not priced */
  cost(costs: Interval<LoanCost> | null, fees: readonly FeeEntry[]): Cost {
    const zero = formatMoney({ currency: '', minor: 0n }, this.fractionDigits);
    const money = (read: (cost: LoanCost) => Money) =>
      figure(costs ? mapInterval(costs, (cost) => this.text(read(cost))) : unpriced(zero));
    const rate = (read: (cost: LoanCost) => string | null) => figure(costs ? rateInterval(costs, read) : unpriced('0'));
    const [interest, totalFees, subsidies, total] = [
      money((cost) => cost.totalInterest),
      money((cost) => cost.totalFees),
      money((cost) => cost.totalSubsidies),
      money((cost) => cost.totalCost),
    ];
    const [simple, irr, statement] = [
      rate((cost) => cost.annualRateSimple),
      rate((cost) => cost.annualRateIrr),
      rate((cost) => cost.statementAnnualRate),
    ];
    return {
      totalInterest: interest.value,
      totalInterestRange: interest.range,
      fees: costs ? this.fees(costs, fees) : [],
      totalFees: totalFees.value,
      totalFeesRange: totalFees.range,
      totalSubsidies: subsidies.value,
      totalSubsidiesRange: subsidies.range,
      totalCost: total.value,
      totalCostRange: total.range,
      annualRateSimple: simple.value,
      annualRateSimpleRange: simple.range,
      annualRateIrr: irr.value,
      annualRateIrrRange: irr.range,
      statementAnnualRate: statement.value,
      statementAnnualRateRange: statement.range,
      irrBasis: costs?.low.irrBasis ?? null,
    };
  }

  /** Only of a point: of a range no due is known. */
  schedule(costs: Interval<LoanCost> | null): ScheduleLine[] | null {
    if (!costs || costs.low !== costs.high) return null;
    return costs.low.schedule.map(({ balance, dueOn, fee, interest, principal }) => ({
      dueOn,
      principal: this.text(principal),
      interest: this.text(interest),
      fee: this.text(fee),
      balance: this.text(balance),
    }));
  }

  text(money: Money): string {
    return formatMoney(money, this.fractionDigits);
  }

  /** The items of both computations stand in the order of the product, without the fees that had no value. */
  private fees({ high, low }: Interval<LoanCost>, entries: readonly FeeEntry[]): CostFee[] {
    const lowItems = low.fees[Symbol.iterator]();
    const highItems = (high ?? low).fees[Symbol.iterator]();
    const zero = formatMoney({ currency: '', minor: 0n }, this.fractionDigits);
    return entries.map(({ counts, fee, high: highFee, low: lowFee }) => {
      const lowItem = lowFee ? (lowItems.next().value ?? null) : null;
      const hasHigh = high === low ? lowFee : high ? highFee : null;
      const highItem = high === low ? lowItem : hasHigh ? (highItems.next().value ?? null) : null;
      const { type, name, payer, frequency, refundable } = fee;
      const isOptional = !counts && lowItem?.amount == null;
      const amount = figure({
        low: lowItem?.amount ? this.text(lowItem.amount) : zero,
        high: highItem?.amount ? this.text(highItem.amount) : null,
      });
      const annualRate = figure({ low: lowItem?.annualRate ?? '0', high: highItem?.annualRate ?? null });
      return {
        type,
        name,
        payer,
        frequency: frequency ?? null,
        refundable,
        counted: counts,
        amount: isOptional ? null : amount.value,
        amountRange: isOptional ? null : amount.range,
        annualRate: counts ? annualRate.value : null,
        annualRateRange: counts ? annualRate.range : null,
      };
    });
  }
}

/** A rate that no search could find is unbounded above: the lower end stays what is known. */
function rateInterval({ high, low }: Interval<LoanCost>, read: (cost: LoanCost) => string | null): Interval<string> {
  return { low: read(low) ?? '0', high: high === null ? null : read(high) };
}
