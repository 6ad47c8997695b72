import { type FeeItem, type LoanCost, type Money, formatMoney, formatRate } from '../../finance';
import type { FeeEntry } from '../pricing/fee-interval';
import type { Interval } from '../pricing/interval';
import { type Figure, figure } from './figure';

/** One fee of an offer, from the computations at both ends. */
export interface FeeFigures {
  readonly entry: FeeEntry;
  /** All charges of the term together; of ON_EVENT, one charge. */
  readonly amount: Figure;
  /** What the borrower bears of them: charges less refund, zero where the fee does not count. */
  readonly borne: Figure;
  readonly annualRate: Figure;
}

/** What a fee costs whatever the rest of the loan does: of one value, and not on a balance that moves with the rate. */
export function isSettled({ fee, isSingle }: FeeEntry, isBalanceKnown: boolean): boolean {
  return isSingle && (isBalanceKnown || fee.base !== 'BALANCE_PER_YEAR');
}

/**
 * In the order of the product.
 *
 * @param costs null where the repayment method is not priced
 * @param isBalanceKnown whether what is owed on each day is known, see SettledTotals
 */
export function feeFigures(costs: Interval<LoanCost> | null, entries: readonly FeeEntry[], isBalanceKnown: boolean, fractionDigits: number): FeeFigures[] {
  const low = costs ? itemsOf(costs.low, entries.map((entry) => entry.low)) : [];
  const high = costs?.high ? itemsOf(costs.high, entries.map((entry) => (costs.high === costs.low ? entry.low : entry.high))) : [];
  return entries.map((entry, index) => figuresOf(entry, low[index] ?? null, high[index] ?? null, {
    fractionDigits,
    isUnbounded: costs !== null && costs.high === null,
    isBalanceKnown,
  }));
}

interface Known {
  readonly fractionDigits: number;
  /** True: the upper end of the whole is not computed. */
  readonly isUnbounded: boolean;
  readonly isBalanceKnown: boolean;
}

function figuresOf(entry: FeeEntry, low: FeeItem | null, high: FeeItem | null, { fractionDigits, isBalanceKnown, isUnbounded }: Known): FeeFigures {
  const text = (amount: Money): string => formatMoney(amount, fractionDigits);
  const zero = text({ currency: '', minor: 0n });
  const upper = isUnbounded && isSettled(entry, isBalanceKnown) ? low : high;
  const amount = { low: low?.amount ? text(low.amount) : zero, high: upper?.amount ? text(upper.amount) : null };
  if (!entry.counts) {
    const nothing = figure({ low: '0', high: '0' });
    return { entry, amount: figure(amount), borne: figure({ low: zero, high: zero }), annualRate: nothing };
  }
  const borne = { low: low ? text(low.borrowerCost) : zero, high: upper ? text(upper.borrowerCost) : null };
  // What repays slower makes a fee's yearly rate less: it falls as the contract rate rises.
  const isLeastKnown = !isUnbounded || isBalanceKnown;
  const dearest = isBalanceKnown ? upper : high;
  const annualRate = {
    low: isLeastKnown && low?.annualRate != null ? formatRate(low.annualRate) : '0',
    high: dearest?.annualRate == null ? null : formatRate(dearest.annualRate),
  };
  return { entry, amount: figure(amount), borne: figure(borne), annualRate: figure(annualRate) };
}

/** The items of a computation by the fees of the product; null for those that had no value to compute with. */
function itemsOf({ fees }: LoanCost, sized: readonly (object | null)[]): (FeeItem | null)[] {
  let next = 0;
  return sized.map((fee) => (fee === null ? null : (fees[next++] ?? null)));
}
