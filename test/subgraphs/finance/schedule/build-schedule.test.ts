import fc from 'fast-check';
import type { DayCount, RepaymentMethod } from '../../../../schema';
import { RepaymentMethod as Methods } from '../../../../schema';
import { FinanceInputError, buildSchedule, money, parseRate, type Schedule, type ScheduleInput } from '../../../../subgraphs/finance';

function scheduleOf(method: RepaymentMethod, input: ScheduleInput): Schedule {
  const result = buildSchedule(method, input);
  if (result.kind !== 'ok') throw new Error(`${result.method} is unsupported`);
  return result.schedule;
}

/*
 * Expected minor units come from a second implementation over exact fractions (Python's Fraction),
 * interest = balance × rate × days / basis rounded half up, drawdown 2026-01-15.
 */
interface Row {
  readonly method: RepaymentMethod;
  readonly minor: bigint;
  readonly rate: string;
  readonly termMonths: number;
  readonly frequencyMonths: number;
  readonly dayCount: DayCount;
  readonly dues: number;
  /** Day, principal, interest, balance. */
  readonly first: readonly [string, bigint, bigint, bigint];
  readonly last: readonly [string, bigint, bigint];
  readonly totalInterest: bigint;
}
const row = (
  method: RepaymentMethod, minor: bigint, rate: string, termMonths: number, frequencyMonths: number, dayCount: DayCount,
  dues: number, first: Row['first'], last: Row['last'], totalInterest: bigint,
): Row => ({ method, minor, rate, termMonths, frequencyMonths, dayCount, dues, first, last, totalInterest });

const rows: readonly Row[] = [
  row('EQUAL_INSTALMENT', 100_000_000n, '0.0385', 36, 1, 'THIRTY_360', 36,
    ['2026-02-15', 2_624_897n, 320_833n, 97_375_103n], ['2029-01-15', 2_936_327n, 9_421n], 6_046_298n),
  row('EQUAL_INSTALMENT', 100_000_000n, '0.0385', 36, 1, 'ACTUAL_360', 36,
    ['2026-02-15', 2_614_202n, 331_528n, 97_385_798n], ['2029-01-15', 3_020_324n, 10_013n], 6_130_887n),
  row('EQUAL_INSTALMENT', 120_000_000n, '0', 12, 1, 'THIRTY_360', 12,
    ['2026-02-15', 10_000_000n, 0n, 110_000_000n], ['2027-01-15', 10_000_000n, 0n], 0n),
  row('EQUAL_INSTALMENT', 500_000_000n, '0.05', 60, 6, 'THIRTY_360', 10,
    ['2026-07-15', 44_629_382n, 12_500_000n, 455_370_618n], ['2031-01-15', 55_735_978n, 1_393_399n], 71_293_815n),
  row('EQUAL_PRINCIPAL', 20_000_000n, '0.0435', 12, 1, 'ACTUAL_360', 12,
    ['2026-02-15', 1_666_667n, 74_917n, 18_333_333n], ['2027-01-15', 1_666_663n, 6_243n], 475_882n),
  row('EQUAL_PRINCIPAL', 100_000_000n, '0.048', 14, 3, 'THIRTY_360', 5,
    ['2026-04-15', 20_000_000n, 1_200_000n, 80_000_000n], ['2027-03-15', 20_000_000n, 160_000n], 3_520_000n),
  row('INTEREST_ONLY', 300_000_000n, '0.033', 12, 1, 'ACTUAL_360', 12,
    ['2026-02-15', 0n, 852_500n, 300_000_000n], ['2027-01-15', 300_000_000n, 852_500n], 10_037_500n),
  row('INTEREST_ONLY', 300_000_000n, '0.033', 24, 3, 'ACTUAL_365', 8,
    ['2026-04-15', 0n, 2_441_096n, 300_000_000n], ['2028-01-15', 300_000_000n, 2_495_342n], 19_799_998n),
  row('BULLET', 50_000_000n, '0.05', 6, 1, 'ACTUAL_360', 1,
    ['2026-07-15', 50_000_000n, 1_256_944n, 0n], ['2026-07-15', 50_000_000n, 1_256_944n], 1_256_944n),
  row('BULLET', 50_000_000n, '0.05', 12, 12, 'THIRTY_360', 1,
    ['2027-01-15', 50_000_000n, 2_500_000n, 0n], ['2027-01-15', 50_000_000n, 2_500_000n], 2_500_000n),
];

describe('repayment schedules', () => {
  test.each(rows)('$method of $minor at $rate over $termMonths months every $frequencyMonths, $dayCount', (expected) => {
    const { lines } = scheduleOf(expected.method, {
      principal: money('CNY', expected.minor),
      annualRate: parseRate(expected.rate),
      drawdownOn: '2026-01-15',
      termMonths: expected.termMonths,
      dayCount: expected.dayCount,
      frequencyMonths: expected.frequencyMonths,
    });
    const [first, last] = [lines[0], lines.at(-1)];
    expect(lines).toHaveLength(expected.dues);
    expect([first?.dueOn, first?.principal.minor, first?.interest.minor, first?.balance.minor]).toEqual(expected.first);
    expect([last?.dueOn, last?.principal.minor, last?.interest.minor]).toEqual(expected.last);
    expect(lines.reduce((sum, { interest }) => sum + interest.minor, 0n)).toBe(expected.totalInterest);
  });

  test('dues of a loan drawn on the 31st fall on month ends, each owing 30 days under 30/360', () => {
    const { lines } = scheduleOf('EQUAL_INSTALMENT', {
      principal: money('CNY', 10_000_000n), annualRate: parseRate('0.06'), drawdownOn: '2026-01-31',
      termMonths: 3, dayCount: 'THIRTY_360', frequencyMonths: 1,
    });
    expect(lines.map(({ dueOn, principal, interest }) => [dueOn, principal.minor, interest.minor])).toEqual([
      ['2026-02-28', 3_316_722n, 50_000n],
      ['2026-03-31', 3_333_306n, 33_416n],
      ['2026-04-30', 3_349_972n, 16_750n],
    ]);
  });

  test('a due pays at least its interest where the days outrun the level payment', () => {
    const { lines } = scheduleOf('EQUAL_INSTALMENT', {
      principal: money('CNY', 100_000_000n), annualRate: parseRate('0.36'), drawdownOn: '2026-01-01',
      termMonths: 600, dayCount: 'ACTUAL_360', frequencyMonths: 1,
    });
    expect(lines[0]?.principal.minor).toBe(0n);
    expect(lines[0]?.balance.minor).toBe(100_000_000n);
  });

  test('the rounding of interest can be chosen', () => {
    const input: ScheduleInput = {
      principal: money('CNY', 100n), annualRate: parseRate('0.05'), drawdownOn: '2026-01-01',
      termMonths: 6, dayCount: 'THIRTY_360', frequencyMonths: 6,
    };
    const interest = (rounding?: 'DOWN'): bigint | undefined => scheduleOf('BULLET', rounding ? { ...input, rounding } : input).lines[0]?.interest.minor;
    expect([interest(), interest('DOWN')]).toEqual([3n, 2n]);
  });

  test('a method without its steps or its season is named as unsupported, and every method answers', () => {
    const input: ScheduleInput = {
      principal: money('CNY', 1_000_000n), annualRate: parseRate('0.05'), drawdownOn: '2026-01-01',
      termMonths: 12, dayCount: 'ACTUAL_360', frequencyMonths: 1,
    };
    const unsupported = (Object.keys(Methods) as RepaymentMethod[]).filter((method) => buildSchedule(method, input).kind === 'unsupported');
    expect(unsupported).toEqual(['STEP_GEOMETRIC', 'STEP_ARITHMETIC', 'SEASONAL', 'PERIODIC', 'OTHER']);
  });

  test.each([
    { field: 'termMonths', change: { termMonths: 0 } },
    { field: 'termMonths', change: { termMonths: 601 } },
    { field: 'termMonths', change: { termMonths: 1.5 } },
    { field: 'frequencyMonths', change: { frequencyMonths: 0 } },
    { field: 'frequencyMonths', change: { frequencyMonths: 5 } },
    { field: 'principal', change: { principal: money('CNY', 0n) } },
    { field: 'annualRate', change: { annualRate: -1n } },
  ])('$field outside its limits is refused by name: $change', ({ field, change }) => {
    const input: ScheduleInput = {
      principal: money('CNY', 1_000_000n), annualRate: parseRate('0.05'), drawdownOn: '2026-01-01',
      termMonths: 12, dayCount: 'ACTUAL_360', frequencyMonths: 1, ...change,
    };
    for (const method of ['EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'INTEREST_ONLY', 'BULLET'] as const) {
      expect(() => buildSchedule(method, input)).toThrow(FinanceInputError);
      expect(() => buildSchedule(method, input)).toThrow(field);
    }
  });
});

test('whatever the loan, principal sums exactly, balances fall to zero and no part is negative', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'INTEREST_ONLY', 'BULLET' as const),
      fc.bigInt({ min: 1n, max: 10n ** 14n }),
      fc.bigInt({ min: 0n, max: 5_000_000_000n }),
      fc.integer({ min: 1, max: 130 }),
      fc.constantFrom(1, 2, 3, 6, 12),
      fc.constantFrom<DayCount>('ACTUAL_360', 'ACTUAL_365', 'THIRTY_360'),
      fc.constantFrom('2026-01-31', '2024-02-29', '2026-08-15'),
      (method, minor, annualRate, termMonths, frequencyMonths, dayCount, drawdownOn) => {
        const principal = money('CNY', minor);
        const { lines } = scheduleOf(method as RepaymentMethod, { principal, annualRate, drawdownOn, termMonths, dayCount, frequencyMonths });
        expect(lines.reduce((sum, line) => sum + line.principal.minor, 0n)).toBe(minor);
        expect(lines.at(-1)?.balance.minor).toBe(0n);
        let before = minor;
        for (const line of lines) {
          expect(line.principal.minor >= 0n && line.interest.minor >= 0n).toBe(true);
          expect(line.balance.minor).toBe(before - line.principal.minor);
          before = line.balance.minor;
        }
      },
    ),
    { numRuns: 200, seed: 20260801 },
  );
});
