import { parseRate } from '../../../../subgraphs/finance';
import { flows, linesOf, planOf } from './kit';

/*
 * Lines come from a walk day by day over exact fractions, written apart from this code. 400,000 on
 * drawdown, 350,000 between dues, 250,000 on a due. The draw of 10 March enters with the due of 15 March:
 * level payments at i = 0.00375 are 3,415,141 for 40,000,000 over 12 dues, 6,669,461 for 71,739,859 over
 * 11, 9,833,282 for 77,355,187 over the 8 after 15 May.
 */
const TRANCHES = {
  annualRate: parseRate('0.045'),
  frequencyMonths: 1,
  draws: flows(['2026-01-15', 400_000n], ['2026-03-10', 350_000n], ['2026-05-15', 250_000n]),
};

describe('draws in tranches', () => {
  test('a level payment is computed anew over the dues left after each draw', () => {
    expect(linesOf(planOf('EQUAL_INSTALMENT', TRANCHES))).toEqual([
      ['2026-02-15', 0n, 3_260_141n, 155_000n, 36_739_859n],
      ['2026-03-10', 35_000_000n, 0n, 0n, 71_739_859n],
      ['2026-03-15', 0n, 6_518_996n, 150_465n, 65_220_863n],
      ['2026-04-15', 0n, 6_416_730n, 252_731n, 58_804_133n],
      ['2026-05-15', 25_000_000n, 6_448_946n, 220_515n, 77_355_187n],
      ['2026-06-15', 0n, 9_533_531n, 299_751n, 67_821_656n],
      ['2026-07-15', 0n, 9_578_951n, 254_331n, 58_242_705n],
      ['2026-08-15', 0n, 9_607_592n, 225_690n, 48_635_113n],
      ['2026-09-15', 0n, 9_644_821n, 188_461n, 38_990_292n],
      ['2026-10-15', 0n, 9_687_068n, 146_214n, 29_303_224n],
      ['2026-11-15', 0n, 9_719_732n, 113_550n, 19_583_492n],
      ['2026-12-15', 0n, 9_759_844n, 73_438n, 9_823_648n],
      ['2027-01-15', 0n, 9_823_648n, 38_067n, 0n],
    ]);
  });

  test('equal principal divides the balance anew', () => {
    const { draws, lines } = planOf('EQUAL_PRINCIPAL', TRANCHES);
    expect(draws).toEqual(TRANCHES.draws);
    expect(lines.slice(0, 6).map(({ principal }) => principal.minor)).toEqual([3_333_333n, 0n, 6_515_152n, 6_515_152n, 6_515_152n, 9_640_151n]);
    expect(lines.at(-1)?.principal.minor).toBe(9_640_154n);
    expect(lines.reduce((sum, { interest }) => sum + interest.minor, 0n)).toBe(2_106_693n);
  });

  test('a bullet has a line for each draw, and interest from its day', () => {
    expect(linesOf(planOf('BULLET', TRANCHES))).toEqual([
      ['2026-03-10', 35_000_000n, 0n, 0n, 75_000_000n],
      ['2026-05-15', 25_000_000n, 0n, 0n, 100_000_000n],
      ['2027-01-15', 0n, 100_000_000n, 3_951_250n, 0n],
    ]);
  });

  test('a draw within the grace period waits for its end', () => {
    const { lines } = planOf('EQUAL_PRINCIPAL', { graceMonths: 6, draws: flows(['2026-01-15', 400_000n], ['2026-07-15', 600_000n]) });
    expect(lines.map(({ principal }) => principal.minor)).toEqual([0n, 0n, 50_000_000n, 50_000_000n]);
  });

  test('two draws on one day are one line', () => {
    const draws = flows(['2026-01-15', 400_000n], ['2026-02-01', 300_000n], ['2026-02-01', 300_000n]);
    expect(linesOf(planOf('BULLET', { draws }))[0]).toEqual(['2026-02-01', 60_000_000n, 0n, 0n, 100_000_000n]);
  });

  test('no draws and an empty list of draws are the principal at once', () => {
    expect(planOf('BULLET', { draws: [] })).toEqual(planOf('BULLET'));
    expect(planOf('BULLET').draws).toEqual(flows(['2026-01-15', 1_000_000n]));
  });

  test.each([
    { title: 'not beginning on drawdown', draws: flows(['2026-01-16', 1_000_000n]), says: 'draws[0].on is 2026-01-16; allowed: the day of drawdown, 2026-01-15' },
    { title: 'out of order', draws: flows(['2026-01-15', 1n], ['2026-03-01', 1n], ['2026-02-01', 1n]), says: 'draws[2].on is 2026-02-01; allowed: in order of day, on or after 2026-03-01' },
    { title: 'at the end of the term', draws: flows(['2026-01-15', 1n], ['2027-01-15', 999_999n]), says: 'draws[1].on is 2027-01-15; allowed: before the end of the term, 2027-01-15' },
    { title: 'of less than the principal', draws: flows(['2026-01-15', 999_999n]), says: 'draws is 99999900 in all; allowed: the principal, 100000000' },
    { title: 'of nothing', draws: flows(['2026-01-15', 1_000_000n], ['2026-02-15', 0n]), says: 'draws[1].amount is 0; allowed: more than 0' },
    { title: 'on a day that does not exist', draws: flows(['2026-01-15', 1n], ['2026-02-31', 999_999n]), says: 'draws[1].on is 2026-02-31; allowed: a day of the calendar as "YYYY-MM-DD"' },
    { title: 'in another currency', draws: [{ on: '2026-01-15', amount: { currency: 'USD', minor: 100_000_000n } }], says: 'currency is USD; allowed: CNY, as the other amount' },
  ])('draws $title are refused by name', ({ draws, says }) => {
    for (const method of ['EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'INTEREST_ONLY', 'BULLET', 'DISCOUNT'] as const) {
      expect(() => planOf(method, { draws })).toThrow(says);
    }
  });
});
