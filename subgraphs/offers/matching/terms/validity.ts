import { decided } from '../outcome';
import type { TermRule } from './term-rule';

/** The product can be applied for on the day of drawdown and takes new customers. */
export const validityRule: TermRule = ({ product, need }) => {
  const { from, to } = product.validity;
  const outcomes = [];
  if (from != null || to != null) {
    const within = (from == null || need.drawdownOn >= from) && (to == null || need.drawdownOn <= to);
    outcomes.push(decided({ kind: 'VALIDITY', required: `${from ?? '…'} – ${to ?? '…'}` }, need.drawdownOn, within));
  }
  if (product.marketingState === 'CLOSED_TO_NEW') {
    outcomes.push(decided({ kind: 'VALIDITY', required: 'open to new customers' }, product.marketingState, false));
  }
  return outcomes;
};
