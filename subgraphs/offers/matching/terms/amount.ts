import { compareDecimals } from '../compare-decimals';
import { describeInterval } from '../describe';
import { isLeftOpen } from '../doubts';
import { bankJudges, decided } from '../outcome';
import { type TermRule, UNCLEAR } from './term-rule';

/**
 * Below the minimum a need is ineligible; above the maximum the maximum is offered instead, so
 * only the minimum can fail: the offer's `limits` and `limitedBy` say by what its amount is
 * smaller. A bound that the source leaves open is the bank's to judge, which does not take back
 * what a clear one decides. Amounts of two currencies are never compared.
 */
export const amountRule: TermRule = ({ product, need }) => {
  if (product.currency !== need.currency) return [];
  const { minimum, maximum, clause } = product.amount;
  const stated = { kind: 'AMOUNT' as const, required: describeInterval(minimum, maximum, product.currency), clause };
  const given = `${need.amount} ${need.currency}`;
  const isMinimumOpen = isLeftOpen(product, 'amount.minimum');
  const isBelow = minimum != null && compareDecimals(need.amount, minimum) < 0;
  if (isBelow && !isMinimumOpen) return [decided(stated, given, false)];
  if (isMinimumOpen || isLeftOpen(product, 'amount.maximum')) return [bankJudges({ ...stated, required: UNCLEAR }, given)];
  if (minimum == null && maximum == null) return [];
  return [decided(stated, given, true)];
};
