import { CURRENCY_ALLOWED, type FinancingNeedOrder, badUserInput, compareTexts, findCurrency } from '../../../schema';
import type { NeedHead } from '../storage/need';
import { isGiven } from './is-given';
import { type Comparator, byValue, compareDecimals, descending, sortedBy } from './order';

export interface AmountCriteria {
  readonly minimumAmount?: string | null;
  readonly maximumAmount?: string | null;
  readonly currency?: string | null;
}

/** The currency of a need or of a bound that names none. */
const DEFAULT_CURRENCY = 'CNY';

const byId = byValue<NeedHead, string>(({ id }) => id, compareTexts);

const COMPARATORS: Readonly<Record<FinancingNeedOrder, readonly Comparator<NeedHead>[]>> = {
  ID: [],
  RECORDED_AT: [byValue(({ recordedAt }) => recordedAt, descending(compareTexts))],
  // Amounts of two currencies are never compared: first by currency, then within it.
  AMOUNT: [
    byValue(({ currency }) => currency, compareTexts),
    byValue(({ amount }) => amount, descending(compareDecimals)),
  ],
  DRAWDOWN_ON: [byValue(({ drawdownOn }) => drawdownOn, compareTexts)],
};

/**
 * The one currency that a filter leaves, or undefined for any. A bound of the amount is in yuan
 * unless it names its currency, since amounts of two currencies are never compared.
 */
export function currencyOf({ minimumAmount, maximumAmount, currency }: AmountCriteria): string | undefined {
  if (isGiven(currency) && !findCurrency(currency)) {
    throw badUserInput({ field: 'filter.currency', value: currency, allowed: CURRENCY_ALLOWED });
  }
  return currency ?? (isGiven(minimumAmount) || isGiven(maximumAmount) ? DEFAULT_CURRENCY : undefined);
}

/** What is left of needs that {@link currencyOf} has already been applied to, in the order asked for. Bounds are inclusive. */
export function listNeeds(
  needs: readonly NeedHead[],
  { minimumAmount, maximumAmount }: AmountCriteria,
  order: FinancingNeedOrder,
): NeedHead[] {
  const left = needs.filter(
    ({ amount }) =>
      (!isGiven(minimumAmount) || compareDecimals(amount, minimumAmount) >= 0) &&
      (!isGiven(maximumAmount) || compareDecimals(amount, maximumAmount) <= 0),
  );
  return sortedBy(left, ...COMPARATORS[order], byId);
}
