import type { DayCount } from '../../../schema';
import { DAY_COUNTS, FinanceInputError, addMonths, ageInYears, daysBetween, monthsExactly, wholeMonths } from '../../../subgraphs/finance';
import { dayOfMonthLater, monthOfYear, requireDay } from '../../../subgraphs/finance/calendar';

describe('months are added from the original day', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-20', 0, '2026-05-20'],
    ['2096-02-29', 48, '2100-02-28'],
  ])('%s plus %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});

describe('a day of the month some months later', () => {
  test.each([
    ['2026-11-23', 0, 20, '2026-11-20'],
    ['2026-11-23', 1, 20, '2026-12-20'],
    ['2026-11-30', 3, 31, '2027-02-28'],
    ['2027-11-05', 3, 30, '2028-02-29'],
    ['2026-12-31', 6, 31, '2027-06-30'],
  ])('of %s, %i months later, the day %i is %s', (day, months, dayOfMonth, expected) => {
    expect(dayOfMonthLater(day, months, dayOfMonth)).toBe(expected);
  });

  test('a day has its month, and what is no day is refused by the name of its field', () => {
    expect(monthOfYear('2026-12-31')).toBe(12);
    expect(() => requireDay('draws[1].on', '2026-02-30')).toThrow('draws[1].on is 2026-02-30');
  });
});

describe('days and months between two days', () => {
  test.each([
    ['2026-01-15', '2026-02-15', 31],
    ['2024-01-01', '2025-01-01', 366],
    ['2026-02-28', '2026-03-01', 1],
    ['2026-03-01', '2026-02-28', -1],
    ['2000-01-01', '2000-01-01', 0],
  ])('from %s to %s are %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test.each([
    ['2026-01-15', '2026-02-14', 0, null],
    ['2026-01-15', '2026-02-15', 1, 1],
    ['2026-01-31', '2026-02-28', 1, 1],
    ['2026-01-31', '2026-03-30', 1, null],
    ['2025-12-15', '2027-01-16', 13, null],
    ['2026-05-05', '2026-05-05', 0, 0],
  ])('from %s to %s are %i whole months, exactly %p', (from, to, whole, exactly) => {
    expect(wholeMonths(from, to)).toBe(whole);
    expect(monthsExactly(from, to)).toBe(exactly);
  });

  test.each([
    ['2000-08-02', '2026-08-01', 25],
    ['2000-08-02', '2026-08-02', 26],
    ['2004-02-29', '2005-02-28', 1],
  ])('since %s there are on %s %i years', (since, on, years) => {
    expect(ageInYears(since, on)).toBe(years);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-01', '2026-01-32', 'yesterday', ''])('"%s" is no day', (day) => {
    expect(() => addMonths(day, 1)).toThrow(FinanceInputError);
  });
});

describe('day counts', () => {
  const rows: { convention: DayCount; from: string; to: string; days: bigint; daysPerYear: bigint }[] = [
    { convention: 'ACTUAL_360', from: '2026-01-15', to: '2027-01-15', days: 365n, daysPerYear: 360n },
    { convention: 'ACTUAL_360', from: '2026-01-31', to: '2026-02-28', days: 28n, daysPerYear: 360n },
    { convention: 'ACTUAL_365', from: '2024-01-15', to: '2025-01-15', days: 366n, daysPerYear: 365n },
    { convention: 'THIRTY_360', from: '2026-01-15', to: '2026-02-15', days: 30n, daysPerYear: 360n },
    { convention: 'THIRTY_360', from: '2026-01-15', to: '2027-01-15', days: 360n, daysPerYear: 360n },
    { convention: 'THIRTY_360', from: '2026-01-15', to: '2026-03-20', days: 65n, daysPerYear: 360n },
    { convention: 'THIRTY_360', from: '2026-01-15', to: '2026-03-10', days: 55n, daysPerYear: 360n },
    { convention: 'THIRTY_360', from: '2026-01-31', to: '2026-02-28', days: 30n, daysPerYear: 360n },
    { convention: 'THIRTY_360', from: '2026-01-31', to: '2026-03-30', days: 60n, daysPerYear: 360n },
    { convention: 'THIRTY_360', from: '2026-01-30', to: '2026-03-31', days: 60n, daysPerYear: 360n },
  ];
  test.each(rows)('$convention from $from to $to counts $days days of $daysPerYear', ({ convention, from, to, days, daysPerYear }) => {
    expect(DAY_COUNTS[convention](from, to)).toEqual({ days, daysPerYear });
  });
});
