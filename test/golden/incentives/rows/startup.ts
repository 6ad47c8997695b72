import { type Asked, type Row, NOT_IN_FORCE, applied, casesOf, notApplied, notMet, possible } from '../golden-incentive';
import { FIXED_ASSET } from './fixed-asset';

const BY_FUND = ['startupFundGuarantee', 'startupHandlingBank'];

/** 4 % of 3,600,000 are 400 yuan a day. */
const FIRM: Asked = {
  ...FIXED_ASSET,
  amount: '3600000',
  bank: 'rcb',
  instrument: 'BUSINESS_LOAN',
  purpose: 'WORKING_CAPITAL',
  applicant: { region: '150926', industry: 'H6210', legalForm: 'LIMITED_COMPANY', employees: 40, newHiresShare: '0.10' },
};
const HALF = possible('146200.00', BY_FUND);
const HALF_SAYS = '3,600,000 × 4 % ÷ 360 = 400 a day: 50 % of 146,000 and 146,400, if the fund guarantees it.';

const hires = (employees: number | undefined, newHiresShare: string | undefined) => ({ applicant: { employees, newHiresShare } });
const TEN = '新招用达在职职工的10%（超过100人的为5%）.';

const FIRM_ROWS: readonly Row[] = [
  ['A start-up guarantee loan of a small firm', {}, HALF, HALF_SAYS],
  ['asked the day before the first', { drawdownOn: '2023-09-03' }, NOT_IN_FORCE, 'Read as in force from the day of the document, 2023-09-04.'],
  ['drawn the day before the first', { on: '2023-09-04', drawdownOn: '2023-09-03' }, notMet('VALID_FROM'), 'No earlier day of drawdown is named.'],
  ['drawn on the first day', { drawdownOn: '2023-09-04' }, possible('146200.00', BY_FUND), '50 % of 366 days × 400 = 73,200 and of 365 days × 400 = 73,000: 29 February 2024 is in the first year.'],
  ['of a micro firm', { sizeClass: 'MICRO' }, HALF, HALF_SAYS],
  ['of a medium firm', { sizeClass: 'MEDIUM' }, notMet('SIZE_CLASS'), '小微企业.'],
  ['of exactly 4,000,000', { amount: '4000000' }, possible('162444.45', BY_FUND), '4,000,000 × 4 % × 365 ÷ 360 = 162,222.22 and × 366 ÷ 360 = 162,666.67: half of 324,888.89 is 162,444.445, rounded up.'],
  ['of a fen more', { amount: '4000000.01' }, notMet('LOAN_AMOUNT'), '最高400万元.'],
  ['of a fen less', { amount: '3999999.99' }, possible('162444.45', BY_FUND), '162,222.22 + 162,666.67, as of 4,000,000.'],
  ['of 24 months', { termMonths: 24 }, HALF, HALF_SAYS],
  ['of 25 months', { termMonths: 25 }, notMet('TERM'), '最长2年.'],
  ['of a year', { termMonths: 12 }, possible('73000.00', BY_FUND), '50 % of 365 days × 400.'],
  ['repaid by halves', { method: 'EQUAL_PRINCIPAL' }, possible('109600.00', BY_FUND), '50 % of 365 days × 400 and 366 days × 200.'],
  ['100 staff and 10 %', hires(100, '0.10'), HALF, TEN],
  ['100 staff and a little less', hires(100, '0.0999999999'), notMet('NEW_HIRES'), TEN],
  ['101 staff and 5 %', hires(101, '0.05'), HALF, TEN],
  ['101 staff and a little less', hires(101, '0.0499999999'), notMet('NEW_HIRES'), TEN],
  ['100 staff and 5 %', hires(100, '0.05'), notMet('NEW_HIRES'), TEN],
  ['a staff that is not stated and 10 %', hires(undefined, '0.10'), HALF, `Enough for any staff. ${TEN}`],
  ['a staff that is not stated and less than 5 %', hires(undefined, '0.0499999999'), notMet('NEW_HIRES'), `Too little for any staff. ${TEN}`],
  ['a staff that is not stated and 5 %', hires(undefined, '0.05'), possible('146200.00', ['employees', ...BY_FUND]), TEN],
  ['new hires that are not stated', hires(40, undefined), possible('146200.00', ['newHiresShare', ...BY_FUND]), TEN],
  ['at a bank of any list', { bank: 'abc' }, HALF, 'Which bank handles it is settled where the loan is made.'],
  ['without interest', { rate: '0' }, notApplied('NOTHING_TO_PAY'), 'No interest to share.'],
  [
    'that the fund guarantees at a bank that handles them',
    { applicant: { policyFacts: [{ fact: 'startupFundGuarantee', holds: true }, { fact: 'startupHandlingBank', holds: true, bank: 'rcb' }] } },
    applied('146200.00', [['2027-03-01', '73000.00'], ['2028-03-01', '73200.00']]),
    HALF_SAYS,
  ],
  [
    'that the fund guarantees, some bank handling them',
    { applicant: { policyFacts: BY_FUND.map((fact) => ({ fact, holds: true })) } },
    possible('146200.00', ['startupHandlingBank']),
    'Which bank handles them differs from bank to bank: it must be named.',
  ],
  [
    'of an odd fen of interest',
    { method: 'BULLET', drawdownOn: '2026-08-01', amount: '123456.79', rate: '0.0365' },
    possible('4575.02', BY_FUND),
    '123,456.79 × 3.65 % × 731 ÷ 360 = 9,150.03; half of it is 4,575.015.',
  ],
  ['of an individual business', { applicant: { legalForm: 'INDIVIDUAL_BUSINESS' } }, notMet('LEGAL_FORM'), 'The part of firms; a person borrows under the other.'],
];

/** 4 % of 270,000 are 30 yuan a day. */
const PERSON: Asked = { ...FIRM, amount: '270000', termMonths: 12, sizeClass: null, applicant: { region: '150926', legalForm: 'INDIVIDUAL_BUSINESS', employees: undefined, newHiresShare: undefined } };
const BY_PERSON = ['startupTargetGroup', ...BY_FUND];
const HALF_OF_YEAR = possible('5475.00', BY_PERSON);
const HALF_OF_YEAR_SAYS = '270,000 × 4 % ÷ 360 = 30 a day: 50 % of 365 × 30 = 10,950.';

const PERSON_ROWS: readonly Row[] = [
  ['A start-up guarantee loan of an individual business', {}, HALF_OF_YEAR, HALF_OF_YEAR_SAYS],
  ['of a farm household', { applicant: { legalForm: 'FARM_HOUSEHOLD' } }, HALF_OF_YEAR, HALF_OF_YEAR_SAYS],
  ['of a natural person', { applicant: { legalForm: 'NATURAL_PERSON' } }, HALF_OF_YEAR, HALF_OF_YEAR_SAYS],
  ['of a company', { applicant: { legalForm: 'LIMITED_COMPANY' } }, notMet('LEGAL_FORM'), '个人.'],
  ['of a form that is not stated', { applicant: { legalForm: undefined } }, possible('5475.00', ['legalForm', ...BY_PERSON]), HALF_OF_YEAR_SAYS],
  ['of exactly 300,000', { amount: '300000' }, possible('6083.34', BY_PERSON), '300,000 × 4 % × 365 ÷ 360 = 12,166.67; half of it is 6,083.335.'],
  ['of a fen more', { amount: '300000.01' }, notMet('LOAN_AMOUNT'), '最高30万元.'],
  ['of three years', { termMonths: 36 }, possible('16440.00', BY_PERSON), '365 + 366 + 365 days × 30 = 32,880; the term of a person is not known, none is set.'],
  ['asked the day before the first', { drawdownOn: '2023-09-03' }, NOT_IN_FORCE, 'Read as in force from the day of the document, 2023-09-04.'],
];

export const STARTUP_CASES = [...casesOf('CN-CYDB', FIRM, FIRM_ROWS), ...casesOf('CN-CYDB-PERSON', PERSON, PERSON_ROWS)];

const SHOWN = notApplied('NOT_PAID_TO_BORROWER');
export const SHOWN_CASES = [
  ...casesOf('CN-CJ-2025-11', { ...FIRM, bank: 'abc' }, [
    ['A guaranteed loan of a small firm', {}, SHOWN, '只展示: it steers guarantors and pays the borrower nothing.'],
    ['asked the day before the first', { drawdownOn: '2025-02-28' }, NOT_IN_FORCE, '2025-03-01.'],
    ['on the first day', { drawdownOn: '2025-03-01' }, SHOWN, '2025-03-01.'],
    ['above 10,000,000', { amount: '10000000.01' }, SHOWN, 'Shown and not counted, whatever the loan.'],
  ]),
  ...casesOf('150000-RISK-COMPENSATION', { ...FIRM, bank: 'abc' }, [
    ['A loan in the region', {}, SHOWN, 'Paid to the bank.'],
    ['asked the day before the first', { drawdownOn: '2025-03-31' }, NOT_IN_FORCE, '2025-04-01 to 2028-03-31.'],
    ['on the last day', { drawdownOn: '2028-03-31' }, SHOWN, 'Paid to the bank.'],
    ['the day after the last', { drawdownOn: '2028-04-01' }, NOT_IN_FORCE, '2025-04-01 to 2028-03-31.'],
    ['in another province', { applicant: { region: '441300' } }, NOT_IN_FORCE, 'Of another region: not shown.'],
  ]),
];
