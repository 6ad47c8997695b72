import { type Asked, type Row, NOT_IN_FORCE, applied, casesOf, notApplied, notMet, possible } from '../golden-incentive';
import { FIXED_ASSET, outstanding } from './fixed-asset';

/** One point on 1,800,000 is 50 yuan a day. */
const AGRI: Asked = { ...FIXED_ASSET, amount: '1800000', termMonths: 12, everyMonths: 3, bank: 'mengyin', instrument: 'WORKING_CAPITAL_LOAN', purpose: 'AGRICULTURE' };
const QUARTERS = applied('18250.00', [['2026-06-01', '4600.00'], ['2026-09-01', '4600.00'], ['2026-12-01', '4550.00'], ['2027-03-01', '4500.00']]);
const QUARTERS_SAYS = '92 + 92 + 91 + 90 days × 50.';

const AGRI_ROWS: readonly Row[] = [
  ['A loan of a small firm in agriculture', {}, QUARTERS, QUARTERS_SAYS],
  [
    'whose interest falls by the month',
    { everyMonths: 1 },
    QUARTERS,
    `按季拨付: ${QUARTERS_SAYS}`,
  ],
  ['asked the day before the first', { drawdownOn: '2025-06-30' }, NOT_IN_FORCE, '2025-07-01 to 2027-12-31.'],
  ['drawn the day before the first', { on: '2025-07-01', drawdownOn: '2025-06-30' }, notMet('DRAWDOWN'), '2025-07-01.'],
  [
    'drawn on the first day',
    { drawdownOn: '2025-07-01' },
    applied('18250.00', [['2025-10-01', '4600.00'], ['2026-01-01', '4600.00'], ['2026-04-01', '4500.00'], ['2026-07-01', '4550.00']]),
    '92 + 92 + 90 + 91 days × 50.',
  ],
  [
    'drawn on the last day',
    { drawdownOn: '2027-12-31' },
    applied('18300.00', [['2028-03-31', '4550.00'], ['2028-06-30', '4550.00'], ['2028-09-30', '4600.00'], ['2028-12-31', '4600.00']]),
    '91 + 91 + 92 + 92 days × 50, 29 February 2028 among them.',
  ],
  ['drawn the day after the last', { on: '2027-12-31', drawdownOn: '2028-01-01' }, NOT_IN_FORCE, '2025-07-01 to 2027-12-31.'],
  ['in the city around the county', { applicant: { region: '150900' } }, possible('18250.00', ['region']), 'The city is coarser than the county.'],
  ['in the next county', { applicant: { region: '150927' } }, NOT_IN_FORCE, 'Of another region: not shown.'],
  ['in C13', { applicant: { industry: 'C1311' } }, QUARTERS, QUARTERS_SAYS],
  ['in C14', { applicant: { industry: 'C14' } }, notMet('INDUSTRY'), '农林牧渔业和农副食品加工业.'],
  ['of a medium firm', { sizeClass: 'MEDIUM' }, QUARTERS, QUARTERS_SAYS],
  ['of a large firm', { sizeClass: 'LARGE' }, notMet('SIZE_CLASS'), '中小微企业.'],
  [
    'of 15 months',
    { termMonths: 15 },
    { ...QUARTERS, limits: ['DURATION_CAP'] },
    `最长1年: ${QUARTERS_SAYS}`,
  ],
  [
    'of exactly the cap',
    { amount: '3000000' },
    applied('30416.67', [['2026-06-01', '7666.67'], ['2026-09-01', '7666.66'], ['2026-12-01', '7583.34'], ['2027-03-01', '7500.00']]),
    '3,000,000 × 1 % ÷ 360 = 83.3333 a day: 7,666.6667, 15,333.3333, 22,916.6667 and 30,416.6667 so far; the 50,000 of a year are never reached.',
  ],
  ['a fen above the cap', { amount: '3000000.01' }, possible('30416.67', ['subsidisedPrincipalOutstanding'], ['PRINCIPAL_CAP']), '3,000,000 counts.'],
  [
    'beside loans that leave half of it',
    outstanding('2100000'),
    applied('9125.00', [['2026-06-01', '2300.00'], ['2026-09-01', '2300.00'], ['2026-12-01', '2275.00'], ['2027-03-01', '2250.00']], ['PRINCIPAL_CAP']),
    '900,000 × 1 % ÷ 360 = 25 a day.',
  ],
  ['beside loans that use the cap up', outstanding('3000000'), notApplied('NOTHING_TO_PAY', ['PRINCIPAL_CAP']), '3,000,000 − 3,000,000.'],
  ['beside a central subsidy', { bank: 'abc', instrument: 'FIXED_ASSET_LOAN', beside: ['CN-CJ-2026-4'] }, QUARTERS, `Of no group: it stands beside it. ${QUARTERS_SAYS}`],
];

const fees = (...guaranteeFees: NonNullable<Asked['guaranteeFees']>) => ({ guaranteeFees });
const GUARANTEED: Asked = {
  ...FIXED_ASSET,
  amount: '5000000',
  termMonths: 36,
  bank: 'rcb',
  ...fees(['2026-03-01', '40000.00'], ['2027-03-01', '40000.00'], ['2028-03-01', '40000.00']),
};
const THREE = applied('60000.00', [['2027-03-01', '20000.00'], ['2028-03-01', '20000.00'], ['2029-03-01', '20000.00']]);
const THREE_SAYS = '50 % of 40,000 three times; a fee in advance is shared when the year that it opens has ended.';
const CUT = ['AMOUNT_CAP'] as const;

const GUARANTEE_ROWS: readonly Row[] = [
  ['A guaranteed loan of a small firm', {}, THREE, THREE_SAYS],
  ['without a guarantee fee', { guaranteeFees: [] }, notApplied('NO_GUARANTEE_FEE'), 'The share of nothing.'],
  ['with a fee of 60,000', fees(['2026-03-01', '60000.00']), applied('30000.00', [['2027-03-01', '30000.00']]), '50 % is the 30,000 of a year.'],
  ['with a fee of a fen more', fees(['2026-03-01', '60000.01']), applied('30000.00', [['2027-03-01', '30000.00']], CUT), '30,000.005 is cut to 30,000.'],
  ['with a fee of two fen less', fees(['2026-03-01', '59999.98']), applied('29999.99', [['2027-03-01', '29999.99']]), '50 %.'],
  ['with half a fen to round', fees(['2026-03-01', '60.01']), applied('30.01', [['2027-03-01', '30.01']]), '30.005 is rounded up.'],
  ['with 60,000 each year', fees(['2026-03-01', '60000.00'], ['2027-03-01', '60000.00']), applied('60000.00', [['2027-03-01', '30000.00'], ['2028-03-01', '30000.00']]), '30,000 of each year of the loan; the anniversary begins the second.'],
  ['with two fees in a year', fees(['2026-03-01', '50000.00'], ['2026-09-01', '50000.00']), applied('30000.00', [['2027-03-01', '30000.00']], CUT), '25,000 and 5,000 of the second 25,000.'],
  ['with a fee after three years', { termMonths: 48, ...fees(['2028-03-01', '40000.00'], ['2029-03-01', '40000.00']) }, applied('20000.00', [['2029-03-01', '20000.00']], ['DURATION_CAP']), '最长3年: the third anniversary is after them.'],
  ['of exactly 10,000,000', { amount: '10000000' }, THREE, THREE_SAYS],
  ['of a fen more', { amount: '10000000.01' }, notMet('LOAN_AMOUNT'), '1000万元及以下.'],
  ['of a medium firm', { sizeClass: 'MEDIUM' }, notMet('SIZE_CLASS'), '小微企业.'],
  ['drawn the day before the first', { on: '2025-07-01', drawdownOn: '2025-06-30' }, notMet('DRAWDOWN'), '2025-07-01.'],
  ['drawn the day after the last', { on: '2027-12-31', drawdownOn: '2028-01-01' }, NOT_IN_FORCE, '2025-07-01 to 2027-12-31.'],
];

/** 0.8 points on 4,562,500 are 4,562,500 × 0.008 ÷ 365 = 100 yuan a day. */
const LISTED: Asked = { ...FIXED_ASSET, amount: '4562500', instrument: 'BUSINESS_LOAN', purpose: 'WORKING_CAPITAL', applicant: { region: '150926', hasOverdue: false } };
const LISTED_WHOLE = applied('73100.00', [['2027-03-01', '36500.00'], ['2028-03-01', '36600.00']]);
const LISTED_SAYS = '365 + 366 days × 100 on a year of 365.';

const LISTED_ROWS: readonly Row[] = [
  ['A loan of a small firm at a listed bank', {}, LISTED_WHOLE, LISTED_SAYS],
  ['at the other listed bank', { bank: 'icbc' }, LISTED_WHOLE, LISTED_SAYS],
  ['at a bank that is not listed', { bank: 'rcb' }, notMet('BANK'), '合作银行名单.'],
  ['drawn the day before the first', { on: '2026-01-01', drawdownOn: '2025-12-31' }, notMet('DRAWDOWN'), '2026-01-01.'],
  ['drawn on the last day', { drawdownOn: '2027-12-31' }, applied('73100.00', [['2028-12-31', '36600.00'], ['2029-12-31', '36500.00']]), '366 + 365 days × 100.'],
  ['drawn the day after the last', { on: '2027-12-31', drawdownOn: '2028-01-01' }, NOT_IN_FORCE, '2026-01-01 to 2027-12-31.'],
  ['in another county of the city', { applicant: { region: '150927' } }, LISTED_WHOLE, `The city covers its counties. ${LISTED_SAYS}`],
  ['in the region around the city', { applicant: { region: '150000' } }, possible('73100.00', ['region']), 'The region is coarser than the city.'],
  ['in another city', { applicant: { region: '150100' } }, NOT_IN_FORCE, 'Of another region: not shown.'],
  ['for trade', { purpose: 'TRADE' }, notMet('PURPOSE'), '经营、农业、固定资产和技术改造.'],
  ['with overdue debt', { applicant: { hasOverdue: true } }, notMet('OVERDUE'), '当前无逾期.'],
  ['where overdue debt is not stated', { applicant: { hasOverdue: undefined } }, possible('73100.00', ['hasOverdue']), LISTED_SAYS],
  ['of exactly the cap', { amount: '5000000' }, applied('80109.59', [['2027-03-01', '40000.00'], ['2028-03-01', '40109.59']]), '5,000,000 × 0.8 % = 40,000 a year and 40,000 × 366 ÷ 365 = 40,109.589.'],
  ['a fen above the cap', { amount: '5000000.01' }, possible('80109.59', ['subsidisedPrincipalOutstanding'], ['PRINCIPAL_CAP']), '5,000,000 counts.'],
];

export const LOCAL_CASES = [
  ...casesOf('150926-AGRI-INTEREST', AGRI, AGRI_ROWS),
  ...casesOf('150926-GUARANTEE-FEE', GUARANTEED, GUARANTEE_ROWS),
  ...casesOf('150900-LISTED-BANKS-INTEREST', LISTED, LISTED_ROWS),
  ...casesOf('150926-PARK-INTEREST', { ...FIXED_ASSET, purpose: 'TECHNICAL_RENEWAL', drawdownOn: '2026-06-01' }, [
    ['A loan of a firm in the park', {}, NOT_IN_FORCE, '公平竞争审查中: a policy that has not passed its review is not carried out.'],
  ]),
];
