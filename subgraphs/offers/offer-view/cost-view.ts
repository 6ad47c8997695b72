import { type LoanCost, type Money, type Rate, formatMoney, formatRate } from '../../finance';
import type { Cost, CostFee } from '../graphql/cost.type';
import { type Interval, mapInterval } from '../pricing/interval';
import { type FeeFigures, isSettled } from './fee-figures';
import { figure } from './figure';

/** Totals that are known although the upper end of the whole is not. */
export interface SettledTotals {
  /** The rate is one value. */
  readonly interest: boolean;
  /** What is owed on each day does not depend on the rate, or the rate is one value. */
  readonly balance: boolean;
  /** No policy pays, or would pay on a dearer loan. */
  readonly subsidies: boolean;
}

/** Costs as the schema answers them, amounts with every fraction digit of their currency. */
export class CostView {
  private readonly zero: string;

  constructor(private readonly fractionDigits: number) {
    this.zero = formatMoney({ currency: '', minor: 0n }, fractionDigits);
  }

  /**
   * @param costs null where the repayment method is not priced
   * @param contractRate on the day of drawdown
   * @param settled what no open end of the rest can move
   */
  cost(costs: Interval<LoanCost> | null, contractRate: Interval<string>, fees: readonly FeeFigures[], settled: SettledTotals): Cost {
    const money = (read: (cost: LoanCost) => Money, isKnown = false) => figure(this.ends(costs, read, isKnown));
    const rate = (read: (cost: LoanCost) => Rate | null) => figure(costs ? rateInterval(costs, read) : { low: '0', high: null });
    const isFeeKnown = ({ entry }: FeeFigures): boolean => !entry.counts || (costs !== null && isSettled(entry, settled.balance));
    const interest = money((cost) => cost.totalInterest, costs !== null && settled.interest);
    const totalFees = money((cost) => cost.totalFees, fees.every(isFeeKnown));
    const refunds = money((cost) => cost.totalRefunds, fees.every(isFeeKnown));
    const subsidies = money((cost) => cost.totalSubsidies, settled.subsidies);
    const total = money((cost) => cost.totalCost);
    const simple = rate((cost) => cost.annualRateSimple);
    const irr = rate((cost) => cost.annualRateIrr);
    const statement = costs ? rate((cost) => cost.statementAnnualRate) : figure(statementWithoutSchedule(contractRate, fees));
    return {
      totalInterest: interest.value,
      totalInterestRange: interest.range,
      fees: fees.map(feeView),
      totalFees: totalFees.value,
      totalFeesRange: totalFees.range,
      totalRefunds: refunds.value,
      totalRefundsRange: refunds.range,
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

  text(money: Money): string {
    return formatMoney(money, this.fractionDigits);
  }

  /** Of what is not computed zero upwards is known; what is settled has no upper end of its own. */
  private ends(costs: Interval<LoanCost> | null, read: (cost: LoanCost) => Money, isKnown: boolean): Interval<string> {
    const { high, low } = costs ? mapInterval(costs, (cost) => this.text(read(cost))) : { low: this.zero, high: null };
    return { low, high: high ?? (isKnown ? low : null) };
  }
}

/** Where there are no fees to add, the contract rate is the whole of it, however the loan is repaid. */
function statementWithoutSchedule({ high, low }: Interval<string>, fees: readonly FeeFigures[]): Interval<string> {
  return { low, high: fees.some(({ entry }) => entry.counts) ? null : high };
}

function feeView({ amount, annualRate, entry }: FeeFigures): CostFee {
  const { counts, fee } = entry;
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

/** A rate that no search could find is unbounded above: the lower end stays what is known. */
function rateInterval({ high, low }: Interval<LoanCost>, read: (cost: LoanCost) => Rate | null): Interval<string> {
  const text = (cost: LoanCost): string | null => {
    const rate = read(cost);
    return rate === null ? null : formatRate(rate);
  };
  return { low: text(low) ?? '0', high: high === null ? null : text(high) };
}
