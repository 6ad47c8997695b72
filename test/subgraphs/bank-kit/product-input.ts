import type { CatalogEntry } from '../../../subgraphs/bank-kit';

/** An entry of a catalog as the mutation takes it: without what the kit derives. */
export function inputOf({ own, terms }: CatalogEntry<object>, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const { guarantees, illustrative: _illustrative, repayments, ...stated } = terms;
  return {
    ...stated,
    ...own,
    repayments: repayments.map(({ creditReportCode: _code, frequencyCreditReportCode: _frequencyCode, ...term }) => term),
    guarantees: guarantees.map(({ method }) => ({ method })),
    ...more,
  };
}
