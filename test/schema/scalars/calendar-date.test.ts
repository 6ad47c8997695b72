import { CalendarDateScalar, calendarDateOf, isCalendarDate } from '../../../schema/scalars';
import { doorNames, doors, expectRefused } from './scalar-harness';

describe('CalendarDate', () => {
  it.each(['2026-07-01', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31', '2026-12-31'])(
    'takes %s unchanged at every door',
    (day) => {
      expect(doorNames.map((door) => doors[door](CalendarDateScalar, day))).toEqual([day, day, day]);
      expect(isCalendarDate(day)).toBe(true);
    },
  );

  it.each([
    ['31 February', '2024-02-31'],
    ['30 February', '2024-02-30'],
    ['29 February of a common year', '2023-02-29'],
    ['29 February of 1900, no leap year', '1900-02-29'],
    ['29 February of 2100, no leap year', '2100-02-29'],
    ['31 April', '2026-04-31'],
    ['day 0', '2026-07-00'],
    ['month 0', '2026-00-01'],
    ['month 13', '2026-13-01'],
    ['a year before 1900', '1899-12-31'],
    ['a year after 2199', '2200-01-01'],
    ['year 0', '0000-01-01'],
    ['one digit for the month', '2026-7-1'],
    ['slashes', '2026/07/01'],
    ['the Chinese way of writing', '2026年7月1日'],
    ['an instant', '2026-07-01T00:00:00Z'],
    ['a blank', ' 2026-07-01'],
    ['a line break after it', '2026-07-01\n'],
    ['nothing', ''],
    ['a number', 20260701],
    ['null', null],
  ])('refuses %s at every door', (_what, value) => {
    expectRefused(CalendarDateScalar, value);
    expect(isCalendarDate(value)).toBe(false);
  });

  it('refuses a Date going out, since its day depends on an offset', () => {
    expect(() => CalendarDateScalar.serialize(new Date(0))).toThrow('CalendarDate cannot be');
  });
});

describe('calendarDateOf', () => {
  it.each([
    ['2026-06-30T15:59:59.999Z', '2026-06-30'],
    ['2026-06-30T16:00:00.000Z', '2026-07-01'],
    ['2026-12-31T16:00:00Z', '2027-01-01'],
    ['2026-07-01T00:00:00+08:00', '2026-07-01'],
    ['2024-02-28T17:00:00Z', '2024-02-29'],
  ])('says that in Shanghai at %s the day is %s', (instant, day) => {
    expect(calendarDateOf(instant)).toBe(day);
  });
});
