import { DateTimeScalar, normaliseInstant } from '../../../schema/scalars';
import { doorNames, doors, expectRefused } from './scalar-harness';

describe('DateTime', () => {
  it.each([
    ['2026-07-01T08:00:00Z', '2026-07-01T08:00:00.000Z'],
    ['2026-07-01T08:00:00.5Z', '2026-07-01T08:00:00.500Z'],
    ['2026-07-01T08:00:00+08:00', '2026-07-01T00:00:00.000Z'],
    ['2026-07-01T00:30:00+08:00', '2026-06-30T16:30:00.000Z'],
    ['2026-12-31T20:00:00-05:30', '2027-01-01T01:30:00.000Z'],
    ['2024-02-29T23:59:59Z', '2024-02-29T23:59:59.000Z'],
    ['2026-07-01T08:00:00-00:00', '2026-07-01T08:00:00.000Z'],
    ['2026-07-01T08:00:00.123456789Z', '2026-07-01T08:00:00.123Z'],
  ])('turns %s into %s at every door', (given, expected) => {
    expect(doorNames.map((door) => doors[door](DateTimeScalar, given))).toEqual([expected, expected, expected]);
    expect(normaliseInstant(expected)).toBe(expected);
  });

  it.each([
    ['an instant without an offset', '2026-07-01T08:00:00'],
    ['a day', '2026-07-01'],
    ['no seconds', '2026-07-01T08:00Z'],
    ['a blank instead of T', '2026-07-01 08:00:00Z'],
    ['31 February', '2026-02-31T00:00:00Z'],
    ['29 February of a common year', '2023-02-29T00:00:00Z'],
    ['hour 24', '2026-07-01T24:00:00Z'],
    ['minute 60', '2026-07-01T08:60:00Z'],
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['an offset of 24 hours', '2026-07-01T08:00:00+24:00'],
    ['an offset without minutes', '2026-07-01T08:00:00+08'],
    ['an offset without a colon', '2026-07-01T08:00:00+0800'],
    ['ten digits of a second', '2026-07-01T08:00:00.1234567890Z'],
    ['a year before 1900', '1899-12-31T23:59:59Z'],
    ['a year after 2199', '2200-01-01T00:00:00Z'],
    ['a line break after it', '2026-07-01T08:00:00Z\n'],
    ['nothing', ''],
    ['milliseconds since 1970', 1782892800000],
    ['null', null],
  ])('refuses %s at every door', (_what, value) => {
    expectRefused(DateTimeScalar, value);
    expect(normaliseInstant(value)).toBeNull();
  });
});
