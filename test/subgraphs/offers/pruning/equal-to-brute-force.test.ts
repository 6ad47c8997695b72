import { OfferOrder, type Verdict } from '../../../../schema';
import { bruteForce } from '../../../../bench/kit/matching/brute-force';
import { bankCodeAt, bankOf } from '../../../../bench/kit/matching/generated-market';
import { Seeded } from '../../../../bench/kit/matching/seeded';
import { candidateOf, matchOf, rankedBy, situationOf } from '../../../../subgraphs/offers/candidate';
import { type OffersQuestion, rankOffers } from '../../../../subgraphs/offers/offer-ranking';
import { PartVerdicts, VERDICTS } from '../../../../subgraphs/offers/compiled-catalog/part-verdicts';
import { fractionDigitsOf } from '../../../../subgraphs/offers/matching/fraction-digits';
import { CostBounds } from '../../../../subgraphs/offers/pruning/cost-bounds';
import { PlanShapes } from '../../../../subgraphs/offers/pruning/plan-shapes';
import { bestWithin } from '../../../../subgraphs/offers/pruning/ranking-bound';
import { compareOffers } from '../../../../subgraphs/offers/ranking/objectives';
import { Catalog } from '../../../../subgraphs/offers/snapshots/catalog';
import { AS_OF } from '../kit/builders';
import { oddNeed, oddPolicies, oddProduct } from '../kit/odd-market';

const ORDERS = Object.keys(OfferOrder) as OfferOrder[];
/** The last two: a season that ends a loan before its fees fall, and shares of the interest that come to more than all of it. */
const SEEDS = [...Array.from({ length: 12 }, (_, index) => index + 1), 29, 200];
const [BANKS, PRODUCTS_OF_A_BANK, NEEDS] = [4, 25, 3];
const ALL_VERDICTS: Verdict[] = ['ELIGIBLE', 'REFER', 'UNABLE_TO_DETERMINE', 'INELIGIBLE'];

function oddCatalog(seeded: Seeded): Catalog {
  const banks = Array.from({ length: BANKS }, (_, bank) => {
    const code = bankCodeAt(bank);
    return bankOf(code, Array.from({ length: PRODUCTS_OF_A_BANK }, (_unused, number) => oddProduct(seeded, code, number)));
  });
  return new Catalog(banks, oddPolicies(seeded));
}

describe.each(SEEDS)('of an odd market, seed %i,', (seed) => {
  const seeded = new Seeded(seed);
  const catalog = oddCatalog(seeded);
  const needs = Array.from({ length: NEEDS }, () => oddNeed(seeded));

  it('the verdict on a product is the worst of those on its parts', () => {
    for (const need of needs) {
      const situation = situationOf(need, catalog.policy, AS_OF);
      const verdicts = new PartVerdicts(catalog.parts, need, situation);
      for (const snapshot of catalog.banks) {
        const bank = catalog.compiled(snapshot);
        const whole = bank.products.map((product) => `${product.id} ${matchOf(product, situation).verdict}`);
        expect(bank.products.map((product, row) => `${product.id} ${VERDICTS[verdicts.of(bank, row)]}`)).toEqual(whole);
      }
    }
  });

  it('no offer is ranked before its bound', () => {
    for (const need of needs) {
      const situation = situationOf(need, catalog.policy, AS_OF);
      const plans = PlanShapes.of(catalog.parts, need);
      for (const orderBy of ORDERS) {
        const bounds = new CostBounds(situation, orderBy, plans, fractionDigitsOf(need.currency));
        for (const snapshot of catalog.banks) {
          const bank = catalog.compiled(snapshot);
          for (const [row, product] of bank.products.entries()) {
            const match = matchOf(product, situation);
            if (match.verdict === 'INELIGIBLE') continue;
            const by = rankedBy(candidateOf(product, match, situation), situation.needHash);
            const bound = bounds.of(bank, snapshot.bankCode, row);
            const isBound = compareOffers(orderBy)(bestWithin(match.verdict, orderBy, bound), by) <= 0;
            expect(bounds.quick(bank, snapshot.bankCode, row)).toBeLessThanOrEqual(bound.objective);
            expect([isBound, orderBy, product, need, bound, by]).toEqual([true, orderBy, product, need, bound, by]);
          }
        }
      }
    }
  });

  it.each(ORDERS)('the whole order is that of everything computed and sorted, %s', (orderBy) => {
    for (const need of needs) {
      const question: OffersQuestion = { catalog, need, storedNeed: null, asOf: AS_OF, filter: { verdicts: ALL_VERDICTS }, orderBy, decisionKey: Buffer.alloc(32) };
      const ranking = rankOffers(question);
      expect(ranking.slice(0, ranking.length).map(({ key }) => key)).toEqual(bruteForce(question).map(({ key }) => key));
    }
  });
});
