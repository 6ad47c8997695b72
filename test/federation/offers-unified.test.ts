import { SAMPLE_BANKS } from '../../gateway/cli/sample-banks';
import { OfferOrder } from '../../schema';
import { type OfferNode, type OfferPage, askOffers, demonstrationNeed } from '../subgraphs/offers/kit/offers-query';
import { NOW, type OffersUnderTest, startOffersUnderTest } from '../subgraphs/offers/kit/offers-under-test';

/* The demonstration: 2,000,000 yuan for 12 months, asked on 2026-08-20 of the four sample banks. */

let under: OffersUnderTest;
let all: OfferPage;
beforeAll(async () => {
  under = await startOffersUnderTest(SAMPLE_BANKS);
  all = await askOffers(under);
});
afterAll(() => under.close());

const ids = ({ nodes }: OfferPage): string[] => nodes.map(({ product }) => product.id);
const isExact = ({ cost, costAfterIncentives }: OfferNode): boolean => cost?.annualRateIrr != null && costAfterIncentives?.annualRateIrr != null;

describe('the demonstration', () => {
  it('has at least five eligible offers of at least three banks, each with exact costs', () => {
    const exact = all.nodes.filter((offer) => offer.verdict === 'ELIGIBLE' && isExact(offer));
    expect(exact.length).toBeGreaterThanOrEqual(5);
    expect(new Set(exact.map(({ bank }) => bank.code)).size).toBeGreaterThanOrEqual(3);
  });

  it('has offers that an incentive makes cheaper, explained', () => {
    const helped = all.nodes.filter(({ incentives }) => incentives.some(({ amount, status }) => status === 'APPLIED' && amount !== null));
    expect(helped.length).toBeGreaterThanOrEqual(1);
    for (const { cost, costAfterIncentives, incentives } of helped.filter(isExact)) {
      expect(Number(costAfterIncentives?.annualRateIrr)).toBeLessThan(Number(cost?.annualRateIrr));
      expect(incentives.every(({ explanation }) => explanation !== '')).toBe(true);
    }
  });

  it('has two offers that change places: incentives make the dearer the cheaper', async () => {
    // The rural bank lends at 3.71 % all-in, ICBC at 3.79 %; the central and the city's subsidy go to listed banks, of which ICBC is one.
    const [rural, listed] = ['rcb:shenong-liudong-dai', 'icbc:yuanqu-huzhu-dai'];
    const before = ids(await askOffers(under, { orderBy: 'ALL_IN' }));
    const after = ids(await askOffers(under, { orderBy: 'ALL_IN_AFTER_INCENTIVES' }));
    expect(before.indexOf(rural)).toBeGreaterThanOrEqual(0);
    expect(before.indexOf(rural)).toBeLessThan(before.indexOf(listed));
    expect(after.indexOf(listed)).toBeLessThan(after.indexOf(rural));
    expect(after.indexOf(listed)).toBeGreaterThanOrEqual(0);
  });

  it('explains every cost that is not exact', () => {
    for (const { cost, product, unknowns } of all.nodes) {
      expect([product.id, cost?.annualRateIrr === null]).toEqual([product.id, cost?.annualRateIrrRange !== null]);
      if (cost?.annualRateIrr === null) expect([product.id, unknowns.length > 0]).toEqual([product.id, true]);
    }
  });

  it('ranks verdicts first, then by the cost after incentives, ranges by their upper end, unbounded last', () => {
    const order = ['ELIGIBLE', 'REFER', 'UNABLE_TO_DETERMINE'];
    const keys = all.nodes.map(({ costAfterIncentives: cost, verdict }) => {
      const upper = cost?.annualRateIrr ?? cost?.annualRateIrrRange?.max;
      return [order.indexOf(verdict), upper == null ? Infinity : Number(upper)] as const;
    });
    expect(keys).toEqual([...keys].sort(([a, x], [b, y]) => a - b || (x === y ? 0 : x - y)));
    expect(all.nodes.map(({ rank }) => rank)).toEqual(all.nodes.map((_, index) => index + 1));
  });

  it('answers the same when it is asked again', async () => {
    expect(await askOffers(under)).toEqual(all);
  });
});

describe('pages', () => {
  it.each([1, 4, 7, 100])('of %i walk all offers once, in order', async (first) => {
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const page: OfferPage = await askOffers(under, { first, after });
      expect(page.nodes.length).toBeLessThanOrEqual(first);
      expect(page.totalCount).toBe(all.totalCount);
      walked.push(...ids(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(walked).toEqual(ids(all));
  });
});

describe('filters', () => {
  it.each([
    [{ banks: ['icbc'] }, ({ bank }: OfferNode) => bank.code === 'icbc'],
    [{ instruments: ['REVOLVING_CREDIT'] }, ({ product }: OfferNode) => product.instrument === 'REVOLVING_CREDIT'],
    [{ repaymentMethods: ['EQUAL_INSTALMENT', 'BULLET'] }, ({ repaymentMethod }: OfferNode) => ['EQUAL_INSTALMENT', 'BULLET'].includes(repaymentMethod ?? '')],
    [{ guaranteeMethods: ['CREDIT'] }, ({ product }: OfferNode) => product.guarantees.some(({ method }) => method === 'CREDIT')],
    [{ verdicts: ['REFER'] }, ({ verdict }: OfferNode) => verdict === 'REFER'],
    [{ maxAnnualRate: '0.02' }, ({ costAfterIncentives: cost }: OfferNode) => Number(cost?.annualRateIrr ?? cost?.annualRateIrrRange?.max ?? 1) <= 0.02],
    [{ banks: ['abc', 'rcb'], verdicts: ['ELIGIBLE'] }, ({ bank, verdict }: OfferNode) => ['abc', 'rcb'].includes(bank.code) && verdict === 'ELIGIBLE'],
  ])('%j leave what passes, in the same order', async (filter, passes) => {
    const left = await askOffers(under, { filter });
    expect(ids(left)).toEqual(ids({ ...all, nodes: all.nodes.filter(passes) }));
    expect(left.nodes.length).toBeGreaterThan(0);
    expect(left.nodes.length).toBeLessThan(all.nodes.length);
    expect(left.totalCount).toBe(left.nodes.length);
  });

  it('on the promised time leave out what promises none', async () => {
    const left = await askOffers(under, { filter: { maxTurnaroundDays: 3 } });
    expect(left.totalCount).toBeGreaterThan(0);
    expect(left.totalCount).toBeLessThan(all.totalCount);
  });

  it('may ask for the ineligible: each has the condition that fails, and no cost', async () => {
    const { nodes } = await askOffers(under, { filter: { verdicts: ['INELIGIBLE'] } });
    expect(nodes.length).toBeGreaterThan(0);
    for (const { amount, cost, costAfterIncentives, criteria, verdict } of nodes) {
      expect({ verdict, amount, cost, costAfterIncentives }).toEqual({ verdict: 'INELIGIBLE', amount: null, cost: null, costAfterIncentives: null });
      expect(criteria.some(({ result }) => result === 'NOT_MET')).toBe(true);
    }
  });

  it('of every verdict put the ineligible last', async () => {
    const whole = await askOffers(under, { filter: { verdicts: ['INELIGIBLE', 'UNABLE_TO_DETERMINE', 'REFER', 'ELIGIBLE'] } });
    expect(ids(whole).slice(0, all.nodes.length)).toEqual(ids(all));
    expect(whole.totalCount).toBeGreaterThan(all.totalCount);
  });
});

describe('facets', () => {
  const sum = (counts: readonly { readonly count: number }[]): number => counts.reduce((total, { count }) => total + count, 0);

  it('count every offer that the filter leaves, whatever the page', async () => {
    const { facets, totalCount } = await askOffers(under, { first: 1 });
    expect(facets).toEqual(all.facets);
    for (const counts of [facets.verdicts, facets.banks, facets.instruments, facets.repaymentMethods]) expect(sum(counts)).toBe(totalCount);
    expect(sum(facets.guaranteeMethods)).toBeGreaterThanOrEqual(totalCount);
    expect(facets.banks.map(({ code }) => code).sort()).toEqual(['abc', 'icbc', 'mengyin', 'rcb']);
  });

  it('are of what the filter leaves', async () => {
    const { facets, totalCount } = await askOffers(under, { filter: { banks: ['abc'] } });
    expect(facets.banks).toEqual([{ code: 'abc', count: totalCount }]);
  });
});

describe('sources', () => {
  it('are the four banks, fresh, without an error', () => {
    expect(all.sources).toEqual(
      ['abc', 'icbc', 'mengyin', 'rcb'].map((code) => ({ bank: { code }, catalogVersion: expect.stringMatching(/^[0-9a-f]{16}$/), fetchedAt: NOW, freshness: 'FRESH', error: null })),
    );
  });
});

describe('every objective', () => {
  it.each(Object.keys(OfferOrder) as OfferOrder[])('%s orders the same offers, and the same again', async (orderBy) => {
    const [once, again] = [await askOffers(under, { orderBy }), await askOffers(under, { orderBy })];
    expect(ids(once)).toEqual(ids(again));
    expect([...ids(once)].sort()).toEqual([...ids(all)].sort());
  });
});

describe('a need with nothing stated about the applicant', () => {
  it('is answered less certainly, never with a verdict that a fact would take back', async () => {
    const { nodes } = await askOffers(under, { need: { ...demonstrationNeed, applicant: null } });
    const known = new Map((await askOffers(under, { filter: { verdicts: ['INELIGIBLE'] } })).nodes.map(({ product, verdict }) => [product.id, verdict]));
    expect(nodes.length).toBeGreaterThanOrEqual(all.nodes.length);
    expect(nodes.filter(({ verdict }) => verdict === 'ELIGIBLE').filter(({ product }) => known.has(product.id))).toEqual([]);
    expect(nodes.flatMap(({ incentives }) => incentives).filter(({ status }) => status === 'POSSIBLE').length).toBeGreaterThan(0);
  });
});
