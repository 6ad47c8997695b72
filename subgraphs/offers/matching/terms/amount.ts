import { compareDecimals, describeInterval } from '../compare-decimals';
import { bankJudges, decided } from '../outcome';
import { type TermRule, isLeftOpen } from './term-rule';

/**
 * Below the minimum a need is ineligible; above the maximum the maximum is offered instead, so
 * only the minimum can fail. Amounts of two currencies are never compared.
 */
export const amountRule: TermRule = ({ product, need }) => {
  if (product.currency !== need.currency) return [];
  const { minimum, maximum, clause } = product.amount;
  const stated = { kind: 'AMOUNT' as const, required: describeInterval(minimum, maximum), clause };
  if (isLeftOpen(product, 'amount')) return [bankJudges({ ...stated, required: 'unclear in the source' }, need.amount)];
  if (minimum == null && maximum == null) return [];
  return [decided(stated, need.amount, minimum == null || compareDecimals(need.amount, minimum) >= 0)];
};
