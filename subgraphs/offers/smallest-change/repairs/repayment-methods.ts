import { distinct, type Repair } from '../repair';

/** 还款方式: accepts one of the product's methods besides; any method where the source names none. */
export const acceptMethod: Repair = ({ need, outcome, product }) => {
  const methods = distinct(product.repayments.map(({ method }) => method));
  if (outcome.result !== 'NOT_MET') return [[{ path: 'repaymentMethods', value: [] }]];
  return methods.map((value) => [{ path: `repaymentMethods[${need.repaymentMethods.length}]`, value }]);
};
