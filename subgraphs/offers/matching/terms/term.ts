import { describeInterval, isWithin } from '../compare-decimals';
import { bankJudges, decided } from '../outcome';
import { type TermRule, isLeftOpen } from './term-rule';

export const termRule: TermRule = ({ product, need }) => {
  const { minimumMonths, maximumMonths, clause } = product.term;
  const [minimum, maximum] = [minimumMonths, maximumMonths].map((months) => (months == null ? null : String(months)));
  const given = String(need.termMonths);
  const stated = { kind: 'TERM' as const, required: describeInterval(minimum, maximum), clause };
  if (isLeftOpen(product, 'term')) return [bankJudges({ ...stated, required: 'unclear in the source' }, given)];
  if (minimum == null && maximum == null) return [];
  return [decided(stated, given, isWithin(given, minimum, maximum))];
};
