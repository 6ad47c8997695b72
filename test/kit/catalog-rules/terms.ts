import { NON_LENDING_INSTRUMENTS } from '../../../schema';
import { type CatalogRule, present } from './rule';

export const criteriaOperandsRule: CatalogRule = {
  title: 'gives every criterion a clause and something to decide by',
  problems: ({ terms }) =>
    terms.criteria.flatMap((criterion, index) => {
      const { clause, codes, excludedCodes, flag, maximum, minimum, text, undisclosed } = criterion;
      const hasOperand = [codes?.[0], excludedCodes?.[0], minimum, maximum, flag].some(present);
      const hasWords = present(text) && text !== '';
      return [
        ...(clause?.trim() ? [] : [`criteria[${index}] has no clause`]),
        ...(hasOperand || hasWords ? [] : [`criteria[${index}] has nothing to decide by`]),
        ...(undisclosed && hasOperand ? [`criteria[${index}] is undisclosed and yet has a threshold`] : []),
        ...(criterion.kind === 'FREE_TEXT' && hasOperand ? [`criteria[${index}] is words and yet has an operand`] : []),
      ];
    }),
};

export const repaymentsRule: CatalogRule = {
  title: 'names the months of principal for a seasonal repayment, and only for one',
  problems: ({ terms }) =>
    terms.repayments.flatMap(({ method, principalMonths }, index) => {
      const months = principalMonths ?? [];
      const bad = months.filter((month) => !Number.isInteger(month) || month < 1 || month > 12);
      const wrong = bad.length > 0 || (method === 'SEASONAL') !== months.length > 0;
      return wrong ? [`repayments[${index}] ${method} has the months [${months.join(', ')}]`] : [];
    }),
};

export const pricingRule: CatalogRule = {
  title: 'prices what is lent and nothing else',
  problems: ({ terms }) => {
    const priced = terms.rates.some(({ role }) => role === 'CONTRACT');
    return priced === NON_LENDING_INSTRUMENTS.has(terms.instrument)
      ? [`${terms.instrument} ${priced ? 'lends nothing and yet has' : 'has no'} contract rate`]
      : [];
  },
};
