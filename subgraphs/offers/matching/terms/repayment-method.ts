import { bankJudges, decided } from '../outcome';
import type { TermRule } from './term-rule';

/** Only where the applicant insists on methods; a product that names none may still agree to one. */
export const repaymentMethodRule: TermRule = ({ product, need }) => {
  if (need.repaymentMethods.length === 0) return [];
  const methods = [...new Set(product.repayments.map(({ method }) => method))];
  const given = need.repaymentMethods.join(' | ');
  if (methods.length === 0) return [bankJudges({ kind: 'REPAYMENT_METHOD', required: 'undisclosed' }, given)];
  const stated = { kind: 'REPAYMENT_METHOD' as const, required: methods.join(' | ') };
  return [decided(stated, given, need.repaymentMethods.some((method) => methods.includes(method)))];
};
