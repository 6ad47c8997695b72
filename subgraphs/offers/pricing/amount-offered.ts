import type { ContractFields, LimitedBy, TypedUnknown } from '../../../schema';
import { type Money, formatMoney, money, parseMoney } from '../../finance';
import { collateralSupport, requiresCollateral } from '../matching/collateral/loanable-value';
import type { LoanableValue } from '../matching/collateral/support';
import type { Need } from '../matching/need';

/** One thing that limits an amount, in minor units; see {@link amountOffered}. */
export interface AmountLimit extends LoanableValue {
  readonly limitedBy: LimitedBy;
  readonly isBinding: boolean;
}

export interface AmountOffered {
  readonly amount: Money;
  /** The same as decimal text with every fraction digit. */
  readonly decimal: string;
  /** The first of the binding limits. */
  readonly limitedBy: LimitedBy | null;
  readonly limits: readonly AmountLimit[];
  /** What every limit allows at its lower end: so much is offered whatever is not known. */
  readonly certainMinor: bigint;
  /** Why less may be lent. */
  readonly unknowns: readonly TypedUnknown[];
}

/**
 * What is offered: the least of what is asked, of the product's maximum, and, where the product is
 * granted only on collateral, of what that carries. What collateral carries may be a range while an
 * amount is one figure: beyond the upper end nothing is lent, so that end limits the amount; below
 * it the bank has the last word, which the verdict, the range in `limits` and an unknown say; a ranking
 * by amount counts the lower end alone. An upper end that
 * nobody disclosed limits nothing. The need and the product are of one currency.
 */
export function amountOffered(product: ContractFields, need: Need, fractionDigits: number): AmountOffered {
  const asked = parseMoney(need.amount, product.currency, fractionDigits);
  const limits = limitsOf(product, need, fractionDigits);
  const least = limits.reduce((minor, { highMinor }) => (highMinor !== null && highMinor < minor ? highMinor : minor), asked.minor);
  const marked = limits.map((limit) => ({ ...limit, isBinding: least < asked.minor && limit.highMinor === least }));
  const certainMinor = limits.reduce((minor, { lowMinor }) => (lowMinor < minor ? lowMinor : minor), least);
  const amount = money(product.currency, least);
  return {
    amount,
    decimal: formatMoney(amount, fractionDigits),
    limitedBy: marked.find(({ isBinding }) => isBinding)?.limitedBy ?? null,
    limits: marked,
    certainMinor,
    unknowns: certainMinor < least ? [uncertainAmount(formatMoney(money(product.currency, certainMinor), fractionDigits), formatMoney(amount, fractionDigits))] : [],
  };
}

function uncertainAmount(certain: string, offered: string): TypedUnknown {
  return { field: 'amount', reason: 'UNDISCLOSED', note: `The collateral carries ${certain} for certain; what is priced is ${offered}, which it may carry, see limits` };
}

function limitsOf(product: ContractFields, need: Need, fractionDigits: number): Omit<AmountLimit, 'isBinding'>[] {
  const { maximum } = product.amount;
  const maximumMinor = maximum == null ? null : parseMoney(maximum, product.currency, fractionDigits).minor;
  return [
    ...(maximumMinor === null ? [] : [{ limitedBy: 'PRODUCT_MAXIMUM' as const, lowMinor: maximumMinor, highMinor: maximumMinor }]),
    ...(requiresCollateral(product) ? [{ limitedBy: 'COLLATERAL_VALUE' as const, ...collateralSupport(product, need).loanable }] : []),
  ];
}
