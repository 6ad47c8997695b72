import fc from 'fast-check';
import {
  annualiseCompound,
  annualiseSimple,
  formatRate,
  irrByDates,
  irrByPeriods,
  publishRate,
  type DatedFlow,
  type PeriodFlow,
} from '../../../subgraphs/finance';

const level = (count: number, minor: bigint): PeriodFlow[] =>
  Array.from({ length: count }, (_, index) => ({ period: index + 1, minor: -minor }));

interface PeriodCase {
  readonly title: string;
  readonly flows: readonly PeriodFlow[];
  readonly periodsPerYear: number;
  readonly simple: string;
  readonly compound: string;
}

const periodCases: readonly PeriodCase[] = [
  {
    // 中国人民银行公告〔2021〕3号: 12.80 % and 13.58 %. Six decimals from a bisection in 50-digit decimals: 0.010669834875… a month.
    title: 'the example of the PBoC announcement',
    flows: [{ period: 0, minor: 9_900_000n }, ...level(12, 883_330n)],
    periodsPerYear: 12,
    simple: '0.128038',
    compound: '0.135826',
  },
  {
    // 1,000 now, 1,100 a year later: 1100/1000 − 1.
    title: 'one flow after one yearly period',
    flows: [{ period: 0, minor: 100_000n }, { period: 1, minor: -110_000n }],
    periodsPerYear: 1,
    simple: '0.1',
    compound: '0.1',
  },
  {
    // 2 % a quarter: 0.08 and 1.02^4 − 1 = 0.08243216.
    title: 'quarterly interest and principal at the end',
    flows: [{ period: 0, minor: 100_000n }, ...level(3, 2_000n), { period: 4, minor: -102_000n }],
    periodsPerYear: 4,
    simple: '0.08',
    compound: '0.082432',
  },
  {
    // Nothing paid above the principal.
    title: 'a free loan',
    flows: [{ period: 0, minor: 120_000n }, ...level(12, 10_000n)],
    periodsPerYear: 12,
    simple: '0',
    compound: '0',
  },
  {
    // Back 90 of 100: 0.9 − 1.
    title: 'a subsidy greater than the interest',
    flows: [{ period: 0, minor: 10_000n }, { period: 1, minor: -9_000n }],
    periodsPerYear: 1,
    simple: '-0.1',
    compound: '-0.1',
  },
  {
    // 1 / 0.125 − 1 = 7, still inside the bounds.
    title: 'seven hundred per cent a period',
    flows: [{ period: 0, minor: 1_250n }, { period: 1, minor: -10_000n }],
    periodsPerYear: 1,
    simple: '7',
    compound: '7',
  },
];

describe('the internal rate of flows at equal periods', () => {
  test.each(periodCases)('$title', ({ flows, periodsPerYear, simple, compound }) => {
    const result = irrByPeriods(flows);
    if (result.kind !== 'ok') throw new Error(result.reason);
    expect(formatRate(publishRate(annualiseSimple(result.periodRate, periodsPerYear)))).toBe(simple);
    expect(formatRate(publishRate(annualiseCompound(result.periodRate, periodsPerYear)))).toBe(compound);
  });

  test.each([
    { title: 'nothing is paid back', flows: [{ period: 0, minor: 100n }], reason: 'NO_SIGN_CHANGE' },
    { title: 'there is no flow', flows: [], reason: 'NO_SIGN_CHANGE' },
    { title: 'fees eat the principal', flows: [{ period: 0, minor: -5n }, { period: 1, minor: -100n }], reason: 'NO_SIGN_CHANGE' },
    { title: 'the rate is above 1,000 % a period', flows: [{ period: 0, minor: 10n }, { period: 1, minor: -111n }], reason: 'NO_ROOT_IN_BOUNDS' },
    { title: 'nearly everything is given away', flows: [{ period: 0, minor: 1_000n }, { period: 1, minor: -9n }], reason: 'NO_ROOT_IN_BOUNDS' },
    { title: 'there are more than 1,400 flows', flows: level(1_401, 1n), reason: 'TOO_MANY_FLOWS' },
  ])('is refused by name where $title', ({ flows, reason }) => {
    expect(irrByPeriods(flows)).toEqual({ kind: 'failed', reason });
  });

  test('takes the root nearest to zero where a refund makes two', () => {
    // −1000 + 2300/(1+r) − 1320/(1+r)²: roots at 10 % and 20 %.
    const flows = [{ period: 0, minor: -1_000n }, { period: 1, minor: 2_300n }, { period: 2, minor: -1_320n }];
    const result = irrByPeriods(flows);
    if (result.kind !== 'ok') throw new Error(result.reason);
    expect(formatRate(publishRate(result.periodRate))).toBe('0.1');
  });

  test('takes the root of the sign of the cost where there is one on each side of zero', () => {
    // 1000 − 2100/(1+r) + 1080/(1+r)²: roots at −10 % and 20 %; the borrower pays 20 more than he receives.
    const flows = [{ period: 0, minor: 1_000n }, { period: 1, minor: -2_100n }, { period: 2, minor: 1_080n }];
    const result = irrByPeriods(flows);
    if (result.kind !== 'ok') throw new Error(result.reason);
    expect(formatRate(publishRate(result.periodRate))).toBe('0.2');
  });
});

describe('the internal rate of dated flows over actual/365', () => {
  const rows: { title: string; flows: DatedFlow[]; compound: string; simple: string }[] = [
    {
      // 365 days: 5 % a year; simple 12 × (1.05^(1/12) − 1) = 0.0488894853.
      title: 'a year of 365 days',
      flows: [{ on: '2025-01-01', minor: 100_000n }, { on: '2026-01-01', minor: -105_000n }],
      compound: '0.05',
      simple: '0.048889',
    },
    {
      // 366 days: 1.05^(365/366) − 1 = 0.0498600.
      title: 'a leap year has 366 days over 365',
      flows: [{ on: '2024-01-01', minor: 100_000n }, { on: '2025-01-01', minor: -105_000n }],
      compound: '0.04986',
      simple: '0.048756',
    },
  ];
  test.each(rows)('$title', ({ flows, compound, simple }) => {
    const result = irrByDates(flows);
    if (result.kind !== 'ok') throw new Error(result.reason);
    expect(formatRate(publishRate(annualiseCompound(result.periodRate, 12)))).toBe(compound);
    expect(formatRate(publishRate(annualiseSimple(result.periodRate, 12)))).toBe(simple);
  });
});

describe('properties of the search', () => {
  test('the present value at the rate found is nearly zero, and the rate is never NaN', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 1_000_000_000 }),
        fc.array(fc.integer({ min: 0, max: 50_000_000 }), { minLength: 1, maxLength: 120 }),
        (principal, paid) => {
          const flows = [{ period: 0, minor: BigInt(principal) }];
          for (const [index, minor] of paid.entries()) flows.push({ period: index + 1, minor: BigInt(-minor) });
          const result = irrByPeriods(flows);
          if (result.kind === 'failed') return;
          expect(Number.isFinite(result.periodRate)).toBe(true);
          const { periodRate } = result;
          const scale = periodRate < 0 ? paid.length : 0;
          const valueAt = flows.reduce((sum, { period, minor }) => sum + Number(minor) * (1 + periodRate) ** (scale - period), 0);
          expect(Math.abs(valueAt)).toBeLessThan(1e-6 * principal);
        },
      ),
      { numRuns: 200, seed: 20260801 },
    );
  });
});
