import { measureMarket } from '../../../../bench/kit/matching/measure-market';

describe('the benchmark of matching', () => {
  it('finds the first page of a small market equal to everything priced and sorted, with enough that is eligible', () => {
    const options = { products: 500, banks: 20, requests: 2, warmUpRequests: 1, compared: 5 };
    const measured = measureMarket(options);
    expect(measured.equal).toBe(5);
    expect(measured.leastEligibleShare).toBeGreaterThan(0.3);
    expect(measured.ways.map(({ title }) => title)).toEqual(['ALL_IN_AFTER_INCENTIVES', 'ALL_IN', 'FASTEST', 'LOWEST_INSTALMENT', 'AMOUNT_COVERED', 'ALL_IN_AFTER_INCENTIVES, offers 501 to 520']);
    expect(measured.ways[0]?.pricedP50).toBeLessThan(60);
  });
});
