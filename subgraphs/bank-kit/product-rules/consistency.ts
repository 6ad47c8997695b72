import { NON_LENDING_INSTRUMENTS } from '../../../schema';
import { type ProductRule, violation } from './rule';

export const nothingLentRule: ProductRule = {
  title: 'prices nothing where nothing is lent',
  violations: ({ terms: { instrument, rates } }) =>
    NON_LENDING_INSTRUMENTS.has(instrument)
      ? rates.flatMap(({ role }, index) => (role === 'CONTRACT' ? [violation(`rates[${index}].role`, role, `any other: ${instrument} lends nothing`)] : []))
      : [],
};
