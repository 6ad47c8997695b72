import { buildSchedule, interestPeriods, money, parseRate, type BalanceTier } from '../../../../subgraphs/finance';
import { inputOf, linesOf, planOf } from './kit';

describe('a rate that is repriced', () => {
  const repriced = { annualRate: parseRate('0.045'), termMonths: 24, repricings: [{ from: '2027-01-01', annualRate: parseRate('0.04') }] };

  /*
   * 63,574,806 is owed from 15 October to 15 January: 78 days at 4.5 % are 619,854.36, 14 at 4 % are
   * 98,894.14, together 718,749. Level payments: 13,141,071 of eight at i = 0.01125; from 15 January
   * 13,098,940 of five at i = 0.01.
   */
  test('splits the interest of the period on its day and levels payments anew from the due after it', () => {
    expect(linesOf(planOf('EQUAL_INSTALMENT', repriced))).toEqual([
      ['2026-04-15', 0n, 12_016_071n, 1_125_000n, 87_983_929n],
      ['2026-07-15', 0n, 12_140_254n, 1_000_817n, 75_843_675n],
      ['2026-10-15', 0n, 12_268_869n, 872_202n, 63_574_806n],
      ['2027-01-15', 0n, 12_380_191n, 718_749n, 51_194_615n],
      ['2027-04-15', 0n, 12_586_994n, 511_946n, 38_607_621n],
      ['2027-07-15', 0n, 12_708_574n, 390_366n, 25_899_047n],
      ['2027-10-15', 0n, 12_834_194n, 264_746n, 13_064_853n],
      ['2028-01-15', 0n, 13_064_853n, 133_552n, 0n],
    ]);
  });

  test('on the day of a due holds from the next period on', () => {
    const onDue = { ...repriced, repricings: [{ from: '2026-04-15', annualRate: parseRate('0.04') }] };
    const [first, second] = planOf('INTEREST_ONLY', onDue).lines;
    // 90 days at 4.5 %, then 91 at 4 %.
    expect([first?.interest.minor, second?.interest.minor]).toEqual([1_125_000n, 1_011_111n]);
    expect(planOf('EQUAL_INSTALMENT', onDue).lines[0]?.principal.minor).toBe(12_016_071n);
  });

  test('does not move equal principal', () => {
    const principal = (more: object): bigint[] => planOf('EQUAL_PRINCIPAL', { ...repriced, ...more }).lines.map((line) => line.principal.minor);
    expect(principal({})).toEqual(principal({ repricings: [] }));
  });

  test('shows the stretches of each payment of interest', () => {
    const fourth = interestPeriods(planOf('INTEREST_ONLY', repriced))[3];
    expect(fourth?.stretches).toEqual([
      { from: '2026-10-15', to: '2027-01-01', balanceMinor: 100_000_000n, weight: 100_000_000n * 450_000_000n * 78n },
      { from: '2027-01-01', to: '2027-01-15', balanceMinor: 100_000_000n, weight: 100_000_000n * 400_000_000n * 14n },
    ]);
  });

  test.each([
    { title: 'on drawdown', repricings: [{ from: '2026-01-15', annualRate: 1n }], says: 'repricings[0].from is 2026-01-15; allowed: after 2026-01-15' },
    { title: 'out of order', repricings: [{ from: '2026-03-01', annualRate: 1n }, { from: '2026-02-01', annualRate: 1n }], says: 'repricings[1].from is 2026-02-01; allowed: after 2026-03-01' },
    { title: 'below zero', repricings: [{ from: '2026-03-01', annualRate: -1n }], says: 'repricings[0].annualRate is -1; allowed: 0 or more' },
    { title: 'on no day', repricings: [{ from: '2026-13-01', annualRate: 1n }], says: 'repricings[0].from is 2026-13-01; allowed: a day of the calendar' },
  ])('$title is refused by name', ({ repricings, says }) => {
    expect(() => buildSchedule('BULLET', inputOf({ repricings }))).toThrow(says);
  });
});

describe('tiers of the balance', () => {
  const tier = (yuan: bigint | null, rate: string): BalanceTier => ({ upTo: yuan === null ? null : money('CNY', yuan * 100n), annualRate: parseRate(rate) });
  const tiered = { principal: money('CNY', 300_000_000n), tiers: [tier(1_000_000n, '0.03'), tier(2_000_000n, '0.04'), tier(null, '0.05')] };

  /* A year of 3,000,000 costs 30,000 + 40,000 + 50,000 yuan; 90 days of 360 a quarter of that. */
  test('are priced part by part', () => {
    expect(planOf('INTEREST_ONLY', tiered).lines.map(({ interest }) => interest.minor)).toEqual([3_000_000n, 3_033_333n, 3_066_667n, 3_066_667n]);
  });

  /* 76,744,859 is the least level payment that leaves a last due not above it, by trial in a walk day by day. */
  test('have a level payment that is found by search', () => {
    expect(linesOf(planOf('EQUAL_INSTALMENT', tiered))).toEqual([
      ['2026-04-15', 0n, 73_744_859n, 3_000_000n, 226_255_141n],
      ['2026-07-15', 0n, 74_643_579n, 2_101_280n, 151_611_562n],
      ['2026-10-15', 0n, 75_450_607n, 1_294_252n, 76_160_955n],
      ['2027-01-15', 0n, 76_160_955n, 583_901n, 0n],
    ]);
  });

  test('that all have one rate cost what that rate costs', () => {
    const one = [tier(1_000_000n, '0.0435'), tier(3_000_000n, '0.0435')];
    expect(linesOf(planOf('EQUAL_PRINCIPAL', { ...tiered, tiers: one }))).toEqual(linesOf(planOf('EQUAL_PRINCIPAL', { principal: tiered.principal })));
  });

  test.each([
    { title: 'beside repricings', more: { tiers: [tier(null, '0.03')], repricings: [{ from: '2026-03-01', annualRate: 1n }] }, says: 'repricings is 1 beside tiers; allowed: none beside tiers' },
    { title: 'that do not rise', more: { tiers: [tier(10n, '0.03'), tier(10n, '0.04'), tier(null, '0.05')] }, says: 'tiers[1].upTo is 1000; allowed: more than 1000' },
    { title: 'without end before the last', more: { tiers: [tier(null, '0.03'), tier(null, '0.04')] }, says: 'tiers[0].upTo is none' },
    { title: 'that end below the principal', more: { tiers: [tier(10n, '0.03')] }, says: 'tiers[0].upTo is 1000; allowed: none, or at least the principal 100000000' },
    { title: 'of a rate below zero', more: { tiers: [tier(null, '-0.01')] }, says: 'tiers[0].annualRate is -100000000; allowed: 0 or more' },
  ])('$title are refused by name', ({ more, says }) => {
    expect(() => buildSchedule('BULLET', inputOf(more))).toThrow(says);
  });
});
