import fc from 'fast-check';
import type { DayCount, FeeFrequency, IrrBasis, RepaymentMethod } from '../../../schema';
import {
  FinanceInputError,
  buildSchedule,
  computeCost,
  costLines,
  costWithSubsidies,
  formatRate,
  money,
  parseRate,
  type ExactFee,
  type FeeSize,
  type LoanCost,
  type Schedule,
  type SubsidyFlow,
} from '../../../subgraphs/finance';

const cny = (minor: bigint): { currency: string; minor: bigint } => money('CNY', minor);
const amount = (minor: bigint): FeeSize => ({ kind: 'AMOUNT', amount: cny(minor) });
const fee = (frequency: FeeFrequency, size: FeeSize, more: Partial<ExactFee> = {}): ExactFee => ({
  type: 'OTHER', name: '示例费用', payer: 'BORROWER', frequency, size, refundable: false, ...more,
});

function loan(method: RepaymentMethod, minor: bigint, rate: string, termMonths: number, frequencyMonths: number, dayCount: DayCount): Schedule {
  const input = { principal: cny(minor), annualRate: parseRate(rate), drawdownOn: '2026-01-15', termMonths, dayCount, frequencyMonths };
  const result = buildSchedule(method, input);
  if (result.kind !== 'ok') throw new Error(`${result.method} is unsupported`);
  return result.schedule;
}

const cost = (schedule: Schedule, rate: string, fees: readonly ExactFee[], subsidies: readonly SubsidyFlow[] = []): LoanCost =>
  costWithSubsidies(computeCost({ schedule, contractRate: parseRate(rate), fees }), subsidies);

/** Rates as the wire has them. */
const rates = (found: LoanCost): (string | null)[] =>
  [found.annualRateSimple, found.annualRateIrr, found.statementAnnualRate].map((each) => (each === null ? null : formatRate(each)));

/** The announcement's dues: 8,333.33 of principal (8,333.37 at the end) and interest up to 8,833.30 altogether. */
function announcementLoan(): Schedule {
  const base = loan('EQUAL_PRINCIPAL', 10_000_000n, '0', 12, 1, 'THIRTY_360');
  return { ...base, method: 'EQUAL_INSTALMENT', lines: base.lines.map((line) => ({ ...line, interest: cny(883_330n - line.principal.minor) })) };
}

const MILLION = 100_000_000n;
const io = (termMonths: number, frequencyMonths = 1): Schedule => loan('INTEREST_ONLY', MILLION, '0.04', termMonths, frequencyMonths, 'THIRTY_360');

interface Row {
  readonly title: string;
  readonly schedule: Schedule;
  readonly rate: string;
  readonly fees: readonly ExactFee[];
  readonly subsidies?: readonly SubsidyFlow[];
  readonly total: bigint;
  readonly simple: string;
  readonly irr: string;
  readonly statement: string;
  readonly basis: IrrBasis;
}

/*
 * Rates come from bisections in 60-digit decimals over flows built by a second implementation; the
 * comments give the closed forms where there is one. Principal is 1,000,000 unless said.
 */
const rows: readonly Row[] = [
  {
    // 中国人民银行公告〔2021〕3号: 100,000, fee 1,000, 12 × 8,833.3: 12.80 % simple, 13.58 % IRR. Cost 12 × 8,833.3 − 100,000 + 1,000.
    // Statement: the contract rate is not in the example; 0 leaves the fee's own 99,000 = Σ principal / (1 + R)^k.
    title: 'the example of the PBoC announcement',
    schedule: announcementLoan(), rate: '0', fees: [fee('UPFRONT', amount(100_000n))],
    total: 699_960n, simple: '0.128038', irr: '0.135826', statement: '0.018595', basis: 'PERIODS',
  },
  {
    // 4 % / 12 a month: (1 + 0.04/12)^12 − 1. Twelve times 3,333.33 is 0.04 yuan short of 40,000.
    title: 'monthly interest without fees', schedule: io(12), rate: '0.04', fees: [],
    total: 3_999_996n, simple: '0.04', irr: '0.040742', statement: '0.04', basis: 'PERIODS',
  },
  {
    // Fee: 990,000 = 1,000,000 / (1 + R)^12, R × 12 = 0.010055.
    title: 'one per cent up front', schedule: io(12), rate: '0.04',
    fees: [fee('UPFRONT', { kind: 'RATE', rate: parseRate('0.01'), base: 'PRINCIPAL' })],
    total: 4_999_996n, simple: '0.050274', irr: '0.051449', statement: '0.050055', basis: 'PERIODS',
  },
  {
    // 8,000 on drawdown and on the anniversary; the end of the second year is no third charge.
    title: 'a yearly guarantee fee, in advance', schedule: io(24), rate: '0.04',
    fees: [fee('YEARLY', { kind: 'RATE', rate: parseRate('0.008'), base: 'BALANCE_PER_YEAR' })],
    total: 9_599_992n, simple: '0.04821', irr: '0.04929', statement: '0.048035', basis: 'PERIODS',
  },
  {
    // The second charge is 0.8 % of the 509,982.06 left after twelve level payments: 4,079.86.
    title: 'a yearly fee on a balance that falls', schedule: loan('EQUAL_INSTALMENT', MILLION, '0.04', 24, 1, 'THIRTY_360'), rate: '0.04',
    fees: [fee('YEARLY', { kind: 'RATE', rate: parseRate('0.008'), base: 'BALANCE_PER_YEAR' })],
    total: 5_427_800n, simple: '0.051683', irr: '0.052925', statement: '0.051502', basis: 'PERIODS',
  },
  {
    // One period of a year: simple and compound agree.
    title: 'one due after a year', schedule: loan('BULLET', MILLION, '0.05', 12, 12, 'THIRTY_360'), rate: '0.05', fees: [],
    total: 5_000_000n, simple: '0.05', irr: '0.05', statement: '0.05', basis: 'PERIODS',
  },
  {
    // The period is the 18 months of the due: 999,000 = 1,000 / (1 + R)^(12/18) + 1,075,000 / (1 + R); R × 12 / 18 and (1 + R)^(12/18) − 1.
    title: 'a yearly fee beside one due after 18 months', schedule: loan('BULLET', MILLION, '0.05', 18, 12, 'THIRTY_360'), rate: '0.05',
    fees: [fee('YEARLY', amount(100_000n))],
    total: 7_700_000n, simple: '0.051401', irr: '0.050763', statement: '0.051335', basis: 'PERIODS',
  },
  {
    // Half a year: 1,025,000 / 995,000 − 1 = 3.01508 %, twice and squared. Fee: 2 × 5,000 / 995,000 = 0.01005.
    title: 'a fee up front on one due after six months', schedule: loan('BULLET', MILLION, '0.05', 6, 6, 'THIRTY_360'), rate: '0.05',
    fees: [fee('UPFRONT', amount(500_000n))],
    total: 3_000_000n, simple: '0.060302', irr: '0.061211', statement: '0.06005', basis: 'PERIODS',
  },
  {
    // 园保贷: 2 % comes back at the end. It costs nothing in the total, yet less money is held meanwhile.
    title: 'a deposit of 2 % that comes back and a fee of 0.5 %', schedule: loan('INTEREST_ONLY', MILLION, '0.05', 12, 3, 'THIRTY_360'), rate: '0.05',
    fees: [
      fee('UPFRONT', { kind: 'RATE', rate: parseRate('0.02'), base: 'PRINCIPAL' }, { type: 'SECURITY_DEPOSIT', refundable: true }),
      fee('UPFRONT', { kind: 'RATE', rate: parseRate('0.005'), base: 'PRINCIPAL' }),
    ],
    total: 5_500_000n, simple: '0.056303', irr: '0.057503', statement: '0.055016', basis: 'PERIODS',
  },
  {
    // Dues at 3, 6, 9, 12 and 14 months: dates.
    title: 'a last shorter period', schedule: loan('EQUAL_PRINCIPAL', MILLION, '0.048', 14, 3, 'THIRTY_360'), rate: '0.048', fees: [],
    total: 3_520_000n, simple: '0.048008', irr: '0.049079', statement: '0.048', basis: 'DATES_ACTUAL_365',
  },
  {
    // 120,000: twelve charges of 100 and 3,935.66 interest.
    title: 'a fee with every due', schedule: loan('EQUAL_INSTALMENT', 12_000_000n, '0.06', 12, 1, 'THIRTY_360'), rate: '0.06',
    fees: [fee('PER_PERIOD', amount(10_000n))],
    total: 513_566n, simple: '0.078082', irr: '0.080938', statement: '0.078244', basis: 'PERIODS',
  },
  {
    // 1 % a year for two years is 20,000 up front, capped at 15,000.
    title: 'a yearly rate charged up front and capped', schedule: io(24, 3), rate: '0.04',
    fees: [fee('UPFRONT', { kind: 'RATE', rate: parseRate('0.01'), base: 'PRINCIPAL_PER_YEAR', maximum: cny(1_500_000n) })],
    total: 9_500_000n, simple: '0.04791', irr: '0.048778', statement: '0.047564', basis: 'PERIODS',
  },
  {
    // 500 with each of four quarterly dues: 1 % + 0.05 % a quarter, times four; fee 4 × 0.05 %.
    title: 'a quarterly fee in arrears', schedule: io(12, 3), rate: '0.04', fees: [fee('QUARTERLY', amount(50_000n))],
    total: 4_200_000n, simple: '0.042', irr: '0.042666', statement: '0.042', basis: 'PERIODS',
  },
  {
    title: 'a fee at the end', schedule: loan('EQUAL_PRINCIPAL', MILLION, '0.06', 24, 6, 'THIRTY_360'), rate: '0.06',
    fees: [fee('AT_END', amount(300_000n))],
    total: 7_800_000n, simple: '0.062256', irr: '0.063225', statement: '0.062394', basis: 'PERIODS',
  },
  {
    // 2.5 % a half-year: 1.025² − 1 = 0.050625.
    title: 'half-yearly level payments', schedule: loan('EQUAL_INSTALMENT', MILLION, '0.05', 60, 6, 'THIRTY_360'), rate: '0.05', fees: [],
    total: 14_258_764n, simple: '0.05', irr: '0.050625', statement: '0.05', basis: 'PERIODS',
  },
  {
    // 1.2 % a year of 1,000,000, 750,000, 500,000, 250,000 for three months each is 7,500; the period stays the quarter of the dues.
    title: 'a monthly fee on the balance between quarterly dues', schedule: loan('EQUAL_PRINCIPAL', MILLION, '0.048', 12, 3, 'THIRTY_360'), rate: '0.048',
    fees: [fee('MONTHLY', { kind: 'RATE', rate: parseRate('0.012'), base: 'BALANCE_PER_YEAR' })],
    total: 3_750_000n, simple: '0.06006', irr: '0.061426', statement: '0.060012', basis: 'PERIODS',
  },
  {
    // 500,000 over 36 months on actual/360: interest 30,654.43.
    title: 'level payments on actual/360 with a fee up front', schedule: loan('EQUAL_INSTALMENT', 50_000_000n, '0.0385', 36, 1, 'ACTUAL_360'), rate: '0.0385',
    fees: [fee('UPFRONT', amount(250_000n))],
    total: 3_315_443n, simple: '0.042325', irr: '0.043156', statement: '0.041692', basis: 'PERIODS',
  },
  {
    // 15,000 back at the end of each year; the statement's figure knows no subsidy.
    title: 'a subsidy at the end of each year', schedule: loan('INTEREST_ONLY', MILLION, '0.045', 24, 1, 'THIRTY_360'), rate: '0.045', fees: [],
    subsidies: [{ on: '2027-01-15', amount: cny(1_500_000n) }, { on: '2028-01-15', amount: cny(1_500_000n) }],
    total: 6_000_000n, simple: '0.030207', irr: '0.030628', statement: '0.045', basis: 'PERIODS',
  },
];

describe('the all-in cost', () => {
  test.each(rows)('of $title', ({ schedule, rate, fees, subsidies, total, simple, irr, statement, basis }) => {
    const found = cost(schedule, rate, fees, subsidies);
    expect(found.totalCost.minor).toBe(total);
    expect([...rates(found), found.irrBasis]).toEqual([simple, irr, statement, basis]);
  });

  test('a fee that another pays is itemised and counts nothing', () => {
    const [without, found] = [cost(io(12), '0.04', []), cost(io(12), '0.04', [fee('UPFRONT', amount(100_000n), { payer: 'BANK', type: 'APPRAISAL' })])];
    expect(found.fees[0]).toMatchObject({ payer: 'BANK', amount: cny(100_000n), borrowerCost: cny(0n), annualRate: 0n });
    expect({ ...found, fees: [] }).toEqual({ ...without, fees: [] });
  });

  test.each([
    { title: 'an event', events: fee('ON_EVENT', amount(50_000n)), shown: cny(50_000n) },
    { title: 'an event, by the principal', events: fee('ON_EVENT', { kind: 'RATE', rate: parseRate('0.01'), base: 'PRINCIPAL' }), shown: cny(1_000_000n) },
    { title: 'an event, by the balance', events: fee('ON_EVENT', { kind: 'RATE', rate: parseRate('0.01'), base: 'BALANCE_PER_YEAR' }), shown: null },
    { title: 'a transaction', events: fee('MONTHLY', { kind: 'RATE', rate: parseRate('0.01'), base: 'TRANSACTION' }), shown: null },
  ])('a fee of $title never enters the flows', ({ events, shown }) => {
    const found = cost(io(12), '0.04', [events]);
    expect(found.fees[0]?.amount).toEqual(shown);
    expect(found.fees[0]?.charges).toEqual([]);
    expect([found.totalFees.minor, ...rates(found)]).toEqual([0n, '0.04', '0.040742', '0.04']);
  });

  test('fees charged at drawdown stand in fees only; later ones stand on their due or on a line of their own', () => {
    const bullet = loan('BULLET', MILLION, '0.05', 24, 12, 'THIRTY_360');
    const found = cost(bullet, '0.05', [fee('YEARLY', amount(100_000n)), fee('AT_END', amount(7n))]);
    expect(found.fees[0]?.charges.map(({ on }) => on)).toEqual(['2026-01-15', '2027-01-15']);
    expect(costLines(found).map((line) => [line.dueOn, line.principal.minor, line.interest.minor, line.fee.minor, line.balance.minor])).toEqual([
      ['2027-01-15', 0n, 0n, 100_000n, MILLION],
      ['2028-01-15', MILLION, 10_000_000n, 7n, 0n],
    ]);
  });

  test('a deposit is listed with its refund, which no line of the schedule nets', () => {
    const found = cost(io(12), '0.04', [fee('UPFRONT', amount(2_000_000n), { refundable: true })]);
    expect(found.fees[0]).toMatchObject({ amount: cny(2_000_000n), refund: { on: '2027-01-15', amount: cny(2_000_000n) }, borrowerCost: cny(0n), annualRate: 0n });
    expect([found.totalFees.minor, found.totalRefunds.minor]).toEqual([2_000_000n, 2_000_000n]);
    expect(costLines(found).every((line) => line.fee.minor === 0n)).toBe(true);
  });

  test('the charge of a yearly rate counts the months that are left', () => {
    const found = cost(io(18, 6), '0.04', [fee('YEARLY', { kind: 'RATE', rate: parseRate('0.01'), base: 'PRINCIPAL_PER_YEAR' })]);
    expect(found.fees[0]?.charges).toEqual([{ on: '2026-01-15', amount: cny(1_000_000n) }, { on: '2027-01-15', amount: cny(500_000n) }]);
  });

  test('a rate at the end on the balance counts every month as it stood', () => {
    // (1,000,000 + 500,000) × 6 / 12 months × 1 %.
    const found = cost(loan('EQUAL_PRINCIPAL', MILLION, '0.04', 12, 6, 'THIRTY_360'), '0.04',
      [fee('AT_END', { kind: 'RATE', rate: parseRate('0.01'), base: 'BALANCE_PER_YEAR' })]);
    expect(found.fees[0]?.charges).toEqual([{ on: '2027-01-15', amount: cny(750_000n) }]);
  });

  test('a fee that leaves nothing of the principal has no rate, and says why', () => {
    const found = cost(io(12), '0.04', [fee('UPFRONT', amount(MILLION))]);
    expect(found).toMatchObject({ annualRateSimple: null, annualRateIrr: null, rateFailure: 'NO_SIGN_CHANGE', statementAnnualRate: null });
    expect(found.totalCost.minor).toBe(MILLION + 3_999_996n);
  });

  test.each([
    // 24 × 500,000 over 1,000,000 by months: (1 + r)^12 passes a million where r is above 2.163.
    { title: 'of months', loan: io(24), fee: 'MONTHLY' as const, each: 5n * MILLION, lacks: 'annualRateIrr' as const, has: 'annualRateSimple' as const },
    // One due after 600 months: 100 % a month is 2^600 of the one period that a simple rate counts, 4,095 of a year.
    { title: 'of fifty years', loan: loan('BULLET', MILLION, '0.04', 600, 1, 'THIRTY_360'), fee: 'MONTHLY' as const, each: MILLION, lacks: 'annualRateSimple' as const, has: 'annualRateIrr' as const },
  ])('a rate beyond 100,000,000 % a year is none, and says why: $title', ({ each, fee: frequency, has, lacks, loan: schedule }) => {
    const found = cost(schedule, '0.04', [fee(frequency, amount(each))]);
    expect(found).toMatchObject({ [lacks]: null, [has]: expect.any(BigInt), rateFailure: 'ANNUAL_RATE_OUT_OF_BOUNDS' });
  });

  test('a subsidy on a day that is no due is dated over actual/365', () => {
    const found = cost(io(12), '0.04', [], [{ on: '2026-12-20', amount: cny(1_000_000n) }]);
    expect(found.irrBasis).toBe('DATES_ACTUAL_365');
    expect(found.totalSubsidies.minor).toBe(1_000_000n);
  });

  test.each([
    { title: 'a fee of another currency', fees: [fee('UPFRONT', { kind: 'AMOUNT', amount: money('AUD', 1n) })], subsidies: [] },
    { title: 'a cap of another currency', fees: [fee('UPFRONT', { kind: 'RATE', rate: 1n, base: 'PRINCIPAL', maximum: money('AUD', 1n) })], subsidies: [] },
    { title: 'a negative fee', fees: [fee('UPFRONT', amount(-1n))], subsidies: [] },
    { title: 'a negative rate', fees: [fee('UPFRONT', { kind: 'RATE', rate: -1n, base: 'PRINCIPAL' })], subsidies: [] },
    { title: 'a subsidy before drawdown', fees: [], subsidies: [{ on: '2026-01-14', amount: cny(1n) }] },
    { title: 'a subsidy of another currency', fees: [], subsidies: [{ on: '2026-01-16', amount: money('AUD', 1n) }] },
    { title: 'more than 100 fees', fees: Array.from({ length: 101 }, () => fee('UPFRONT', amount(1n))), subsidies: [] },
  ])('$title is refused', ({ fees, subsidies }) => {
    expect(() => cost(io(12), '0.04', fees as ExactFee[], subsidies)).toThrow(FinanceInputError);
  });
});

describe('properties of the cost', () => {
  const method = fc.constantFrom<RepaymentMethod>('EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'INTEREST_ONLY', 'BULLET');
  const frequency = fc.constantFrom<FeeFrequency>('UPFRONT', 'PER_PERIOD', 'YEARLY', 'QUARTERLY', 'MONTHLY', 'AT_END');

  test('it never falls when a fee that the borrower pays is added', () => {
    fc.assert(
      fc.property(method, frequency, fc.bigInt({ min: 0n, max: 5_000n }), fc.integer({ min: 1, max: 60 }), fc.constantFrom(1, 3, 12),
        (how, when, minor, termMonths, everyMonths) => {
          const schedule = loan(how, 10_000_000n, '0.0435', termMonths, everyMonths, 'ACTUAL_360');
          const [before, after] = [cost(schedule, '0.0435', []), cost(schedule, '0.0435', [fee(when, amount(minor))])];
          expect(after.totalCost.minor).toBeGreaterThanOrEqual(before.totalCost.minor);
          expect(after.statementAnnualRate!).toBeGreaterThanOrEqual(before.statementAnnualRate!);
          expect(after.irrBasis).toBe(before.irrBasis);
          expect(after.annualRateIrr!).toBeGreaterThanOrEqual(before.annualRateIrr!);
          expect(after.annualRateSimple!).toBeGreaterThanOrEqual(before.annualRateSimple!);
        }),
      { numRuns: 150, seed: 20260801 },
    );
  });

  test('the lines of the schedule and the charges at drawdown are all that is paid', () => {
    fc.assert(
      fc.property(method, frequency, fc.integer({ min: 1, max: 40 }), fc.constantFrom(1, 2, 3, 6, 12), (how, when, termMonths, everyMonths) => {
        const schedule = loan(how, 10_000_000n, '0.0435', termMonths, everyMonths, 'THIRTY_360');
        const found = cost(schedule, '0.0435', [fee(when, amount(777n))]);
        const lines = costLines(found).reduce((sum, line) => sum + line.principal.minor + line.interest.minor + line.fee.minor, 0n);
        const atDrawdown = found.fees[0]?.charges.filter(({ on }) => on === '2026-01-15').reduce((sum, charge) => sum + charge.amount.minor, 0n) ?? 0n;
        expect(lines + atDrawdown).toBe(10_000_000n + found.totalCost.minor);
      }),
      { numRuns: 150, seed: 20260801 },
    );
  });
});
