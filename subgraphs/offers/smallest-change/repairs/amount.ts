import { fractionDigitsOf } from '../../matching/fraction-digits';
import { bounded, criteriaOf, type Repair } from '../repair';

/** 金额: the least that the product lends, or a bound of a condition. Asking above the product's greatest amount is no reason to refuse. */
export const moveAmount: Repair = ({ need, outcome, product }) => {
  if (outcome.result !== 'NOT_MET') return [];
  const digits = fractionDigitsOf(need.currency);
  const criteria = criteriaOf(product, 'AMOUNT');
  const least = [product.amount, ...criteria].flatMap(({ minimum }) => (minimum == null ? [] : bounded(minimum, digits, 'UP')));
  const greatest = criteria.flatMap(({ maximum }) => (maximum == null ? [] : bounded(maximum, digits, 'DOWN')));
  return [...least, ...greatest].map((value) => [{ path: 'amount', value }]);
};
