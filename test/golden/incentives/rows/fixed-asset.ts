import { type Asked, type Row, NOT_IN_FORCE, applied, casesOf, notApplied, notMet, possible } from '../golden-incentive';
import { industryRows } from './priority-industries';

/** 1.5 points on 2,400,000 are 2,400,000 × 0.015 ÷ 360 = 100 yuan a day. */
export const FIXED_ASSET: Asked = {
  drawdownOn: '2026-03-01',
  amount: '2400000',
  rate: '0.04',
  termMonths: 24,
  everyMonths: 12,
  bank: 'abc',
  instrument: 'FIXED_ASSET_LOAN',
  purpose: 'FIXED_ASSET',
  sizeClass: 'SMALL',
  applicant: { region: '150926', industry: 'A0313', ownership: 'PRIVATE' },
};

const WHOLE = applied('73100.00', [['2027-03-01', '36500.00'], ['2028-03-01', '36600.00']]);
const SHORTENED = applied('73100.00', [['2027-03-01', '36500.00'], ['2028-03-01', '36600.00']], ['DURATION_CAP']);
const WHOLE_SAYS = '365 + 366 days × 100 = 73,100; 29 February 2028 is a day of the second year.';
const JANUARY = applied('73000.00', [['2027-01-01', '36500.00'], ['2028-01-01', '36500.00']]);
const OF_FIFTY_MILLION: readonly (readonly [string, string])[] = [['2027-03-01', '760416.67'], ['2028-03-01', '762500.00']];

export const outstanding = (subsidisedPrincipalOutstanding: string) => ({ applicant: { subsidisedPrincipalOutstanding } });

const LISTED = ['equipmentRenewalListed', 'equipmentRenewalField'].map((fact) => ({ fact, holds: true }));

const ROWS: readonly Row[] = [
  ['A fixed-asset loan of a private small firm in agriculture', {}, WHOLE, WHOLE_SAYS],

  ['asked the day before the first', { on: '2025-12-31', drawdownOn: '2026-01-01' }, NOT_IN_FORCE, 'The policy is valid from 2026-01-01.'],
  ['drawn the day before the first', { on: '2026-01-01', drawdownOn: '2025-12-31' }, notMet('DRAWDOWN'), '2026年1月1日起发放.'],
  ['drawn on the first day', { drawdownOn: '2026-01-01' }, JANUARY, '365 + 365 days × 100 = 73,000: the leap day comes after the end.'],
  [
    'drawn on the last day',
    { drawdownOn: '2026-12-31' },
    applied('73100.00', [['2027-12-31', '36500.00'], ['2028-12-31', '36600.00']]),
    '365 + 366 days × 100; the two years count from drawdown, past the end of the policy.',
  ],
  ['asked on the last day, drawn the day after', { on: '2026-12-31', drawdownOn: '2027-01-01' }, NOT_IN_FORCE, '暂定1年: to 2026-12-31.'],
  ['asked the day after the last', { on: '2027-01-01', drawdownOn: '2026-12-31' }, NOT_IN_FORCE, '暂定1年: to 2026-12-31.'],

  ['at the other bank of the list', { bank: 'icbc' }, WHOLE, WHOLE_SAYS],
  ['at a rural commercial bank', { bank: 'rcb' }, notMet('BANK'), 'Not shown to be on the list of handling banks.'],
  ['at a village bank', { bank: 'mengyin' }, notMet('BANK'), 'Not shown to be on the list of handling banks.'],

  ['of a micro firm', { sizeClass: 'MICRO' }, WHOLE, WHOLE_SAYS],
  ['of a medium firm', { sizeClass: 'MEDIUM' }, WHOLE, WHOLE_SAYS],
  ['of a large firm', { sizeClass: 'LARGE' }, notMet('SIZE_CLASS'), '中小微民营企业.'],
  ['of a firm of unknown size', { sizeClass: null }, possible('73100.00', ['sizeClass']), WHOLE_SAYS],
  ['of a firm of the state', { applicant: { ownership: 'STATE' } }, notMet('OWNERSHIP'), '民营企业.'],
  ['of a collective', { applicant: { ownership: 'COLLECTIVE' } }, notMet('OWNERSHIP'), '民营企业.'],
  ['of a foreign firm', { applicant: { ownership: 'FOREIGN' } }, notMet('OWNERSHIP'), '民营企业.'],
  ['of mixed ownership', { applicant: { ownership: 'MIXED' } }, notMet('OWNERSHIP'), '民营企业.'],
  ['of unknown ownership', { applicant: { ownership: undefined } }, possible('73100.00', ['ownership']), WHOLE_SAYS],
  ['in a county far away', { applicant: { region: '441300' } }, WHOLE, `The policy is the nation's. ${WHOLE_SAYS}`],
  ['where no region is stated', { applicant: { region: undefined } }, WHOLE, `The policy is the nation's. ${WHOLE_SAYS}`],

  ['for a project', { instrument: 'PROJECT_LOAN', purpose: 'PROJECT_CONSTRUCTION' }, WHOLE, WHOLE_SAYS],
  ['for technical renewal', { purpose: 'TECHNICAL_RENEWAL' }, WHOLE, WHOLE_SAYS],
  ['for barns, whose purpose is agriculture', { purpose: 'AGRICULTURE' }, WHOLE, `The document names the kind of loan. ${WHOLE_SAYS}`],
  ['for working capital', { purpose: 'WORKING_CAPITAL' }, notMet('PURPOSE'), '固定资产贷款.'],
  ['a working-capital loan', { instrument: 'WORKING_CAPITAL_LOAN' }, notMet('INSTRUMENT'), '固定资产贷款.'],
  ['a lease', { instrument: 'LEASE' }, notMet('INSTRUMENT'), '固定资产贷款.'],
  ['in another currency', { currency: 'USD' }, notMet('CURRENCY'), 'Policies grant yuan.'],

  [
    'a month short of two years',
    { termMonths: 23 },
    applied('70200.00', [['2027-03-01', '36500.00'], ['2028-02-01', '33700.00']]),
    '365 + 337 days × 100 = 70,200.',
  ],
  ['a month over two years', { termMonths: 25 }, SHORTENED, `最长2年: ${WHOLE_SAYS}`],
  ['over three years', { termMonths: 36 }, SHORTENED, `最长2年: ${WHOLE_SAYS}`],
  [
    'of half a year in one due',
    { termMonths: 6, method: 'BULLET' },
    applied('18400.00', [['2026-09-01', '18400.00']]),
    '184 days × 100.',
  ],
  [
    'repaid by halves',
    { method: 'EQUAL_PRINCIPAL' },
    applied('54800.00', [['2027-03-01', '36500.00'], ['2028-03-01', '18300.00']]),
    '365 × 100 + 366 × 50 = 54,800: the balance of the second year is 1,200,000.',
  ],

  ['beside loans that leave exactly this one', outstanding('47600000'), WHOLE, `50,000,000 − 47,600,000 = 2,400,000. ${WHOLE_SAYS}`],
  [
    'beside loans that leave a fen less',
    outstanding('47600000.01'),
    applied('73100.00', [['2027-03-01', '36500.00'], ['2028-03-01', '36600.00']], ['PRINCIPAL_CAP']),
    '2,399,999.99 × 1.5 % × 731 ÷ 360 = 73,099.9997: the cap binds and rounding hides it.',
  ],
  [
    'beside loans that leave a yuan less',
    outstanding('47600001'),
    applied('73099.97', [['2027-03-01', '36499.98'], ['2028-03-01', '36599.99']], ['PRINCIPAL_CAP']),
    '2,399,999 × 1.5 % ÷ 360 = 99.9999583 a day: × 365 = 36,499.9848, × 731 = 73,099.9695.',
  ],
  [
    'beside loans that leave half of it',
    outstanding('48800000'),
    applied('36550.00', [['2027-03-01', '18250.00'], ['2028-03-01', '18300.00']], ['PRINCIPAL_CAP']),
    '1,200,000 counts: (365 + 366) days × 50.',
  ],
  [
    'the same, repaid by halves',
    { method: 'EQUAL_PRINCIPAL', ...outstanding('48800000') },
    applied('36550.00', [['2027-03-01', '18250.00'], ['2028-03-01', '18300.00']], ['PRINCIPAL_CAP']),
    'min(balance, 1,200,000) is 1,200,000 in both years: (365 + 366) days × 50.',
  ],
  ['beside loans that leave a fen', outstanding('49999999.99'), notApplied('NOTHING_TO_PAY', ['PRINCIPAL_CAP']), '0.01 × 1.5 % × 731 ÷ 360 = 0.0003: less than half a fen.'],
  ['beside loans that use the cap up', outstanding('50000000'), notApplied('NOTHING_TO_PAY', ['PRINCIPAL_CAP']), '50,000,000 − 50,000,000.'],
  ['beside loans above the cap', outstanding('60000000'), notApplied('NOTHING_TO_PAY', ['PRINCIPAL_CAP']), 'Never below nothing.'],
  [
    'of exactly the cap',
    { amount: '50000000' },
    applied('1522916.67', OF_FIFTY_MILLION),
    '50,000,000 × 1.5 % ÷ 360 = 2,083.3333 a day: × 365 = 760,416.6667, × 731 = 1,522,916.6667.',
  ],
  [
    'a fen below the cap',
    { amount: '49999999.99' },
    applied('1522916.67', OF_FIFTY_MILLION),
    '49,999,999.99 × 1.5 % × 731 ÷ 360 = 1,522,916.6664.',
  ],
  [
    'a fen above the cap, other loans not stated',
    { amount: '50000000.01' },
    possible('1522916.67', ['subsidisedPrincipalOutstanding'], ['PRINCIPAL_CAP']),
    'The cap is of the borrower over all banks: above it, what is left of it must be known.',
  ],
  [
    'a fen above the cap, no other loan',
    { amount: '50000000.01', ...outstanding('0') },
    applied('1522916.67', OF_FIFTY_MILLION, ['PRINCIPAL_CAP']),
    '50,000,000 counts.',
  ],

  [
    'from 1 August 2026 at the new cap',
    { drawdownOn: '2026-08-01', amount: '75000000' },
    applied('2284375.00', [['2027-08-01', '1140625.00'], ['2028-08-01', '1143750.00']]),
    '财金〔2026〕71号: 75,000,000 × 1.5 % ÷ 360 = 3,125 a day × (365 + 366).',
  ],
  [
    'the day before at the new cap',
    { drawdownOn: '2026-07-31', amount: '75000000', ...outstanding('0') },
    applied('1522916.67', [['2027-07-31', '760416.67'], ['2028-07-31', '762500.00']], ['PRINCIPAL_CAP']),
    'Still the cap of 50,000,000.',
  ],
  [
    'from 1 August 2026 a fen above the new cap',
    { drawdownOn: '2026-08-01', amount: '75000000.01' },
    possible('2284375.00', ['subsidisedPrincipalOutstanding'], ['PRINCIPAL_CAP']),
    '75,000,000 counts, if nothing else draws the subsidy.',
  ],
  [
    'from 1 August 2026 beside loans of the old cap',
    { drawdownOn: '2026-08-01', ...outstanding('50000000') },
    applied('73100.00', [['2027-08-01', '36500.00'], ['2028-08-01', '36600.00']]),
    '25,000,000 are left of 75,000,000: 731 days × 100.',
  ],

  [
    'at a rate that the points equal',
    { rate: '0.015' },
    WHOLE,
    'The interest is 36,500 and 36,600 too.',
  ],
  [
    'at a rate below the points',
    { rate: '0.0149' },
    applied('72612.67', [['2027-03-01', '36256.67'], ['2028-03-01', '36356.00']], ['INTEREST_PAID']),
    'Never more than the interest: 2,400,000 × 1.49 % × 365 ÷ 360 = 36,256.67 and × 366 ÷ 360 = 36,356.00.',
  ],
  ['without interest', { rate: '0' }, notApplied('NOTHING_TO_PAY', ['INTEREST_PAID']), 'No interest to subsidise.'],
  [
    'beside the policy on equipment, which applies and pays the same',
    { purpose: 'TECHNICAL_RENEWAL', beside: ['CN-CJ-2026-2'], applicant: { policyFacts: LISTED } },
    { ...notApplied('EXCLUDED_BY_ANOTHER'), excludedBy: 'CN-CJ-2026-2' },
    '同一笔贷款一项中央贴息: 73,100 of each, and of equals the smaller id counts.',
  ],
  ['beside the policy on equipment, which is only possible', { purpose: 'TECHNICAL_RENEWAL', beside: ['CN-CJ-2026-2'] }, WHOLE, `What is only possible displaces nothing. ${WHOLE_SAYS}`],
];

export const FIXED_ASSET_CASES = casesOf('CN-CJ-2026-4', FIXED_ASSET, [...ROWS, ...industryRows(WHOLE)]);
