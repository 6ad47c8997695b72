import type { ContractFields } from '../../../../schema';
import { searchedBanks } from '../../../../bench/kit/search/searched-banks';
import { AS_OF, generatedPolicies } from '../../../../bench/kit/matching/generated-market';
import { Seeded } from '../../../../bench/kit/matching/seeded';
import { type ProductsQuestion, findProducts } from '../../../../subgraphs/offers/product-search/find-products';
import type { StatedFilter } from '../../../../subgraphs/offers/product-search/product-filter';
import { textsOf } from '../../../../subgraphs/offers/product-search/text/product-texts';
import { Catalog } from '../../../../subgraphs/offers/snapshots/catalog';

const catalog = new Catalog(searchedBanks(5, 400), generatedPolicies(5));
const inForce = catalog.allInForce(AS_OF);

/** A word of letters begins a word of the text; ideographs stand anywhere in it. */
function occurs(word: string, text: string): boolean {
  const folded = text.normalize('NFKC').toLowerCase();
  return /^\p{Script=Han}/u.test(word) ? folded.includes(word) : new RegExp(`(?<![a-z0-9])${word}`).test(folded);
}

function relevance(product: ContractFields, words: readonly string[]): number {
  const weights = words.map((word) => Math.max(0, ...textsOf(product).map(({ text, weight }) => (occurs(word, text) ? weight : 0))));
  return weights.includes(0) ? 0 : weights.reduce((sum, weight) => sum + weight, 0);
}

/** Pieces of what the products say, and now and then of what none does. */
function randomWords(seeded: Seeded): string[] {
  return Array.from({ length: seeded.between(1, 3) }, () => {
    const text = seeded.pick(textsOf(seeded.pick(inForce))).text.toLowerCase();
    const run = seeded.pick([...(text.match(/\p{Script=Han}+|[a-z]+/gu) ?? ['无']), '藜麦']);
    const isHan = /\p{Script=Han}/u.test(run);
    const from = isHan ? seeded.between(0, run.length - 1) : 0;
    // Six letters are no initials of these names.
    return run.slice(from, from + seeded.between(isHan ? 1 : 6, 8));
  });
}

function everything(question: ProductsQuestion): ContractFields[] {
  const found: ContractFields[] = [];
  let after: string | null = null;
  do {
    const page = findProducts(catalog, AS_OF, { ...question, first: 100, after });
    found.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

describe('random searches', () => {
  const seeded = new Seeded(5);
  const searches = Array.from({ length: 120 }, () => randomWords(seeded).filter((word) => !/^[a-z]{1,5}$/.test(word))).filter((words) => words.length > 0);

  it('find what looking through every text finds, in the order of its weights', () => {
    let found = 0;
    for (const words of searches) {
      const expected = inForce.filter((product) => relevance(product, words) > 0);
      const actual = everything({ search: words.join(' ') });
      expect({ words, ids: actual.map(({ id }) => id).sort() }).toEqual({ words, ids: expected.map(({ id }) => id).sort() });
      const weights = actual.map((product) => relevance(product, words));
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
      found += actual.length;
    }
    expect(found).toBeGreaterThan(2_000);
  });
});

describe('facets', () => {
  const FILTERS: readonly StatedFilter[] = [
    {},
    { guaranteeMethods: ['CREDIT'], instruments: ['BUSINESS_LOAN', 'TRADE_FINANCE'] },
    { regions: ['150926'], industries: ['A0311'], banks: ['b001', 'b002'] },
    { amount: '2000000', termMonths: 24, repaymentMethods: ['EQUAL_PRINCIPAL'], taxCreditGrades: ['C'] },
    { maxAnnualRate: '0.06', rateKinds: ['FIXED'], illustrative: true, firstTimeBorrower: true },
    { currency: 'AUD', marketingStates: ['CLOSED_TO_NEW', 'REGULAR'] },
  ];

  const chosen = (name: string, code: string): object => {
    if (name === 'currencies') return { currency: code };
    return { [name]: name === 'illustrative' || name === 'firstTimeBorrower' ? code === 'true' : [code] };
  };

  it.each(FILTERS)('of %j count what another choice in their dimension alone would leave', (filter) => {
    for (const search of [null, '贷款']) {
      const facets = Object.entries(findProducts(catalog, AS_OF, { filter, search }).facets());
      const counted = facets.flatMap(([name, counts]) => counts.map(({ code, count }: { code: string; count: number }) => [name, code, count]));
      const asked = facets.flatMap(([name, counts]) => counts.map(({ code }: { code: string }) => [name, code, findProducts(catalog, AS_OF, { filter: { ...filter, ...chosen(name, code) }, search }).totalCount]));
      expect(counted).toEqual(asked);
      expect(facets.length).toBe(23);
      for (const [, counts] of facets) expect(counts.map(({ count }: { count: number }) => count)).not.toContain(0);
    }
  });

  it('leave out a code that nothing has', () => {
    const { channels, guaranteeMethods } = findProducts(catalog, AS_OF, {}).facets();
    expect(channels.map(({ code }) => code).sort()).toEqual(['BRANCH', 'ONLINE']);
    expect(guaranteeMethods.map(({ code }) => code)).not.toContain('FARMERS_JOINT');
  });
});
