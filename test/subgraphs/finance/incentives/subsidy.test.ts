import type { IncentiveFormula, IncentiveRule, LimitedBy } from '../../../../schema';
import { money } from '../../../../subgraphs/finance';
import { evaluateOne, loanOf, ruleOf, scheduleOf, type LoanTerms } from './kit';

interface Row {
  readonly title: string;
  readonly loan: LoanTerms;
  readonly formula: IncentiveFormula;
  readonly outstanding?: string;
  readonly flows: readonly (readonly [string, bigint])[];
  readonly limits: readonly LimitedBy[];
}

/*
 * Flows come from a second implementation that walks the loan day by day over exact fractions and
 * rounds the running total at each payment.
 */
const rows: readonly Row[] = [
  {
    // 财金〔2026〕4号: 1.5 points for two years. 10,000,000 × 1.5 % × 365 / 360 = 152,083.33; the leap year has 366 days.
    title: 'points of an unchanged balance, two years of three',
    loan: { minor: 1_000_000_000n, rate: '0.035', termMonths: 36, frequencyMonths: 3 },
    formula: { annualRatePoints: '0.015', maximumMonths: 24, principalCapPerBorrower: '50000000', payment: 'YEARLY' },
    outstanding: '0',
    flows: [['2027-03-01', 15_208_333n], ['2028-03-01', 15_250_000n]],
    limits: ['DURATION_CAP'],
  },
  {
    title: 'the same on actual/365',
    loan: { minor: 1_000_000_000n, rate: '0.035', termMonths: 36, frequencyMonths: 3 },
    formula: { annualRatePoints: '0.015', dayCount: 'ACTUAL_365', maximumMonths: 24, payment: 'YEARLY' },
    flows: [['2027-03-01', 15_000_000n], ['2028-03-01', 15_041_096n]],
    limits: ['DURATION_CAP'],
  },
  {
    // 60,000,000 drawn, 50,000,000 count.
    title: 'points of the principal up to the cap of a borrower',
    loan: { minor: 6_000_000_000n, rate: '0.035', termMonths: 24, frequencyMonths: 3 },
    formula: { annualRatePoints: '0.015', maximumMonths: 24, principalCapPerBorrower: '50000000', payment: 'YEARLY' },
    outstanding: '0',
    flows: [['2027-03-01', 76_041_667n], ['2028-03-01', 76_250_000n]],
    limits: ['PRINCIPAL_CAP'],
  },
  {
    // 45,000,000 of the cap is drawn elsewhere; 5,000,000 of the 10,000,000 count.
    title: 'points of what other banks\' loans leave of the cap',
    loan: { minor: 1_000_000_000n, rate: '0.035', termMonths: 24, frequencyMonths: 3 },
    formula: { annualRatePoints: '0.015', maximumMonths: 24, principalCapPerBorrower: '50000000', payment: 'YEARLY' },
    outstanding: '45000000.00',
    flows: [['2027-03-01', 7_604_167n], ['2028-03-01', 7_625_000n]],
    limits: ['PRINCIPAL_CAP'],
  },
  {
    // 5 points on a loan at 3 %: the 30,000 of interest, no more.
    title: 'points above the contract rate',
    loan: { rate: '0.03' },
    formula: { annualRatePoints: '0.05', payment: 'AT_END' },
    flows: [['2027-03-01', 3_000_000n]],
    limits: ['INTEREST_PAID'],
  },
  {
    // 1.01388 % of a balance that falls by a quarter each quarter.
    title: 'points of equal principal, deducted from each due',
    loan: { method: 'EQUAL_PRINCIPAL', rate: '0.048', frequencyMonths: 3, dayCount: 'ACTUAL_360' },
    formula: { annualRatePoints: '0.01', dayCount: 'ACTUAL_360', payment: 'WITH_EACH_DUE' },
    flows: [['2026-06-01', 255_556n], ['2026-09-01', 191_666n], ['2026-12-01', 126_389n], ['2027-03-01', 62_500n]],
    limits: [],
  },
  {
    title: 'points of level payments by the quarter, fourteen months of eighteen',
    loan: { method: 'EQUAL_INSTALMENT', rate: '0.045', termMonths: 18, dayCount: 'ACTUAL_360' },
    formula: { annualRatePoints: '0.02', dayCount: 'ACTUAL_365', maximumMonths: 14, payment: 'QUARTERLY' },
    flows: [['2026-06-01', 476_993n], ['2026-09-01', 394_806n], ['2026-12-01', 308_894n], ['2027-03-01', 224_450n], ['2027-06-01', 104_864n]],
    limits: ['DURATION_CAP'],
  },
  {
    title: 'points of a loan with one due, one year of a year and a half',
    loan: { method: 'BULLET', rate: '0.05', termMonths: 18, frequencyMonths: 12, dayCount: 'ACTUAL_360' },
    formula: { annualRatePoints: '0.02', maximumMonths: 12, payment: 'YEARLY' },
    flows: [['2027-03-01', 2_027_778n]],
    limits: ['DURATION_CAP'],
  },
  {
    // Interest is 12 × 3,333.33; half of it is 19,999.98.
    title: 'half of the interest by the quarter',
    loan: {},
    formula: { shareOfInterest: '0.5', payment: 'QUARTERLY' },
    flows: [['2026-06-01', 500_000n], ['2026-09-01', 499_999n], ['2026-12-01', 500_000n], ['2027-03-01', 499_999n]],
    limits: [],
  },
  {
    // 创业担保: 4,000,000 at 3.85 %, half of the interest.
    title: 'half of the interest of level payments',
    loan: { method: 'EQUAL_INSTALMENT', minor: 400_000_000n, rate: '0.0385', termMonths: 24, dayCount: 'ACTUAL_360' },
    formula: { shareOfInterest: '0.5', maximumMonths: 24, payment: 'QUARTERLY' },
    flows: [
      ['2026-06-01', 1_888_826n], ['2026-09-01', 1_649_742n], ['2026-12-01', 1_394_778n], ['2027-03-01', 1_144_453n],
      ['2027-06-01', 921_629n], ['2027-09-01', 672_997n], ['2027-12-01', 419_149n], ['2028-03-01', 171_100n],
    ],
    limits: [],
  },
  {
    // 15,208.33 a year is cut to 10,000, then the second year to the 7,000 left of 17,000.
    title: 'points under a cap of each year and one of all',
    loan: { termMonths: 24 },
    formula: { annualRatePoints: '0.015', yearlyCap: '10000.00', totalCap: '17000.00', payment: 'YEARLY' },
    flows: [['2027-03-01', 1_000_000n], ['2028-03-01', 700_000n]],
    limits: ['AMOUNT_CAP'],
  },
];

describe('a subsidy is', () => {
  test.each(rows)('$title', ({ loan, formula, outstanding, flows, limits }) => {
    const found = evaluateOne(ruleOf(formula), {
      loan: loanOf(scheduleOf(loan)),
      applicant: { subsidisedPrincipalOutstanding: outstanding },
    });
    expect(found.status).toBe('APPLIED');
    expect(found.subsidies.map(({ on, amount }) => [on, amount.minor])).toEqual(flows);
    expect(found.amount).toEqual(money('CNY', flows.reduce((sum, [, minor]) => sum + minor, 0n)));
    expect(found.limits).toEqual(limits);
    expect(found.limitedBy).toBe(limits[0] ?? null);
  });
});

describe('a guarantee-fee subsidy', () => {
  const fees = [{ on: '2026-03-01', amount: money('CNY', 800_000n) }, { on: '2027-03-01', amount: money('CNY', 800_000n) }];
  const rule = (formula: IncentiveFormula): IncentiveRule => ruleOf({ payment: 'YEARLY', ...formula }, {}, { kind: 'GUARANTEE_FEE_SUBSIDY' });
  const loan = loanOf(scheduleOf({ termMonths: 24 }), { guaranteeFees: fees });

  test.each<{ title: string; formula: IncentiveFormula; flows: [string, bigint][]; limits: LimitedBy[] }>([
    { title: 'is a share of each fee, paid when the year that it opens is over', formula: { shareOfGuaranteeFee: '0.5' }, flows: [['2027-03-01', 400_000n], ['2028-03-01', 400_000n]], limits: [] },
    { title: 'leaves out a fee after the months that count', formula: { shareOfGuaranteeFee: '0.5', maximumMonths: 12 }, flows: [['2027-03-01', 400_000n]], limits: ['DURATION_CAP'] },
    { title: 'with each due begins with the first', formula: { shareOfGuaranteeFee: '0.5', payment: 'WITH_EACH_DUE' }, flows: [['2026-04-01', 400_000n], ['2027-03-01', 400_000n]], limits: [] },
    { title: 'counts the principal up to the cap', formula: { shareOfGuaranteeFee: '0.5', principalCapPerBorrower: '250000' }, flows: [['2027-03-01', 100_000n], ['2028-03-01', 100_000n]], limits: ['PRINCIPAL_CAP'] },
    { title: 'pays no year together with another', formula: { shareOfGuaranteeFee: '0.5', yearlyCap: '3000' }, flows: [['2027-03-01', 300_000n], ['2028-03-01', 300_000n]], limits: ['AMOUNT_CAP'] },
    { title: 'keeps the cap of each year', formula: { shareOfGuaranteeFee: '0.5', yearlyCap: '3000', payment: 'AT_END' }, flows: [['2028-03-01', 600_000n]], limits: ['AMOUNT_CAP'] },
  ])('$title', ({ formula, flows, limits }) => {
    const found = evaluateOne(rule(formula), { loan, applicant: { subsidisedPrincipalOutstanding: '0' } });
    expect(found.subsidies.map(({ on, amount }) => [on, amount.minor])).toEqual(flows);
    expect(found.limits).toEqual(limits);
  });

  test.each<{ title: string; formula: IncentiveFormula; flows: [string, bigint][]; limits: LimitedBy[] }>([
    { title: 'with the year that they close', formula: { shareOfGuaranteeFee: '0.5' }, flows: [['2027-03-01', 400_000n], ['2028-03-01', 400_000n]], limits: [] },
    { title: 'under the cap of that year', formula: { shareOfGuaranteeFee: '0.5', yearlyCap: '3500' }, flows: [['2027-03-01', 350_000n], ['2028-03-01', 350_000n]], limits: ['AMOUNT_CAP'] },
    { title: 'to the last day of the months that count', formula: { shareOfGuaranteeFee: '0.5', maximumMonths: 12 }, flows: [['2027-03-01', 400_000n]], limits: ['DURATION_CAP'] },
  ])('counts quarterly fees in arrears $title', ({ flows, formula, limits }) => {
    const days = ['2026-06-01', '2026-09-01', '2026-12-01', '2027-03-01', '2027-06-01', '2027-09-01', '2027-12-01', '2028-03-01'];
    const guaranteeFees = days.map((on) => ({ on, amount: money('CNY', 200_000n), inArrears: true }));
    const found = evaluateOne(rule(formula), { loan: loanOf(scheduleOf({ termMonths: 24 }), { guaranteeFees }) });
    expect(found.subsidies.map(({ on, amount }) => [on, amount.minor])).toEqual(flows);
    expect(found.limits).toEqual(limits);
  });

  test('counts a fee charged with the last due', () => {
    const atEnd = loanOf(scheduleOf(), { guaranteeFees: [{ on: '2027-03-01', amount: money('CNY', 100n) }] });
    expect(evaluateOne(rule({ shareOfGuaranteeFee: '1', payment: 'AT_END' }), { loan: atEnd }).amount?.minor).toBe(100n);
  });

  test('does not apply without a guarantee fee, and says so', () => {
    const found = evaluateOne(rule({ shareOfGuaranteeFee: '0.5' }));
    expect(found).toMatchObject({ status: 'NOT_APPLIED', reason: 'NO_GUARANTEE_FEE', amount: null, limitedBy: null });
    expect(found.explanation).toEqual({ zh: '该贷款没有由借款人承担的担保费，不适用。', en: 'the loan has no guarantee fee that the borrower pays.' });
  });

  test('has nothing to pay of a fee of unknown size, and says so', () => {
    const found = evaluateOne(rule({ shareOfGuaranteeFee: '0.5' }), { loan: loanOf(scheduleOf(), { hasGuaranteeFee: true }) });
    expect(found).toMatchObject({ status: 'NOT_APPLIED', reason: 'NOTHING_TO_PAY' });
    expect(found.explanation.zh).toBe('补贴期内没有借款人实付的担保费。');
  });
});
