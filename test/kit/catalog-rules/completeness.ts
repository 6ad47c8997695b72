import { NON_LENDING_INSTRUMENTS } from '../../../schema';
import type { CatalogRule } from './rule';

/* What the authors of samples state, and a source that is imported may leave out. */

export const clausesRule: CatalogRule = {
  title: 'gives every criterion the clause that it comes from',
  problems: ({ terms }) => terms.criteria.flatMap(({ clause }, index) => (clause?.trim() ? [] : [`criteria[${index}] has no clause`])),
};

export const contractRateRule: CatalogRule = {
  title: 'prices what is lent',
  problems: ({ terms: { instrument, rates } }) =>
    NON_LENDING_INSTRUMENTS.has(instrument) || rates.some(({ role }) => role === 'CONTRACT') ? [] : [`${instrument} has no contract rate`],
};

export const conflictsRule: CatalogRule = {
  title: 'lists both readings of a conflict',
  problems: ({ terms }) => terms.unknowns.flatMap(({ field, rawText, reason }) => (reason === 'CONFLICTING' && !rawText ? [`${field} conflicts without the readings`] : [])),
};
