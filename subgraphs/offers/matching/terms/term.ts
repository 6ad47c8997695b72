import { addMonths } from '../../../finance';
import { describeInterval, withUnit } from '../describe';
import { isLeftOpen } from '../doubts';
import { bankJudges, decided } from '../outcome';
import { type TermRule, UNCLEAR } from './term-rule';

/** A loan that would be repaid by the day on which it is asked for is none that anybody can have. */
const runsOnRule: TermRule = ({ need: { drawdownOn, termMonths }, on }) => {
  const endsOn = addMonths(drawdownOn, termMonths);
  return endsOn > on ? [] : [decided({ kind: 'TERM', required: `to end after ${on}` }, `${drawdownOn} – ${endsOn}`, false)];
};

/** Outside a clear bound a need is ineligible; a bound that the source leaves open is the bank's to judge. */
const monthsRule: TermRule = ({ product, need: { termMonths } }) => {
  const { minimumMonths, maximumMonths, clause } = product.term;
  const [minimum, maximum] = [minimumMonths, maximumMonths].map((months) => (months == null ? null : String(months)));
  const given = withUnit(String(termMonths), 'months');
  const stated = { kind: 'TERM' as const, required: describeInterval(minimum, maximum, 'months'), clause };
  const [isMinimumOpen, isMaximumOpen] = [isLeftOpen(product, 'term.minimumMonths'), isLeftOpen(product, 'term.maximumMonths')];
  const isTooShort = minimumMonths != null && termMonths < minimumMonths && !isMinimumOpen;
  const isTooLong = maximumMonths != null && termMonths > maximumMonths && !isMaximumOpen;
  if (isTooShort || isTooLong) return [decided(stated, given, false)];
  if (isMinimumOpen || isMaximumOpen) return [bankJudges({ ...stated, required: UNCLEAR }, given)];
  if (minimum == null && maximum == null) return [];
  return [decided(stated, given, true)];
};

export const termRule: TermRule = (context) => [...runsOnRule(context), ...monthsRule(context)];
