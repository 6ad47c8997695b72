import { type Asked, type Row, NOT_IN_FORCE, applied, casesOf, notApplied, notMet, possible } from '../golden-incentive';
import { FIXED_ASSET, outstanding } from './fixed-asset';
import { industryRows } from './priority-industries';

/** 3,600,000 at one point: 100 yuan a day. */
const WORKING_CAPITAL: Asked = { ...FIXED_ASSET, drawdownOn: '2026-08-01', amount: '3600000', instrument: 'WORKING_CAPITAL_LOAN', purpose: 'WORKING_CAPITAL' };
const FROM_AUGUST = applied('73100.00', [['2027-08-01', '36500.00'], ['2028-08-01', '36600.00']]);
const FROM_AUGUST_SAYS = '3,600,000 × 1 % ÷ 360 = 100 a day: 365 + 366 days.';

const ROWS: readonly Row[] = [
  ['A working-capital loan of a private small firm in agriculture', {}, FROM_AUGUST, FROM_AUGUST_SAYS],
  ['asked the day before the first', { on: '2026-07-31' }, NOT_IN_FORCE, '自2026年8月1日起.'],
  ['drawn the day before the first', { on: '2026-08-01', drawdownOn: '2026-07-31' }, notMet('DRAWDOWN'), '2026年8月1日起新发放.'],
  [
    'a year later',
    { drawdownOn: '2027-08-01' },
    applied('73100.00', [['2028-08-01', '36600.00'], ['2029-08-01', '36500.00']]),
    'No last day is known; 366 + 365 days × 100.',
  ],
  ['at the other bank of the list', { bank: 'icbc' }, FROM_AUGUST, FROM_AUGUST_SAYS],
  ['at a rural commercial bank', { bank: 'rcb' }, notMet('BANK'), 'Not shown to be on the list of handling banks.'],
  ['at a village bank', { bank: 'mengyin' }, notMet('BANK'), 'Not shown to be on the list of handling banks.'],
  ['of a micro firm', { sizeClass: 'MICRO' }, FROM_AUGUST, FROM_AUGUST_SAYS],
  ['of a medium firm', { sizeClass: 'MEDIUM' }, FROM_AUGUST, FROM_AUGUST_SAYS],
  ['of a large firm', { sizeClass: 'LARGE' }, notMet('SIZE_CLASS'), '中小微民营企业.'],
  ['of a firm of the state', { applicant: { ownership: 'STATE' } }, notMet('OWNERSHIP'), '民营企业.'],
  ['of unknown ownership', { applicant: { ownership: undefined } }, possible('73100.00', ['ownership']), FROM_AUGUST_SAYS],
  ['a line', { instrument: 'REVOLVING_CREDIT' }, FROM_AUGUST, `Read as working capital. ${FROM_AUGUST_SAYS}`],
  ['a business loan', { instrument: 'BUSINESS_LOAN' }, FROM_AUGUST, `Read as working capital. ${FROM_AUGUST_SAYS}`],
  ['a fixed-asset loan', { instrument: 'FIXED_ASSET_LOAN' }, notMet('INSTRUMENT'), '流动资金贷款.'],
  ['for agriculture', { purpose: 'AGRICULTURE' }, FROM_AUGUST, FROM_AUGUST_SAYS],
  ['for trade', { purpose: 'TRADE' }, FROM_AUGUST, `The document names the kind of loan. ${FROM_AUGUST_SAYS}`],
  ['for a fixed asset', { purpose: 'FIXED_ASSET' }, notMet('PURPOSE'), '流动资金贷款.'],
  ['a month over two years', { termMonths: 25 }, { ...FROM_AUGUST, limits: ['DURATION_CAP'] }, `最长2年: ${FROM_AUGUST_SAYS}`],
  [
    'of a year, by the quarter',
    { termMonths: 12, everyMonths: 3 },
    applied('36500.00', [['2026-11-01', '9200.00'], ['2027-02-01', '9200.00'], ['2027-05-01', '8900.00'], ['2027-08-01', '9200.00']]),
    '92 + 92 + 89 + 92 days × 100.',
  ],
  ['beside loans that leave exactly this one', outstanding('71400000'), FROM_AUGUST, `75,000,000 − 71,400,000. ${FROM_AUGUST_SAYS}`],
  [
    'beside loans that leave a yuan less',
    outstanding('71400001'),
    applied('73099.98', [['2027-08-01', '36499.99'], ['2028-08-01', '36599.99']], ['PRINCIPAL_CAP']),
    '3,599,999 × 1 % ÷ 360 = 99.9999722 a day: × 365 = 36,499.9899, × 731 = 73,099.9797.',
  ],
  ['beside loans that use the cap up', outstanding('75000000'), notApplied('NOTHING_TO_PAY', ['PRINCIPAL_CAP']), '75,000,000 − 75,000,000.'],
  [
    'of exactly the cap',
    { amount: '75000000' },
    applied('1522916.67', [['2027-08-01', '760416.67'], ['2028-08-01', '762500.00']]),
    '75,000,000 × 1 % ÷ 360 = 2,083.3333 a day × 365 and × 731.',
  ],
  [
    'a fen above the cap',
    { amount: '75000000.01' },
    possible('1522916.67', ['subsidisedPrincipalOutstanding'], ['PRINCIPAL_CAP']),
    'What is left of the cap must be known.',
  ],
  [
    'at a rate below the point',
    { rate: '0.0099' },
    applied('72369.00', [['2027-08-01', '36135.00'], ['2028-08-01', '36234.00']], ['INTEREST_PAID']),
    'The interest: 3,600,000 × 0.99 % ÷ 360 = 99 a day × 365 and × 366.',
  ],
];

export const WORKING_CAPITAL_CASES = casesOf('CN-CJ-2026-71', WORKING_CAPITAL, [...ROWS, ...industryRows(FROM_AUGUST)]);
