import { parseRate } from '../../../../subgraphs/finance';
import { flows, linesOf, planOf } from './kit';

/*
 * A line of 1,000,000 at 3.6 %: a day of 100,000 yuan costs 10 yuan. Balances 600,000 for 26 days to
 * 10 Feb, 400,000 for 19 to 1 Mar, 700,000 for 45 to 15 Apr and 91 more to 15 Jul, 600,000 for 92 to
 * 15 Oct and 77 to 31 Dec, 200,000 for 15. In yuan: 1,560 + 760 + 3,150 = 5,470 by April; 6,370 by July;
 * 5,520 by October; 4,620 + 300 = 4,920 by January. In all 22,280.
 */
const LINE = {
  annualRate: parseRate('0.036'),
  draws: flows(['2026-01-15', 600_000n], ['2026-03-01', 300_000n], ['2026-07-15', 500_000n]),
  repayments: flows(['2026-02-10', 200_000n], ['2026-07-15', 600_000n], ['2026-12-31', 400_000n]),
};

describe('a revolving line', () => {
  test('pays interest with each due on what was owed each day, and is drawn and repaid as planned', () => {
    expect(linesOf(planOf('REVOLVING', LINE))).toEqual([
      ['2026-02-10', 0n, 20_000_000n, 0n, 40_000_000n],
      ['2026-03-01', 30_000_000n, 0n, 0n, 70_000_000n],
      ['2026-04-15', 0n, 0n, 547_000n, 70_000_000n],
      ['2026-07-15', 50_000_000n, 60_000_000n, 637_000n, 60_000_000n],
      ['2026-10-15', 0n, 0n, 552_000n, 60_000_000n],
      ['2026-12-31', 0n, 40_000_000n, 0n, 20_000_000n],
      ['2027-01-15', 0n, 20_000_000n, 492_000n, 0n],
    ]);
  });

  test('with a settlement day has its dues there', () => {
    // 600,000 × 26 + 400,000 × 19 + 700,000 × 19 days to 20 March, at 1 yuan a day for 10,000.
    const { lines } = planOf('REVOLVING', { ...LINE, settlement: { day: 20, firstPeriod: 'SHORT' } });
    expect(lines[2]).toMatchObject({ dueOn: '2026-03-20', interest: { minor: 365_000n } });
  });

  test('without a plan is drawn in full at once and repaid at the end', () => {
    expect(linesOf(planOf('REVOLVING'))).toEqual(linesOf(planOf('INTEREST_ONLY')));
  });

  test('may be repaid to nothing, cost nothing and be drawn again', () => {
    const { lines } = planOf('REVOLVING', {
      draws: flows(['2026-01-15', 1_000_000n], ['2026-10-15', 1_000_000n]),
      repayments: flows(['2026-04-15', 1_000_000n]),
    });
    expect(lines.map(({ interest }) => interest.minor > 0n)).toEqual([true, false, false, true]);
    expect(lines.at(-1)?.balance.minor).toBe(0n);
  });

  test('a repayment at the end is a part of the last due', () => {
    const { lines } = planOf('REVOLVING', { repayments: flows(['2027-01-15', 300_000n]) });
    expect(lines.at(-1)?.principal.minor).toBe(100_000_000n);
  });
});

test('what is repaid at any time pays the interest accrued on all that is owed', () => {
  expect(linesOf(planOf('ANYTIME', LINE))).toEqual([
    ['2026-02-10', 0n, 20_000_000n, 156_000n, 40_000_000n],
    ['2026-03-01', 30_000_000n, 0n, 0n, 70_000_000n],
    ['2026-07-15', 50_000_000n, 60_000_000n, 1_028_000n, 60_000_000n],
    ['2026-12-31', 0n, 40_000_000n, 1_014_000n, 20_000_000n],
    ['2027-01-15', 0n, 20_000_000n, 30_000n, 0n],
  ]);
  expect(linesOf(planOf('ANYTIME'))).toEqual(linesOf(planOf('BULLET')));
});

describe.each(['REVOLVING', 'ANYTIME'] as const)('%s refuses by name', (method) => {
  test.each([
    { title: 'more than the limit at once', draws: flows(['2026-01-15', 1_000_001n]), repayments: [], says: 'draws is 100000100 outstanding on 2026-01-15; allowed: at most the limit, 100000000' },
    { title: 'more than the limit together', draws: flows(['2026-01-15', 900_000n], ['2026-02-01', 200_000n]), repayments: [], says: 'draws is 110000000 outstanding on 2026-02-01; allowed: at most the limit, 100000000' },
    { title: 'a repayment of more than is owed', draws: flows(['2026-01-15', 100n]), repayments: flows(['2026-02-01', 101n]), says: 'repayments is 10100 on 2026-02-01; allowed: at most what is owed, 10000' },
    { title: 'the same at the end', draws: flows(['2026-01-15', 100n]), repayments: flows(['2027-01-15', 101n]), says: 'repayments is 10100 on 2027-01-15; allowed: at most what is owed, 10000' },
    { title: 'the same on a due', draws: flows(['2026-01-15', 100n]), repayments: flows(['2026-04-15', 101n]), says: 'repayments is 10100 on 2026-04-15; allowed: at most what is owed, 10000' },
    { title: 'a repayment on the day of drawdown', draws: [], repayments: flows(['2026-01-15', 1n]), says: 'repayments[0].on is 2026-01-15; allowed: after 2026-01-15, at most 2027-01-15' },
    { title: 'a repayment after the end', draws: [], repayments: flows(['2027-01-16', 1n]), says: 'repayments[0].on is 2027-01-16' },
  ])('$title', ({ draws, repayments, says }) => {
    expect(() => planOf(method, { draws, repayments })).toThrow(says);
  });
});
