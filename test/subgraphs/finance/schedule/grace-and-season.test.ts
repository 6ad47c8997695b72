import { money, parseRate } from '../../../../subgraphs/finance';
import { daysOf, linesOf, planOf } from './kit';

describe('a grace period', () => {
  /* Level payment of the four dues after it at i = 0.0125: 100,000,000 × i / (1 − (1 + i)^−4) = 25,786,102. */
  test('leaves interest alone until its end, that day included, and the method over the rest', () => {
    expect(linesOf(planOf('EQUAL_INSTALMENT', { annualRate: parseRate('0.05'), termMonths: 24, graceMonths: 12 }))).toEqual([
      ['2026-04-15', 0n, 0n, 1_250_000n, 100_000_000n],
      ['2026-07-15', 0n, 0n, 1_263_889n, 100_000_000n],
      ['2026-10-15', 0n, 0n, 1_277_778n, 100_000_000n],
      ['2027-01-15', 0n, 0n, 1_277_778n, 100_000_000n],
      ['2027-04-15', 0n, 24_536_102n, 1_250_000n, 75_463_898n],
      ['2027-07-15', 0n, 24_832_322n, 953_780n, 50_631_576n],
      ['2027-10-15', 0n, 25_139_143n, 646_959n, 25_492_433n],
      ['2028-01-15', 0n, 25_492_433n, 325_737n, 0n],
    ]);
  });

  test.each([
    // Half a year after 15 January is 15 July, the second due; two dues are left of four.
    { title: 'equal principal over the two dues after it', graceMonths: 6, principal: [0n, 0n, 50_000_000n, 50_000_000n] },
    // 15 June lies between the first and the second due.
    { title: 'ending between dues', graceMonths: 5, principal: [0n, 33_333_333n, 33_333_333n, 33_333_334n] },
    { title: 'longer than the term leaves all to its end', graceMonths: 36, principal: [0n, 0n, 0n, 100_000_000n] },
  ])('$title', ({ graceMonths, principal }) => {
    expect(planOf('EQUAL_PRINCIPAL', { graceMonths }).lines.map((line) => line.principal.minor)).toEqual(principal);
  });

  test('a broken first period within it takes no second place', () => {
    // Dues 20 Mar (broken), 20 Jun, 20 Sep, 20 Dec, 15 Jan; grace ends on 15 Apr.
    const { lines } = planOf('EQUAL_PRINCIPAL', { graceMonths: 3, settlement: { day: 20, firstPeriod: 'SHORT' } });
    expect(lines.map((line) => line.principal.minor)).toEqual([0n, 25_000_000n, 25_000_000n, 25_000_000n, 25_000_000n]);
  });

  test.each([-1, 601, 0.5])('%p months are refused by name', (graceMonths) => {
    expect(() => planOf('EQUAL_PRINCIPAL', { graceMonths })).toThrow(/^graceMonths is /);
  });
});

describe('a seasonal plan', () => {
  /*
   * A grower draws 500,000.01 in April, harvests in October and November. Interest falls in July,
   * October, January and April; November has no due and gets one; with the last part the loan ends. 50,000,001 / 4 = 12,500,000, the last
   * of the four parts takes the fen. 50,000,001 × 0.048 × 91 / 360 = 606,667 to 10 July.
   */
  const grower = { principal: money('CNY', 50_000_001n), annualRate: parseRate('0.048'), drawdownOn: '2026-04-10', termMonths: 24, principalMonths: [10, 11] };

  test('repays in the months of the harvest and pays interest by the quarter', () => {
    expect(linesOf(planOf('SEASONAL', grower))).toEqual([
      ['2026-07-10', 0n, 0n, 606_667n, 50_000_001n],
      ['2026-10-10', 0n, 12_500_000n, 613_333n, 37_500_001n],
      ['2026-11-10', 0n, 12_500_000n, 155_000n, 25_000_001n],
      ['2027-01-10', 0n, 0n, 203_333n, 25_000_001n],
      ['2027-04-10', 0n, 0n, 300_000n, 25_000_001n],
      ['2027-07-10', 0n, 0n, 303_333n, 25_000_001n],
      ['2027-10-10', 0n, 12_500_000n, 306_667n, 12_500_001n],
      ['2027-11-10', 0n, 12_500_001n, 51_667n, 0n],
    ]);
  });

  const repaid = (more: object): (readonly [string, bigint])[] =>
    planOf('SEASONAL', { principal: money('CNY', 90_000n), ...more }).lines.flatMap(({ dueOn, principal }) =>
      principal.minor > 0n ? [[dueOn, principal.minor] as const] : []);

  test.each([
    { title: 'adds its due on the settlement day', more: { principalMonths: [10], settlement: { day: 20, firstPeriod: 'LONG' } }, on: [['2026-10-20', 90_000n]] },
    { title: 'does not repay in the month of drawdown', more: { principalMonths: [1, 9], settlement: { day: 20, firstPeriod: 'SHORT' } }, on: [['2026-09-20', 45_000n], ['2027-01-15', 45_000n]] },
    { title: 'repays with a broken first period where that is the season', more: { principalMonths: [3, 9], settlement: { day: 20, firstPeriod: 'SHORT' } }, on: [['2026-03-20', 45_000n], ['2026-09-20', 45_000n]] },
    { title: 'passes over a season within the grace period', more: { termMonths: 24, graceMonths: 12, principalMonths: [10] }, on: [['2027-10-15', 90_000n]] },
    { title: 'falls at the end where no month of the season lies within the term', more: { termMonths: 6, principalMonths: [10] }, on: [['2026-07-15', 90_000n]] },
    { title: 'counts the end of the term where that is in the season', more: { principalMonths: [7, 1] }, on: [['2026-07-15', 45_000n], ['2027-01-15', 45_000n]] },
    { title: 'adds on the last day of a short month', more: { drawdownOn: '2025-08-31', principalMonths: [2] }, on: [['2026-02-28', 90_000n]] },
    { title: 'runs to its term where it is drawn on after the last part', more: { principalMonths: [7], draws: [{ on: '2026-01-15', amount: money('CNY', 30_000n) }, { on: '2026-09-01', amount: money('CNY', 60_000n) }] }, on: [['2026-07-15', 30_000n], ['2027-01-15', 60_000n]] },
    { title: 'divides anew what is drawn after a part is repaid', more: { termMonths: 24, principalMonths: [7], draws: [{ on: '2026-01-15', amount: money('CNY', 30_000n) }, { on: '2026-09-01', amount: money('CNY', 60_000n) }] }, on: [['2026-07-15', 15_000n], ['2027-07-15', 75_000n]] },
  ] as const)('$title', ({ more, on }) => {
    expect(repaid(more)).toEqual(on);
  });

  test('has a due once a month, however often the month is named', () => {
    expect(daysOf(planOf('SEASONAL', { principalMonths: [7, 7] }))).toEqual(['2026-04-15', '2026-07-15']);
  });

  test.each([0, 13])('month %p is refused by name', (month) => {
    expect(() => planOf('SEASONAL', { principalMonths: [month] })).toThrow(/^principalMonths is /);
  });
});
