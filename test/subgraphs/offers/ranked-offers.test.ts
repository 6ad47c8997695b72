import { type ContractFields, OfferOrder, productId } from '../../../schema';
import type { FinancingOffer } from '../../../subgraphs/offers/graphql/offer.type';
import type { OffersQuestion } from '../../../subgraphs/offers/offer-ranking';
import { findOffers } from '../../kit/find-offers';
import { AS_OF, catalogOf, exactRate, fee, need, policy, policySet, product } from './kit/builders';

const KEY = Buffer.alloc(32, 1);
const ORDERS = Object.keys(OfferOrder) as OfferOrder[];

function question(products: readonly ContractFields[], more: Partial<OffersQuestion> = {}): OffersQuestion {
  return {
    catalog: catalogOf(products),
    need: need(),
    storedNeed: null,
    asOf: AS_OF,
    filter: {},
    orderBy: 'ALL_IN_AFTER_INCENTIVES',
    decisionKey: KEY,
    ...more,
  };
}

const codes = (asked: OffersQuestion): string[] => findOffers(asked).map(({ product: { code } }) => code);
const view = (asked: OffersQuestion): FinancingOffer => findOffers(asked)[0]!.view();

const CHEAP = product({ code: 'cheap', rates: [exactRate('0.04')], turnaround: { maximumWorkingDays: 9 } });
const DEAR = product({ code: 'dear', rates: [exactRate('0.05')], turnaround: { maximumWorkingDays: 2 }, bankCode: 'icbc' });
const REFERRED = product({ code: 'refer', rates: [exactRate('0.01')], criteria: [{ kind: 'FREE_TEXT', text: '信用良好' }] });
const UNABLE = product({ code: 'unable', rates: [exactRate('0.01')], criteria: [{ kind: 'OVERDUE', flag: false }] });
const INELIGIBLE = product({ code: 'no', rates: [exactRate('0.001')], purposes: ['TRADE'] });
const ALL = [INELIGIBLE, UNABLE, REFERRED, DEAR, CHEAP];

describe('a product that no reader of a catalog kept out and that cannot be priced', () => {
  const tiers = Array.from({ length: 1_300 }, (_, index) =>
    exactRate('0.04', { tierMethod: 'PER_TIER', minimumAmount: index === 0 ? null : `${index}.01`, maximumAmount: index === 1_299 ? null : `${index + 1}` }));

  it.each([
    ['number of tiers', product({ code: 'odd', rates: tiers }), 'number of tiers is 1300'],
    ['fee', product({ code: 'odd', fees: new Array(101).fill(fee()) }), 'number of fees is 101'],
  ])('for its %s costs no other product its offer, and says why', (_title, odd, message) => {
    for (const orderBy of ORDERS) {
      const offers = findOffers(question([odd, CHEAP, DEAR], { orderBy }));
      expect(offers.map(({ product: { code } }) => code).sort()).toEqual(['cheap', 'dear', 'odd']);
      const offer = offers.find(({ product: { code } }) => code === 'odd')!.view();
      expect(offer).toMatchObject({ verdict: 'ELIGIBLE', amount: null, cost: null, costStatement: null, schedule: null });
      expect(offer.unknowns).toEqual([{ field: 'cost', reason: 'UNPARSED', note: expect.stringContaining(`Not priced: ${message}`) as string }]);
      expect(findOffers(question([odd, CHEAP, DEAR], { orderBy })).map((each) => each.view().decisionId)).toEqual(offers.map((each) => each.view().decisionId));
    }
    expect(codes(question([odd, CHEAP, DEAR]))).toEqual(['cheap', 'dear', 'odd']);
  });
});

describe('offers', () => {
  it('are all but the ineligible, the sure ones first, the cheapest of them first', () => {
    expect(codes(question(ALL))).toEqual(['cheap', 'dear', 'refer', 'unable']);
  });

  it('are the ineligible too where they are asked for, neither priced nor given incentives', () => {
    const asked = question(ALL, { filter: { verdicts: ['INELIGIBLE'] }, catalog: catalogOf(ALL, policySet([policy()])) });
    expect(codes(asked)).toEqual(['no']);
    expect(view(asked)).toMatchObject({
      verdict: 'INELIGIBLE', amount: null, cost: null, costAfterIncentives: null, nominalAnnualRate: null, nominalAnnualRateRange: null, schedule: null, incentives: [], unknowns: [],
    });
  });

  it('are ranked from 1 in the order they stand in', () => {
    expect(findOffers(question(ALL)).map((offer) => offer.view().rank)).toEqual([1, 2, 3, 4]);
  });

  it.each([
    [{ banks: ['icbc'] }, ['dear']],
    [{ banks: ['nobody'] }, []],
    [{ instruments: ['WORKING_CAPITAL_LOAN'] }, ['cheap', 'dear', 'refer', 'unable']],
    [{ instruments: ['LEASE'] }, []],
    [{ verdicts: ['REFER'] }, ['refer']],
    [{ verdicts: [] }, []],
    [{ repaymentMethods: ['INTEREST_ONLY'] }, ['cheap', 'dear', 'refer', 'unable']],
    [{ repaymentMethods: ['BULLET'] }, []],
    [{ guaranteeMethods: ['CREDIT'] }, []],
    [{ maxTurnaroundDays: 2 }, ['dear']],
    [{ maxTurnaroundDays: 9 }, ['cheap', 'dear']],
    // 5 % a year on actual/360, interest monthly: 5.2 % by the internal rate.
    [{ maxAnnualRate: '0.051' }, ['cheap', 'refer', 'unable']],
    [{ maxAnnualRate: '0.06', banks: ['icbc'], maxTurnaroundDays: 3 }, ['dear']],
  ] as [OffersQuestion['filter'], string[]][])('that pass %j are %j', (filter, expected) => {
    expect(codes(question(ALL, { filter }))).toEqual(expected);
  });

  it('are of the versions in force at the instant', () => {
    const later = { ...CHEAP, version: '2', effectiveFrom: '2026-07-01T02:00:00.001Z', rates: [exactRate('0.09')] };
    expect(view(question([CHEAP, later])).nominalAnnualRate).toBe('0.04');
    expect(view(question([CHEAP, later], { asOf: '2026-07-02T00:00:00.000Z' })).nominalAnnualRate).toBe('0.09');
    expect(codes(question([CHEAP], { asOf: '2025-12-31T23:59:59.999Z' }))).toEqual([]);
  });

  it('of an earlier day know no later LPR, whenever the money is drawn', () => {
    const linked = product({ rates: [{ role: 'CONTRACT', kind: 'LPR_LINKED', disclosure: 'EXACT', benchmark: 'LPR_1Y', minimumSpreadBasisPoints: 0, maximumSpreadBasisPoints: 0 }], effectiveFrom: '2024-01-01T00:00:00.000Z' });
    const drawnLater = need({ drawdownOn: '2025-06-15' });
    const [before, since] = ['2025-05-19T00:00:00.000Z', '2025-05-20T00:00:00.000Z'].map((asOf) => view(question([linked], { asOf, need: drawnLater })));
    expect([before?.nominalAnnualRate, since?.nominalAnnualRate]).toEqual(['0.031', '0.03']);
    expect(before?.assumptions.map(({ code }) => code)).toContain('BENCHMARK_NOT_CONFIRMED');
  });
});

describe('a range', () => {
  const ranged = product({ code: 'range', rates: [{ ...exactRate('0.01'), disclosure: 'RANGE', maximumRate: '0.045' }] });
  const unbounded = product({ code: 'from', rates: [{ ...exactRate('0.001'), disclosure: 'FROM', maximumRate: null }] });
  const hidden = product({ code: 'hidden', rates: [exactRate('0.001')], fees: [fee({ amount: null })] });

  it('ranks by its upper end, and an unbounded one last', () => {
    expect(codes(question([unbounded, ranged, CHEAP, DEAR]))).toEqual(['cheap', 'range', 'dear', 'from']);
  });

  it('never ranks better for hiding a fee', () => {
    expect(codes(question([hidden, DEAR]))).toEqual(['dear', 'hidden']);
  });

  it('passes a greatest rate by its upper end', () => {
    expect(codes(question([unbounded, ranged, CHEAP, hidden], { filter: { maxAnnualRate: '0.042' } }))).toEqual(['cheap']);
  });
});

describe('equal input', () => {
  const same = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].flatMap((code) => [product({ code }), product({ code, bankCode: 'icbc' })]);
  const ids = (products: readonly ContractFields[], orderBy: OfferOrder, stated = need()) =>
    findOffers(question(products, { orderBy, need: stated })).map(({ product: { id } }) => id);

  it.each(ORDERS)('has an equal order, however the catalog is ordered, %s', (orderBy) => {
    const order = ids(same, orderBy);
    expect(ids([...same].reverse(), orderBy)).toEqual(order);
    expect(ids([...same.slice(5), ...same.slice(0, 5)], orderBy)).toEqual(order);
  });

  it('favours no bank and no name: equal offers stand by a hash that the need moves', () => {
    const renamed = same.map((each) => ({ ...each, name: `ZZ${each.name}` }));
    expect(ids(renamed, 'ALL_IN')).toEqual(ids(same, 'ALL_IN'));
    const orders = ['1000000.00', '1000001.00', '1000002.00'].map((amount) => ids(same, 'ALL_IN', need({ amount })).join());
    expect(new Set(orders).size).toBe(3);
    expect(orders[0]).not.toBe([...same.map(({ id }) => id)].sort().join());
  });
});

describe('two currencies', () => {
  const dollars = product({ code: 'dollars', currency: 'AUD', rates: [exactRate('0.001')] });

  it('are never compared: an offer in the other is ineligible and not priced', () => {
    expect(codes(question([dollars, DEAR]))).toEqual(['dear']);
    const [other] = findOffers(question([dollars], { filter: { verdicts: ['INELIGIBLE'] } }));
    expect(other?.view()).toMatchObject({ currency: 'AUD', amount: null, cost: null });
    expect(other?.view().criteria).toContainEqual(expect.objectContaining({ kind: 'CURRENCY', result: 'NOT_MET', required: 'AUD', given: 'CNY' }));
  });

  it('each have their offers', () => {
    const offer = view(question([dollars, DEAR], { need: need({ currency: 'AUD' }) }));
    expect(offer).toMatchObject({ currency: 'AUD', amount: '1000000.00', product: { id: productId('abc', 'dollars') } });
  });

  it('have the digits of the currency', () => {
    const yen = product({ currency: 'JPY' });
    const offer = view(question([yen], { need: need({ currency: 'JPY', amount: '1000000' }) }));
    expect(offer.amount).toBe('1000000');
    expect(offer.cost?.totalCost).toMatch(/^\d+$/);
  });
});

describe('illustrative', () => {
  const real = product({ illustrative: false });
  const made = policy({ illustrative: true });
  it.each([
    ['is a made-up product', [product()], [], true],
    ['is not a real product', [real], [], false],
    ['is a real product with a made-up policy that applies', [real], [made], true],
    ['is not a real product with a made-up policy that does not', [real], [policy({ illustrative: true, rule: { ...made.rule!, conditions: { banks: ['icbc'] } } })], false],
    ['is not a real product with a real policy', [real], [policy({ illustrative: false })], false],
  ])('%s', (_title, products, policies, expected) => {
    expect(view(question(products, { catalog: catalogOf(products, policySet(policies)) })).illustrative).toBe(expected);
  });
});
