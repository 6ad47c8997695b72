import type { IncentiveFormula, LimitedBy, RepaymentMethod } from '../../../../schema';
import { parseRate, type Schedule, type ScheduleInput } from '../../../../subgraphs/finance';
import { flows, planOf } from '../schedule/kit';
import { evaluateOne, loanOf, ruleOf } from './kit';

/** The revolving line of the tests of free repayment: 22,280 yuan of interest at 3.6 %. */
const LINE = {
  annualRate: parseRate('0.036'),
  draws: flows(['2026-01-15', 600_000n], ['2026-03-01', 300_000n], ['2026-07-15', 500_000n]),
  repayments: flows(['2026-02-10', 200_000n], ['2026-07-15', 600_000n], ['2026-12-31', 400_000n]),
};
const REPRICED = { annualRate: parseRate('0.045'), repricings: [{ from: '2026-07-01', annualRate: parseRate('0.01') }] };

interface Row {
  readonly title: string;
  readonly method: RepaymentMethod;
  readonly loan: Partial<ScheduleInput>;
  readonly formula: IncentiveFormula;
  readonly flows: readonly (readonly [string, bigint])[];
  readonly limits: readonly LimitedBy[];
}

const rows: readonly Row[] = [
  {
    title: 'points of what is owed each day: 22,280 × 2 / 3.6 = 12,377.78',
    method: 'REVOLVING', loan: LINE, formula: { annualRatePoints: '0.02', payment: 'AT_END' },
    flows: [['2027-01-15', 1_237_778n]], limits: [],
  },
  {
    // 500,000 × (26 + 45 + 91 + 92 + 77) + 400,000 × 19 + 200,000 × 15 = 176,100,000 yuan-days, × 2 % / 360 = 9,783.33.
    title: 'points of no more than the cap of a borrower on any day',
    method: 'REVOLVING', loan: LINE, formula: { annualRatePoints: '0.02', principalCapPerBorrower: '500000', payment: 'AT_END' },
    flows: [['2027-01-15', 978_333n]], limits: ['PRINCIPAL_CAP'],
  },
  {
    // Of quarters of 5,470, 6,370, 5,520 and 4,920 yuan.
    title: 'half of the interest with each payment of interest, none with principal alone',
    method: 'REVOLVING', loan: LINE, formula: { shareOfInterest: '0.5', payment: 'WITH_EACH_DUE' },
    flows: [['2026-04-15', 273_500n], ['2026-07-15', 318_500n], ['2026-10-15', 276_000n], ['2027-01-15', 246_000n]], limits: [],
  },
  {
    // 167 days to 1 July at two points; 198 days after it at the one point that is paid: 9,277.78 + 5,500.
    title: 'points above the rate after a repricing alone are cut there alone',
    method: 'BULLET', loan: REPRICED, formula: { annualRatePoints: '0.02', payment: 'AT_END' },
    flows: [['2027-01-15', 1_477_778n]], limits: ['INTEREST_PAID'],
  },
  {
    // 365 days at 4.35 % on actual/360 are 44,104.17.
    title: 'half of interest that is paid in advance',
    method: 'DISCOUNT', loan: {}, formula: { shareOfInterest: '0.5', payment: 'AT_END' },
    flows: [['2027-01-15', 2_205_209n]], limits: [],
  },
];

test.each(rows)('a subsidy is $title', ({ flows: expected, formula, limits, loan, method }) => {
  const found = evaluateOne(ruleOf(formula), { loan: loanOf(planOf(method, loan)), applicant: { subsidisedPrincipalOutstanding: '0' } });
  expect(found.subsidies.map(({ on, amount }) => [on, amount.minor])).toEqual(expected);
  expect(found.limits).toEqual(limits);
});

/** A subsidy of all interest as it falls due is the interest of each due, however its days are cut. */
test.each<{ title: string; plan: Schedule }>([
  { title: 'one balance from due to due', plan: planOf('EQUAL_INSTALMENT', { termMonths: 30 }) },
  { title: 'a long first period over an anniversary', plan: planOf('INTEREST_ONLY', { termMonths: 30, frequencyMonths: 12, settlement: { day: 20, firstPeriod: 'LONG' } }) },
  { title: 'draws between dues', plan: planOf('EQUAL_INSTALMENT', { draws: flows(['2026-01-15', 500_000n], ['2026-03-10', 250_000n], ['2026-05-02', 250_000n]) }) },
  { title: 'two rates in one period', plan: planOf('EQUAL_PRINCIPAL', { ...REPRICED, termMonths: 24 }) },
  { title: 'a line drawn and repaid', plan: planOf('REVOLVING', LINE) },
])('all of the interest of $title is subsidised, no fen more or less', ({ plan }) => {
  const found = evaluateOne(ruleOf({ shareOfInterest: '1', payment: 'WITH_EACH_DUE' }), { loan: loanOf(plan) });
  const dues = plan.lines.flatMap(({ dueOn, interest }) => (interest.minor > 0n ? [[dueOn, interest.minor]] : []));
  expect(found.subsidies.map(({ on, amount }) => [on, amount.minor])).toEqual(dues);
});
