import { interestPeriods, money, parseRate } from '../../../../subgraphs/finance';
import { flows, linesOf, planOf } from './kit';

const STEPS = { annualRate: parseRate('0.048'), dayCount: 'THIRTY_360' } as const;

describe('instalments that step', () => {
  /*
   * i = 0.012. First instalment A: 100,000,000 × 1.012^4 = A × Σ 1.02^k × 1.012^(3−k), A = 25,001,968. The
   * second is A × 1.02 = 25,502,007, of which 76,198,032 × 0.012 = 914,376 are interest.
   */
  test('by a ratio', () => {
    expect(linesOf(planOf('STEP_GEOMETRIC', { ...STEPS, step: { rate: parseRate('0.02') } })).map(([, , ...rest]) => rest)).toEqual([
      [23_801_968n, 1_200_000n, 76_198_032n],
      [24_587_631n, 914_376n, 51_610_401n],
      [25_392_723n, 619_325n, 26_217_678n],
      [26_217_678n, 314_612n, 0n],
    ]);
  });

  /* 100,000,000 × 1.012^4 = A × Σ 1.012^k + 100,000 × (1.012² + 2 × 1.012 + 3), A = 25,605,964. */
  test('by an amount', () => {
    expect(linesOf(planOf('STEP_ARITHMETIC', { ...STEPS, step: { amount: money('CNY', 100_000n) } })).map(([, , ...rest]) => rest)).toEqual([
      [24_405_964n, 1_200_000n, 75_594_036n],
      [24_798_836n, 907_128n, 50_795_200n],
      [25_196_422n, 609_542n, 25_598_778n],
      [25_598_778n, 307_185n, 0n],
    ]);
  });

  test('by nothing are level', () => {
    const level = linesOf(planOf('EQUAL_INSTALMENT'));
    expect(linesOf(planOf('STEP_GEOMETRIC', { step: { rate: 0n } }))).toEqual(level);
    expect(linesOf(planOf('STEP_ARITHMETIC', { step: { amount: money('CNY', 0n) } }))).toEqual(level);
  });

  test('downward decrease, and no due pays less than its interest where the steps are too steep', () => {
    const instalments = (rate: string): bigint[] =>
      planOf('STEP_GEOMETRIC', { ...STEPS, step: { rate: parseRate(rate) } }).lines.map(({ interest, principal }) => interest.minor + principal.minor);
    // 100,000,000 × 1.048870932736 / (1.036433728 + 0.9217296 + 0.81972 + 0.729) = 29,908,920, each then nine tenths.
    expect(instalments('-0.1').slice(0, 2)).toEqual([29_908_920n, 26_918_028n]);
    const steep = planOf('STEP_ARITHMETIC', { ...STEPS, step: { amount: money('CNY', 60_000_000n) } });
    expect(steep.lines[0]).toMatchObject({ principal: { minor: 0n }, interest: { minor: 1_200_000n } });
    expect(steep.lines.at(-1)?.balance.minor).toBe(0n);
  });

  test.each(['-1', '1.0000000001'])('a ratio of %s is refused by name', (rate) => {
    expect(() => planOf('STEP_GEOMETRIC', { step: { rate: parseRate(rate) } })).toThrow(/^step\.rate is /);
  });
});

describe('interest in advance', () => {
  /* 31 May to 30 November has 183 days: 100,000,000 × 0.04 × 183 / 360 = 2,033,333. */
  const terms = { annualRate: parseRate('0.04'), drawdownOn: '2026-05-31', termMonths: 6 };

  test('is paid on the day of drawdown, the principal at the end', () => {
    const plan = planOf('DISCOUNT', terms);
    expect(plan.interestInAdvance).toEqual(money('CNY', 2_033_333n));
    expect(linesOf(plan)).toEqual([['2026-11-30', 0n, 100_000_000n, 0n, 0n]]);
    expect(interestPeriods(plan)).toMatchObject([{ paidOn: '2026-05-31', interest: { minor: 2_033_333n }, stretches: [{ from: '2026-05-31', to: '2026-11-30' }] }]);
  });

  test('is not moved by a repricing after it', () => {
    const repricings = [{ from: '2026-08-01', annualRate: parseRate('0.05') }];
    expect(planOf('DISCOUNT', { ...terms, repricings }).interestInAdvance.minor).toBe(2_033_333n);
  });

  test('of principal not yet drawn is refused by name', () => {
    const draws = flows(['2026-05-31', 500_000n], ['2026-07-01', 500_000n]);
    expect(() => planOf('DISCOUNT', { ...terms, draws })).toThrow('draws is 2026-05-31, 2026-07-01; allowed: the day of drawdown alone, 2026-05-31');
  });
});
