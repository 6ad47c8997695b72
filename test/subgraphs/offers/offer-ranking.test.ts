import { type ContractFields, OfferOrder, type RepaymentMethod } from '../../../schema';
import { bruteForce } from '../../../bench/kit/matching/brute-force';
import { AS_OF, generatedBanks, generatedNeeds, generatedPolicies } from '../../../bench/kit/matching/generated-market';
import { candidateOf, matchOf, situationOf } from '../../../subgraphs/offers/candidate';
import { offerConnection } from '../../../subgraphs/offers/graphql/offer-connection';
import type { OfferFilter } from '../../../subgraphs/offers/graphql/inputs';
import type { OffersContext } from '../../../subgraphs/offers/graphql/offers-context';
import { type OffersQuestion, rankOffers } from '../../../subgraphs/offers/offer-ranking';
import { Catalog } from '../../../subgraphs/offers/snapshots/catalog';
import { findOffers } from '../../kit/find-offers';

const KEY = Buffer.alloc(32, 1);
const [BANKS, PRODUCTS, SEED] = [5, 150, 11];
const CATALOG = new Catalog(generatedBanks(BANKS, PRODUCTS, SEED), generatedPolicies(BANKS));
const ORDERS = Object.keys(OfferOrder) as OfferOrder[];
const [NEED] = generatedNeeds(1, SEED);

const FILTERS: readonly OfferFilter[] = [
  {},
  { verdicts: ['REFER'] },
  { verdicts: ['INELIGIBLE', 'ELIGIBLE'] },
  { banks: ['b001', 'b003', 'nobody'] },
  { instruments: ['WORKING_CAPITAL_LOAN', 'LEASE'] },
  { guaranteeMethods: ['MORTGAGE', 'PLEDGE'] },
  { repaymentMethods: ['BULLET', 'EQUAL_PRINCIPAL'], verdicts: ['ELIGIBLE', 'INELIGIBLE'] },
  { maxTurnaroundDays: 7 },
  { maxAnnualRate: '0.05', verdicts: ['ELIGIBLE', 'REFER', 'INELIGIBLE'] },
  { maxAnnualRate: '0.06', banks: ['b000'], maxTurnaroundDays: 20 },
];

function question(more: Partial<OffersQuestion> = {}): OffersQuestion {
  return { catalog: CATALOG, need: NEED!, storedNeed: null, asOf: AS_OF, filter: {}, orderBy: 'ALL_IN_AFTER_INCENTIVES', decisionKey: KEY, ...more };
}

const keysOf = (asked: OffersQuestion): string[] => findOffers(asked).map(({ key }) => key);

/** How often each code occurs. */
function counted(codes: readonly string[]): Record<string, number> {
  return codes.reduce<Record<string, number>>((counts, code) => ({ ...counts, [code]: (counts[code] ?? 0) + 1 }), {});
}

describe.each(FILTERS)('offers that pass %j', (filter) => {
  it.each(ORDERS)('stand as everything priced and sorted does, %s', (orderBy) => {
    const asked = question({ filter, orderBy });
    expect(keysOf(asked)).toEqual(bruteForce(asked).map(({ key }) => key));
  });

  it('are counted as they are', () => {
    const asked = question({ filter });
    const ranking = rankOffers(asked);
    const situation = situationOf(asked.need, CATALOG.policy, AS_OF);
    const offers = bruteForce(asked).map(({ key, verdict }) => {
      const product = CATALOG.version(...(key.split('@') as [string, string])) as ContractFields;
      return { product, verdict, method: candidateOf(product, matchOf(product, situation), situation).pricing?.plan.method };
    });
    const facets = Object.fromEntries(Object.entries(ranking.facets).map(([name, counts]) => [name, Object.fromEntries((counts as { code: string; count: number }[]).map(({ code, count }) => [code, count]))]));
    expect(ranking).toHaveLength(offers.length);
    expect(facets).toEqual({
      verdicts: counted(offers.map(({ verdict }) => verdict)),
      banks: counted(offers.map(({ product }) => product.bankCode)),
      instruments: counted(offers.map(({ product }) => product.instrument)),
      repaymentMethods: counted(offers.flatMap(({ method }): RepaymentMethod[] => (method ? [method] : []))),
      guaranteeMethods: counted(offers.flatMap(({ product }) => [...new Set(product.guarantees.map(({ method }) => method))])),
    });
  });
});

describe('offers of an earlier day', () => {
  it.each(['2024-06-01T00:00:00.000Z', '2025-03-15T00:00:00.000Z', '2025-12-01T00:00:00.000Z', '2026-05-31T23:59:59.999Z'])('stand as everything priced and sorted does, %s', (asOf) => {
    const asked = question({ asOf });
    expect(keysOf(asked)).toEqual(bruteForce(asked).map(({ key }) => key));
  });
});

describe('pages', () => {
  const context = { catalog: CATALOG, decisionKey: KEY } as OffersContext;
  const page = (after: string | null) => offerConnection(context, NEED!, null, AS_OF, { first: 7, after });

  it('one after another have every offer once, in its order and with its rank', () => {
    const read: string[] = [];
    for (let after: string | null = null; ; ) {
      const { nodes, pageInfo, totalCount } = page(after);
      expect(nodes.map(({ rank }) => rank)).toEqual(nodes.map((_, index) => read.length + index + 1));
      read.push(...nodes.map(({ product }) => `${product?.id}@${product?.version}`));
      expect(pageInfo).toMatchObject({ hasNextPage: read.length < totalCount, hasPreviousPage: after !== null });
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(read).toEqual(bruteForce(question()).map(({ key }) => key));
  });

  it('behind a cursor of an offer that the filter leaves out are refused before anything is priced', () => {
    const ranking = rankOffers(question({ filter: { banks: ['b001'] } }));
    expect(ranking.positionOf('b002:p1@1')).toBe(-1);
    expect(ranking.pricedCount).toBe(0);
  });

  it('price little more than they show', () => {
    const ranking = rankOffers(question());
    ranking.slice(0, 5);
    expect(ranking.pricedCount).toBeLessThan(ranking.length / 2);
  });
});
