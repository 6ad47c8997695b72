import { type CriterionOutcome, decided } from '../outcome';
import type { TermRule } from './term-rule';

/** 有效期: the product can be applied for on the day of asOf, whenever the money is drawn, and takes new customers. */
export const validityRule: TermRule = ({ product, on }) => {
  const { from, to } = product.validity;
  const outcomes: CriterionOutcome[] = [];
  if (from != null || to != null) {
    const isWithin = (from == null || on >= from) && (to == null || on <= to);
    outcomes.push(decided({ kind: 'VALIDITY', required: `${from ?? '…'} – ${to ?? '…'}` }, on, isWithin));
  }
  if (product.marketingState === 'CLOSED_TO_NEW') {
    outcomes.push(decided({ kind: 'VALIDITY', required: 'open to new customers' }, product.marketingState, false));
  }
  return outcomes;
};
