import fc from 'fast-check';
import type { DayCount, FeeBase, FeeFrequency, FirstPeriod, RepaymentMethod } from '../../../schema';
import {
  buildSchedule,
  computeCost,
  daysBetween,
  money,
  monthsExactly,
  parseRate,
  type ExactFee,
  type LoanCost,
  type Money,
  type Schedule,
  type ScheduleInput,
} from '../../../subgraphs/finance';

/* Laws of every loan: generated with a seed, so that a failure is the same failure tomorrow. */

const RUNS = { numRuns: 250, seed: 20260823 };
const cny = (minor: bigint): Money => money('CNY', minor);
const PRINCIPAL = 100_000_000n;

const method = fc.constantFrom<RepaymentMethod>(
  'EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'INTEREST_ONLY', 'BULLET', 'DISCOUNT', 'SEASONAL', 'STEP_GEOMETRIC', 'REVOLVING', 'ANYTIME',
);
const drawdown = fc.constantFrom('2026-01-15', '2027-12-31', '2028-01-31', '2028-02-29', '2026-08-20');

/** A loan with a settlement day, grace and a second tranche, or without. */
const schedules: fc.Arbitrary<Schedule> = fc
  .record({
    method,
    rate: fc.integer({ min: 0, max: 180 }),
    drawdownOn: drawdown,
    termMonths: fc.integer({ min: 1, max: 60 }),
    frequencyMonths: fc.constantFrom(1, 2, 3, 6, 12),
    dayCount: fc.constantFrom<DayCount>('ACTUAL_360', 'ACTUAL_365', 'THIRTY_360'),
    settlement: fc.option(fc.record({ day: fc.integer({ min: 1, max: 31 }), firstPeriod: fc.constantFrom<FirstPeriod>('SHORT', 'LONG') }), { nil: undefined }),
    graceMonths: fc.constantFrom(0, 0, 6),
    laterShare: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    offset: fc.integer({ min: 1, max: 27 }),
  })
  .map(({ drawdownOn, laterShare, method: how, offset, rate, ...rest }) => {
    const later = laterShare === undefined || how === 'DISCOUNT' ? null : (PRINCIPAL * BigInt(laterShare)) / 10n;
    const input: ScheduleInput = {
      ...rest,
      drawdownOn,
      principal: cny(PRINCIPAL),
      annualRate: parseRate(`0.${String(rate).padStart(3, '0')}`),
      principalMonths: [5, 10],
      step: { rate: parseRate('0.01') },
      ...(later && { draws: [{ on: drawdownOn, amount: cny(PRINCIPAL - later) }, { on: daysLater(drawdownOn, offset), amount: cny(later) }] }),
    };
    const built = buildSchedule(how, input);
    if (built.kind !== 'ok') throw new Error(`${how} has no schedule`);
    return built.schedule;
  });

function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const fees: fc.Arbitrary<ExactFee> = fc
  .record({
    frequency: fc.constantFrom<FeeFrequency>('UPFRONT', 'PER_PERIOD', 'YEARLY', 'QUARTERLY', 'MONTHLY', 'AT_END'),
    base: fc.constantFrom<FeeBase | null>(null, 'PRINCIPAL', 'PRINCIPAL_PER_YEAR', 'BALANCE_PER_YEAR'),
    size: fc.integer({ min: 0, max: 400 }),
    minimum: fc.option(fc.bigInt({ min: 0n, max: 50_000n }), { nil: null }),
    cap: fc.option(fc.bigInt({ min: 50_000n, max: 900_000n }), { nil: null }),
  })
  .map(({ base, cap, frequency, minimum, size }) => ({
    type: 'OTHER' as const,
    name: '示例费用',
    payer: 'BORROWER' as const,
    frequency,
    refundable: false,
    totalCap: cap === null ? null : cny(cap),
    size: base === null
      ? { kind: 'AMOUNT' as const, amount: cny(BigInt(size) * 100n) }
      : { kind: 'RATE' as const, rate: BigInt(size) * 100_000n, base, minimum: minimum === null ? null : cny(minimum) },
  }));

const costOf = (schedule: Schedule, ...list: ExactFee[]): LoanCost => computeCost({ schedule, contractRate: parseRate('0.05'), fees: list });

/** All that the borrower receives (positive) and pays. */
function flowsOf({ fees: items, schedule }: LoanCost): { on: string; minor: bigint }[] {
  const { draws, drawdownOn, interestInAdvance, lines } = schedule;
  return [
    ...draws.map(({ amount, on }) => ({ on, minor: amount.minor })),
    { on: drawdownOn, minor: -interestInAdvance.minor },
    ...lines.map(({ dueOn, interest, principal }) => ({ on: dueOn, minor: -principal.minor - interest.minor })),
    ...items.flatMap(({ charges, payer }) => (payer === 'BORROWER' ? charges.map(({ amount, on }) => ({ on, minor: -amount.minor })) : [])),
    ...items.flatMap(({ payer, refund }) => (payer === 'BORROWER' && refund ? [{ on: refund.on, minor: refund.amount.minor }] : [])),
  ];
}

/** Net present value in minor units at a yearly rate: in years of 12 equal months, or of 365 days. */
function presentValue(cost: LoanCost, yearlyRate: number): number {
  const { drawdownOn } = cost.schedule;
  return flowsOf(cost).reduce((sum, { minor, on }) => {
    const years = cost.irrBasis === 'PERIODS' ? (monthsExactly(drawdownOn, on) ?? Number.NaN) / 12 : daysBetween(drawdownOn, on) / 365;
    return sum + Number(minor) / (1 + yearlyRate) ** years;
  }, 0);
}

describe('of every loan', () => {
  test('the principal of the lines is what was drawn, to the fen, and nothing is left', () => {
    fc.assert(fc.property(schedules, ({ draws, lines }) => {
      const sum = (amounts: readonly Money[]): bigint => amounts.reduce((total, { minor }) => total + minor, 0n);
      expect(sum(lines.map(({ principal }) => principal))).toBe(sum(draws.map(({ amount }) => amount)));
      expect(lines.at(-1)?.balance.minor).toBe(0n);
      expect(lines.every(({ balance, interest, principal }) => balance.minor >= 0n && interest.minor >= 0n && principal.minor >= 0n)).toBe(true);
    }), RUNS);
  });

  test('the flows are worth nothing at the IRR, within the rounding of its sixth decimal', () => {
    fc.assert(fc.property(schedules, fees, (schedule, fee) => {
      const cost = costOf(schedule, fee);
      const irr = Number(cost.annualRateIrr) / 1e10;
      // Half a unit of the sixth decimal to each side, and what the rounding of the search adds.
      const [below, above] = [presentValue(cost, irr - 0.51e-6), presentValue(cost, irr + 0.51e-6)];
      expect(below).toBeLessThanOrEqual(0);
      expect(above).toBeGreaterThanOrEqual(0);
    }), RUNS);
  });

  test('the cost is what all flows come to', () => {
    fc.assert(fc.property(schedules, fees, (schedule, fee) => {
      const cost = costOf(schedule, { ...fee, refundable: fee.frequency === 'UPFRONT' });
      expect(flowsOf(cost).reduce((sum, { minor }) => sum - minor, 0n)).toBe(cost.totalCost.minor);
    }), RUNS);
  });

  test('no figure falls when a fee that the borrower pays is added', () => {
    fc.assert(fc.property(schedules, fees, fees, (schedule, first, second) => {
      const [before, after] = [costOf(schedule, first), costOf(schedule, first, second)];
      expect(after.irrBasis).toBe(before.irrBasis);
      expect(after.totalCost.minor).toBeGreaterThanOrEqual(before.totalCost.minor);
      expect(after.annualRateSimple!).toBeGreaterThanOrEqual(before.annualRateSimple!);
      expect(after.annualRateIrr!).toBeGreaterThanOrEqual(before.annualRateIrr!);
      expect(after.statementAnnualRate!).toBeGreaterThanOrEqual(before.statementAnnualRate!);
    }), RUNS);
  });

  test('a fee that another bears changes nothing but the list', () => {
    fc.assert(fc.property(schedules, fees, fc.constantFrom('BANK' as const, 'GOVERNMENT' as const, 'GUARANTOR' as const), (schedule, fee, payer) => {
      expect({ ...costOf(schedule, { ...fee, payer }), fees: [] }).toEqual(costOf(schedule));
    }), RUNS);
  });

  test('a deposit that comes back costs time only', () => {
    fc.assert(fc.property(schedules, fees, (schedule, fee) => {
      const [without, deposited] = [costOf(schedule), costOf(schedule, { ...fee, refundable: true })];
      expect([deposited.totalCost.minor, deposited.statementAnnualRate]).toEqual([without.totalCost.minor, without.statementAnnualRate]);
      expect(deposited.annualRateIrr!).toBeGreaterThanOrEqual(without.annualRateIrr!);
    }), RUNS);
  });

  test('the charges of a fee keep to its cap and to the days of the loan', () => {
    fc.assert(fc.property(schedules, fees, (schedule, fee) => {
      const { charges } = costOf(schedule, fee).fees[0]!;
      const end = schedule.lines.at(-1)!.dueOn;
      expect(charges.every(({ amount, on }) => amount.minor > 0n && on >= schedule.drawdownOn && on <= end)).toBe(true);
      if (fee.totalCap) expect(charges.reduce((sum, { amount }) => sum + amount.minor, 0n)).toBeLessThanOrEqual(fee.totalCap.minor);
    }), RUNS);
  });
});
