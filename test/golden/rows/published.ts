import { monthsLater } from '../independent/days';
import { type GoldenLoan, closedForm, loan, paid, published } from '../golden-loan';

const PBOC_DAYS = Array.from({ length: 12 }, (_, index) => monthsLater('2026-01-15', index + 1));

/** What public sources state, and what follows from their equations. */
export const PUBLISHED_LOANS: readonly GoldenLoan[] = [
  {
    id: 'pboc-2021-3',
    title: 'The example of the announcement: 100,000, a fee of 1,000 up front, 12 × 8,833.3',
    terms: loan('EQUAL_INSTALMENT', '0', { amount: '100000.00' }),
    fees: [paid('手续费', 'UPFRONT', { amount: '1000' })],
    dues: PBOC_DAYS.map((on, index) => ({ on, principal: index < 11 ? '8333.33' : '8333.37', paid: '8833.30' })),
    expected: { interest: '5999.60', fees: '1000.00', total: '6999.60', simple: '0.128038', irr: '0.135826', statement: '0.018595', basis: 'PERIODS' },
    source: published('中国人民银行公告〔2021〕第3号, example: 99,000 = Σ 8,833.3 / (1 + r)^k, k = 1 … 12; r = 1.06698 % a month: 12.80 % simple, 13.58 % compound. Cost 12 × 8,833.3 − 100,000 + 1,000. It names no contract rate: the statement here is the fee alone, 99,000 = Σ principal / (1 + R)^k.'),
  },
  {
    id: 'eu-98-7-first',
    title: '1,000 lent, 1,200 repaid after a year and a half',
    terms: loan('BULLET', '0', { amount: '1000.00', currency: 'EUR', drawdownOn: '1994-01-01', termMonths: 18 }),
    fees: [],
    dues: [{ on: '1995-07-01', principal: '1000.00', paid: '1200.00' }],
    expected: { interest: '200.00', fees: '0.00', total: '200.00', simple: '0.133333', irr: '0.129243', statement: '0', basis: 'PERIODS' },
    source: published('Directive 98/7/EC, annex III, first example, by the year of 12 equal months: 1,000 = 1,200 / (1 + i)^1.5, i = 12.92 % (by its 546 calendar days 12.96 %). Simple: 20 % in a period of 18 months × 12 / 18. Its interest is no contract rate.'),
  },
  {
    id: 'eu-98-7-retained',
    title: 'The same, of which the lender keeps 50',
    terms: loan('BULLET', '0', { amount: '1000.00', currency: 'EUR', drawdownOn: '1994-01-01', termMonths: 18 }),
    fees: [paid('管理费', 'UPFRONT', { amount: '50' })],
    dues: [{ on: '1995-07-01', principal: '1000.00', paid: '1200.00' }],
    expected: { interest: '200.00', fees: '50.00', total: '250.00', simple: '0.175439', irr: '0.168526', statement: '0.034687', basis: 'PERIODS' },
    source: closedForm('By the equation of Directive 98/7/EC: 950 = 1,200 / (1 + i)^1.5, i = (1,200 / 950)^(2/3) − 1 = 16.85 %. Simple: (1,200 / 950 − 1) × 12 / 18. Fee alone, in units of a year: 950 = 1,000 / ((1 + R)(1 + R/2)), R = −1.5 + √(2.25 + 2 × 50 / 950) = 3.4687 %.'),
  },
  {
    id: 'eu-98-7-two-dues',
    title: '1,000 lent, 600 repaid after one year and after two',
    terms: loan('EQUAL_INSTALMENT', '0', { amount: '1000.00', currency: 'EUR', drawdownOn: '1994-01-01', termMonths: 24, everyMonths: 12 }),
    fees: [],
    dues: [{ on: '1995-01-01', principal: '500.00', paid: '600.00' }, { on: '1996-01-01', principal: '500.00', paid: '600.00' }],
    expected: { interest: '200.00', fees: '0.00', total: '200.00', simple: '0.130662', irr: '0.130662', statement: '0', basis: 'PERIODS' },
    source: closedForm('By the equation of Directive 98/7/EC: 1,000 = 600 v + 600 v², v = (−600 + √(600² + 4 × 600 × 1,000)) / 1,200, i = 1 / v − 1 = 13.07 %.'),
  },
  {
    id: 'level-payment-20-years',
    title: 'A level payment over 20 years',
    terms: loan('EQUAL_INSTALMENT', '0.049', { termMonths: 240 }),
    fees: [],
    expected: { interest: '570665.67', fees: '0.00', total: '570665.67', simple: '0.049', irr: '0.050116', statement: '0.049', basis: 'PERIODS' },
    source: published('Loan calculators of Chinese banks: 1,000,000, 4.9 %, 240 months: 6,544.44 a month, 570,665.72 of interest unrounded. Each due is rounded to the fen here, which moves the total by cents. P·i / (1 − (1 + i)^−240), i = 0.049 / 12; rates 0.049 and (1 + i)^12 − 1.'),
  },
];
