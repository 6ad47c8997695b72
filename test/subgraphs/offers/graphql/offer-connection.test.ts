import { OfferOrder, type Verdict } from '../../../../schema';
import { parseRate } from '../../../../subgraphs/finance';
import type { OfferFilter } from '../../../../subgraphs/offers/graphql/inputs';
import type { FinancingOffer } from '../../../../subgraphs/offers/graphql/offer.type';
import { offerConnection } from '../../../../subgraphs/offers/graphql/offer-connection';
import { Catalog } from '../../../../subgraphs/offers/snapshots/catalog';
import { demonstrationApplicant } from '../../../kit/demonstration-need';
import { SAMPLE_DAY, SAMPLE_NOW, samplePolicies, sampleSnapshots } from '../../../kit/sample-catalog';
import { need } from '../kit/builders';

/* What a filter leaves is what a reader of the unfiltered answer would keep, and the counts are of that. */

const VERDICTS: readonly Verdict[] = ['ELIGIBLE', 'REFER', 'UNABLE_TO_DETERMINE', 'INELIGIBLE'];
const catalog = new Catalog(sampleSnapshots(), samplePolicies());
const stated = need({ amount: '2000000.00', drawdownOn: SAMPLE_DAY }, demonstrationApplicant);

function answer(filter: OfferFilter, orderBy: OfferOrder = 'ALL_IN_AFTER_INCENTIVES'): ReturnType<typeof offerConnection> {
  return offerConnection({ catalog, decisionKey: Buffer.alloc(32, 1) }, stated, null, SAMPLE_NOW, { filter: { verdicts: [...VERDICTS], ...filter }, orderBy, first: 100 });
}

/** The upper end of what ranks; null: unbounded or not priced. */
function upperIrr({ costAfterIncentives: cost }: FinancingOffer): string | null {
  return cost?.annualRateIrr ?? cost?.annualRateIrrRange?.max ?? null;
}

const atMost = (most: string) => (offer: FinancingOffer): boolean => {
  const upper = upperIrr(offer);
  return upper !== null && parseRate(upper) <= parseRate(most);
};

const FILTERS: readonly (readonly [OfferFilter, (offer: FinancingOffer) => boolean])[] = [
  [{}, () => true],
  [{ verdicts: ['ELIGIBLE', 'UNABLE_TO_DETERMINE'] }, ({ verdict }) => verdict === 'ELIGIBLE' || verdict === 'UNABLE_TO_DETERMINE'],
  [{ verdicts: ['INELIGIBLE'] }, ({ verdict }) => verdict === 'INELIGIBLE'],
  [{ banks: ['rcb', 'abc'] }, ({ bank }) => bank?.code === 'rcb' || bank?.code === 'abc'],
  [{ instruments: ['WORKING_CAPITAL_LOAN'] }, ({ product }) => product?.instrument === 'WORKING_CAPITAL_LOAN'],
  [{ repaymentMethods: ['INTEREST_ONLY', 'BULLET'] }, ({ repaymentMethod }) => repaymentMethod === 'INTEREST_ONLY' || repaymentMethod === 'BULLET'],
  [{ guaranteeMethods: ['MORTGAGE'] }, ({ product }) => product?.guarantees.some(({ method }) => method === 'MORTGAGE') ?? false],
  [{ maxTurnaroundDays: 5 }, ({ product }) => (product?.turnaround?.maximumWorkingDays ?? Infinity) <= 5],
  [{ maxAnnualRate: '0.04' }, atMost('0.04')],
  [{ maxAnnualRate: '0.06', banks: ['icbc'] }, (offer) => atMost('0.06')(offer) && offer.bank?.code === 'icbc'],
  [{ maxAnnualRate: '-0.99' }, () => false],
];

const counted = (codes: readonly (string | null | undefined)[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const code of codes) if (code != null) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
};
const facet = (counts: readonly { readonly code: string; readonly count: number }[]): Record<string, number> => Object.fromEntries(counts.map(({ code, count }) => [code, count]));

describe.each(FILTERS)('the filter %j', (filter, keeps) => {
  const { facets, nodes, totalCount } = answer(filter);

  it('leaves what it says, and nothing else', () => {
    const expected = answer({}).nodes.filter(keeps).map(({ product }) => product?.id);
    expect(nodes.map(({ product }) => product?.id)).toEqual(expected);
    expect(nodes.map(({ rank }) => rank)).toEqual(expected.map((_, index) => index + 1));
  });

  it('has the counts of what it leaves', () => {
    expect(totalCount).toBe(nodes.length);
    expect(facet(facets.verdicts)).toEqual(counted(nodes.map(({ verdict }) => verdict)));
    expect(facet(facets.banks)).toEqual(counted(nodes.map(({ bank }) => bank?.code)));
    expect(facet(facets.instruments)).toEqual(counted(nodes.map(({ product }) => product?.instrument)));
    expect(facet(facets.repaymentMethods)).toEqual(counted(nodes.map(({ repaymentMethod }) => repaymentMethod)));
    const methods = nodes.flatMap(({ product }) => [...new Set(product?.guarantees.map(({ method }) => method))]);
    expect(facet(facets.guaranteeMethods)).toEqual(counted(methods));
  });
});

describe('the offers of the sample banks', () => {
  it('pass a greatest rate by the upper end of a range: one below it passes, one across it does not', () => {
    const ranged = answer({}).nodes.filter(({ costAfterIncentives: cost }) => cost?.annualRateIrrRange != null && cost.annualRateIrrRange.max !== null);
    expect(ranged.length).toBeGreaterThan(0);
    for (const { costAfterIncentives, product } of ranged) {
      const { max, min } = costAfterIncentives!.annualRateIrrRange!;
      const passing = (most: string) => answer({ maxAnnualRate: most }).nodes.map((offer) => offer.product?.id);
      expect(passing(max!)).toContain(product?.id);
      expect(passing(min)).not.toContain(product?.id);
    }
  });

  it.each(Object.keys(OfferOrder) as OfferOrder[])('stand verdict by verdict, %s', (orderBy) => {
    const places = answer({}, orderBy).nodes.map(({ verdict }) => VERDICTS.indexOf(verdict));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
