import { findCurrency } from '../../../../schema';
import { bounded, type Repair } from '../repair';

/** 金额: asks for the least that the product lends. Asking above the greatest is no reason to refuse. */
export const raiseAmount: Repair = ({ need, outcome, product }) => {
  const { minimum } = product.amount;
  const digits = findCurrency(need.currency)?.fractionDigits;
  if (outcome.result !== 'NOT_MET' || minimum == null || digits === undefined) return [];
  return [[{ path: 'amount', value: bounded(minimum, digits, 'UP') }]];
};
