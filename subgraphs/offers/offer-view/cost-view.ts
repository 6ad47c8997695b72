import { type FeeItem, type LoanCost, type Money, formatMoney } from '../../finance';
import type { Cost, CostFee, ScheduleLine } from '../graphql/cost.type';
import { compareDecimals } from '../matching/compare-decimals';
import type { FeeEntry } from '../pricing/fee-interval';
import { type Interval, mapInterval, pointOf } from '../pricing/interval';

interface ViewedRange {
  readonly min: string;
  readonly max: string | null;
}

/** Totals that are known although the upper end of the whole is not. */
export interface SettledTotals {
  /** The rate is one value. */
  readonly interest: boolean;
  /** No policy pays, or would pay on a dearer loan. */
  readonly subsidies: boolean;
}

/** A figure and, where it is not certain, its range: exactly one of them is set. */
function figure({ high, low }: Interval<string>): { value: string | null; range: ViewedRange | null } {
  const value = pointOf({ low, high });
  if (value !== null) return { value, range: null };
  // A subsidy may make the dearer loan the cheaper one.
  const isTurned = high !== null && compareDecimals(low, high) > 0;
  return { value: null, range: isTurned ? { min: high, max: low } : { min: low, max: high } };
}

/** Of one value, and on the principal: what is charged on the balance moves with the rate. */
function isFixed({ fee, isSingle }: FeeEntry): boolean {
  return isSingle && (fee.base == null || fee.base === 'PRINCIPAL' || fee.base === 'PRINCIPAL_PER_YEAR');
}

/** Costs as the schema answers them, amounts with every fraction digit of their currency. */
export class CostView {
  private readonly zero: string;

  constructor(private readonly fractionDigits: number) {
    this.zero = formatMoney({ currency: '', minor: 0n }, fractionDigits);
  }

  /**
   * @param costs null where the repayment method is not priced
   * @param settled what no open end of the rest can move
   */
  cost(costs: Interval<LoanCost> | null, fees: readonly FeeEntry[], settled: SettledTotals): Cost {
    const money = (read: (cost: LoanCost) => Money, isSettled = false) => figure(this.ends(costs, read, isSettled));
    const rate = (read: (cost: LoanCost) => string | null) => figure(costs ? rateInterval(costs, read) : { low: '0', high: null });
    const interest = money((cost) => cost.totalInterest, costs !== null && settled.interest);
    const totalFees = money((cost) => cost.totalFees, fees.every((entry) => !entry.counts || (costs !== null && isFixed(entry))));
    const subsidies = money((cost) => cost.totalSubsidies, settled.subsidies);
    const total = money((cost) => cost.totalCost);
    const simple = rate((cost) => cost.annualRateSimple);
    const irr = rate((cost) => cost.annualRateIrr);
    const statement = rate((cost) => cost.statementAnnualRate);
    return {
      totalInterest: interest.value,
      totalInterestRange: interest.range,
      fees: this.fees(costs, fees),
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
      irrBasis: irrBasis(costs),
    };
  }

  /** The dues of a cost of which every due is known. */
  schedule({ schedule }: LoanCost): ScheduleLine[] {
    return schedule.map(({ balance, drawn, dueOn, fee, interest, principal }) => ({
      dueOn,
      drawn: this.text(drawn),
      principal: this.text(principal),
      interest: this.text(interest),
      fee: this.text(fee),
      feeRange: null,
      balance: this.text(balance),
    }));
  }

  text(money: Money): string {
    return formatMoney(money, this.fractionDigits);
  }

  /** Of what is not computed zero upwards is known; what is settled has no upper end of its own. */
  private ends(costs: Interval<LoanCost> | null, read: (cost: LoanCost) => Money, isSettled: boolean): Interval<string> {
    const { high, low } = costs ? mapInterval(costs, (cost) => this.text(read(cost))) : { low: this.zero, high: null };
    return { low, high: high ?? (isSettled ? low : null) };
  }

  private fees(costs: Interval<LoanCost> | null, entries: readonly FeeEntry[]): CostFee[] {
    const low = costs ? itemsOf(costs.low, entries.map((entry) => entry.low)) : [];
    const high = costs?.high ? itemsOf(costs.high, entries.map((entry) => (costs.high === costs.low ? entry.low : entry.high))) : [];
    return entries.map((entry, index) => this.fee(entry, low[index] ?? null, high[index] ?? null, costs?.high === null));
  }

  /** Where the upper end of the whole is not computed, a fixed fee is known all the same. */
  private fee(entry: FeeEntry, low: FeeItem | null, high: FeeItem | null, isUnbounded: boolean): CostFee {
    const { counts, fee } = entry;
    const upper = isUnbounded && isFixed(entry) ? low : high;
    const amount = figure({ low: low?.amount ? this.text(low.amount) : this.zero, high: upper?.amount ? this.text(upper.amount) : null });
    const annualRate = figure({ low: low?.annualRate ?? '0', high: high?.annualRate ?? null });
    return {
      type: fee.type,
      name: fee.name,
      payer: fee.payer,
      frequency: fee.frequency ?? null,
      refundable: fee.refundable,
      counted: counts,
      amount: amount.value,
      amountRange: amount.range,
      annualRate: counts ? annualRate.value : null,
      annualRateRange: counts ? annualRate.range : null,
    };
  }
}

/** The items of a computation by the fees of the product; null for those that had no value to compute with. */
function itemsOf({ fees }: LoanCost, sized: readonly (object | null)[]): (FeeItem | null)[] {
  let next = 0;
  return sized.map((fee) => (fee === null ? null : (fees[next++] ?? null)));
}

/** A rate that no search could find is unbounded above: the lower end stays what is known. */
function rateInterval({ high, low }: Interval<LoanCost>, read: (cost: LoanCost) => string | null): Interval<string> {
  return { low: read(low) ?? '0', high: high === null ? null : read(high) };
}

/** Null where the two ends count times differently: a fee of one of them falls on a day of its own. */
function irrBasis(costs: Interval<LoanCost> | null): LoanCost['irrBasis'] | null {
  if (!costs) return null;
  return costs.high === null || costs.high.irrBasis === costs.low.irrBasis ? costs.low.irrBasis : null;
}
