import { RepaymentMethod } from '../../../../schema';
import { distinct, type Repair } from '../repair';

/** 还款方式: accepts one more method, of the product or of its condition; any where the source names none. */
export const acceptMethod: Repair = ({ criterion, need, outcome, product }) => {
  if (outcome.result !== 'NOT_MET') return [[{ path: 'repaymentMethods', value: [] }]];
  const methods = product.repayments.map(({ method }) => method);
  const admitted = Object.values(RepaymentMethod).filter((method) => criterion?.codes?.includes(method));
  return distinct([...methods, ...admitted]).map((value) => [{ path: `repaymentMethods[${need.repaymentMethods.length}]`, value }]);
};
