import type { FirstPeriod, RepaymentMethod } from '../../../../schema';
import type { ScheduleInput } from '../../../../subgraphs/finance';
import { daysOf, linesOf, planOf, type Line } from './kit';

interface DaysRow {
  readonly drawdownOn: string;
  readonly termMonths: number;
  readonly frequencyMonths: number;
  readonly day: number;
  readonly firstPeriod: FirstPeriod;
  readonly days: readonly string[];
  /** How the days follow. */
  readonly because: string;
}

const row = (drawdownOn: string, termMonths: number, frequencyMonths: number, day: number, firstPeriod: FirstPeriod, because: string, ...days: string[]): DaysRow =>
  ({ drawdownOn, termMonths, frequencyMonths, day, firstPeriod, because, days });

const DAYS: readonly DaysRow[] = [
  row('2026-11-23', 12, 3, 20, 'SHORT', 'the next 20th that ends a quarter is 27 days away and stands alone; the term ends on 23 November',
    '2026-12-20', '2027-03-20', '2027-06-20', '2027-09-20', '2027-11-23'),
  row('2026-11-23', 12, 3, 20, 'LONG', 'the 27 days to 20 December join the quarter to 20 March',
    '2027-03-20', '2027-06-20', '2027-09-20', '2027-11-23'),
  row('2026-12-20', 12, 3, 20, 'LONG', 'drawn on a settlement day, the first quarter is whole and there is nothing to join; 20 December 2027 ends the term',
    '2027-03-20', '2027-06-20', '2027-09-20', '2027-12-20'),
  row('2026-12-19', 6, 3, 20, 'SHORT', 'a first period of one day', '2026-12-20', '2027-03-20', '2027-06-19'),
  row('2026-12-21', 6, 3, 20, 'SHORT', 'one day after the settlement day the next is 20 March; the last period has one day',
    '2027-03-20', '2027-06-20', '2027-06-21'),
  row('2026-12-21', 6, 3, 20, 'LONG', 'the broken quarter to 20 March joins the next', '2027-06-20', '2027-06-21'),
  row('2026-11-23', 3, 1, 20, 'SHORT', 'every month', '2026-12-20', '2027-01-20', '2027-02-20', '2027-02-23'),
  row('2026-11-23', 5, 2, 20, 'SHORT', 'even months alone', '2026-12-20', '2027-02-20', '2027-04-20', '2027-04-23'),
  row('2026-11-23', 12, 6, 20, 'SHORT', 'June and December', '2026-12-20', '2027-06-20', '2027-11-23'),
  row('2026-11-23', 24, 12, 20, 'LONG', 'December alone', '2027-12-20', '2028-11-23'),
  row('2026-11-30', 4, 1, 31, 'SHORT', '31 is the last day of a month: 30 November is one, so the first period is whole',
    '2026-12-31', '2027-01-31', '2027-02-28', '2027-03-30'),
  row('2027-12-31', 3, 1, 31, 'LONG', 'a leap February; the term ends on 31 March, which is the settlement day',
    '2028-01-31', '2028-02-29', '2028-03-31'),
  row('2026-01-29', 1, 1, 29, 'SHORT', 'a term of one month ends on the settlement day of a short February', '2026-02-28'),
  row('2026-01-30', 2, 1, 29, 'SHORT', 'drawn a day after the 29th; 28 February is the 29th of a common year', '2026-02-28', '2026-03-29', '2026-03-30'),
  row('2026-01-31', 1, 1, 20, 'LONG', 'the one settlement day within the term joins its end', '2026-02-28'),
  row('2026-01-05', 2, 12, 20, 'SHORT', 'no settlement day lies within the term', '2026-03-05'),
];

describe('dues on a settlement day', () => {
  test.each(DAYS)('from $drawdownOn, $termMonths months by $frequencyMonths on $day, $firstPeriod: $because', ({ day, days, firstPeriod, ...terms }) => {
    expect(daysOf(planOf('INTEREST_ONLY', { ...terms, settlement: { day, firstPeriod } }))).toEqual(days);
  });

  test('a bullet has its one due at the end whatever the settlement day', () => {
    expect(daysOf(planOf('BULLET', { settlement: { day: 20, firstPeriod: 'SHORT' } }))).toEqual(['2027-01-15']);
  });

  test.each([0, 32, 1.5])('day %p is refused by name', (day) => {
    expect(() => planOf('BULLET', { settlement: { day, firstPeriod: 'SHORT' } })).toThrow(/^settlement\.day is /);
  });
});

interface MethodRow {
  readonly method: RepaymentMethod;
  readonly firstPeriod: FirstPeriod;
  readonly more?: Partial<ScheduleInput>;
  readonly lines: readonly Line[];
}

/*
 * 1,000,000 at 4.35 %, drawn on 2026-11-23, twelve months by the quarter, settled on the 20th. Days:
 * SHORT 27 + 90 + 92 + 92 + 64, LONG 117 + 92 + 92 + 64, together 365. Interest of the first due under
 * LONG: 100,000,000 × 0.0435 × 117 / 360 = 1,413,750; under SHORT 27 days are 326,250.
 * Level payment of four instalments at i = 0.010875: 100,000,000 × i / (1 − (1 + i)^−4) = 25,683,363.
 * Lines come from a walk day by day over exact fractions, written apart from this code.
 */
const METHODS: readonly MethodRow[] = [
  {
    method: 'EQUAL_INSTALMENT',
    firstPeriod: 'LONG',
    lines: [
      ['2027-03-20', 0n, 24_269_613n, 1_413_750n, 75_730_387n],
      ['2027-06-20', 0n, 24_841_494n, 841_869n, 50_888_893n],
      ['2027-09-20', 0n, 25_117_648n, 565_715n, 25_771_245n],
      ['2027-11-23', 0n, 25_771_245n, 199_298n, 0n],
    ],
  },
  {
    method: 'EQUAL_INSTALMENT',
    firstPeriod: 'SHORT',
    lines: [
      ['2026-12-20', 0n, 0n, 326_250n, 100_000_000n],
      ['2027-03-20', 0n, 24_595_863n, 1_087_500n, 75_404_137n],
      ['2027-06-20', 0n, 24_845_120n, 838_243n, 50_559_017n],
      ['2027-09-20', 0n, 25_121_315n, 562_048n, 25_437_702n],
      ['2027-11-23', 0n, 25_437_702n, 196_718n, 0n],
    ],
  },
  {
    method: 'EQUAL_PRINCIPAL',
    firstPeriod: 'LONG',
    lines: [
      ['2027-03-20', 0n, 25_000_000n, 1_413_750n, 75_000_000n],
      ['2027-06-20', 0n, 25_000_000n, 833_750n, 50_000_000n],
      ['2027-09-20', 0n, 25_000_000n, 555_833n, 25_000_000n],
      ['2027-11-23', 0n, 25_000_000n, 193_333n, 0n],
    ],
  },
  {
    method: 'EQUAL_PRINCIPAL',
    firstPeriod: 'SHORT',
    lines: [
      ['2026-12-20', 0n, 0n, 326_250n, 100_000_000n],
      ['2027-03-20', 0n, 25_000_000n, 1_087_500n, 75_000_000n],
      ['2027-06-20', 0n, 25_000_000n, 833_750n, 50_000_000n],
      ['2027-09-20', 0n, 25_000_000n, 555_833n, 25_000_000n],
      ['2027-11-23', 0n, 25_000_000n, 193_333n, 0n],
    ],
  },
  {
    method: 'INTEREST_ONLY',
    firstPeriod: 'SHORT',
    more: { dayCount: 'ACTUAL_365' },
    lines: [
      ['2026-12-20', 0n, 0n, 321_781n, 100_000_000n],
      ['2027-03-20', 0n, 0n, 1_072_603n, 100_000_000n],
      ['2027-06-20', 0n, 0n, 1_096_438n, 100_000_000n],
      ['2027-09-20', 0n, 0n, 1_096_438n, 100_000_000n],
      ['2027-11-23', 0n, 100_000_000n, 762_740n, 0n],
    ],
  },
  {
    // 30/360 from drawdown: 27 (= 30 + 20 − 23), 117, 207, 297, 360 days, so 27, 90, 90, 90, 63.
    method: 'INTEREST_ONLY',
    firstPeriod: 'SHORT',
    more: { dayCount: 'THIRTY_360' },
    lines: [
      ['2026-12-20', 0n, 0n, 326_250n, 100_000_000n],
      ['2027-03-20', 0n, 0n, 1_087_500n, 100_000_000n],
      ['2027-06-20', 0n, 0n, 1_087_500n, 100_000_000n],
      ['2027-09-20', 0n, 0n, 1_087_500n, 100_000_000n],
      ['2027-11-23', 0n, 100_000_000n, 761_250n, 0n],
    ],
  },
  { method: 'BULLET', firstPeriod: 'SHORT', lines: [['2027-11-23', 0n, 100_000_000n, 4_410_417n, 0n]] },
];

test.each(METHODS)('$method settled on the 20th, $firstPeriod', ({ firstPeriod, lines, method, more }) => {
  expect(linesOf(planOf(method, { drawdownOn: '2026-11-23', settlement: { day: 20, firstPeriod }, ...more }))).toEqual(lines);
});
