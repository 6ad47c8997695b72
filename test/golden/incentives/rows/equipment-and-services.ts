import { type Asked, type Row, NOT_IN_FORCE, applied, casesOf, notApplied, notMet, possible } from '../golden-incentive';
import { FIXED_ASSET, outstanding } from './fixed-asset';

const stated = (...facts: readonly string[]) => ({ applicant: { policyFacts: facts.map((fact) => ({ fact, holds: true })) } });

const LISTED = ['equipmentRenewalListed', 'equipmentRenewalField'];
const EQUIPMENT: Asked = { ...FIXED_ASSET, purpose: 'TECHNICAL_RENEWAL', sizeClass: 'LARGE', applicant: { region: '150926', industry: 'C3411', ownership: 'STATE' } };
const RENEWED = possible('73100.00', LISTED);
const RENEWED_SAYS = '2,400,000 × 1.5 % ÷ 360 = 100 a day: 365 + 366 days, if the project is listed.';

const RENEWED_PAID = applied('73100.00', [['2027-03-01', '36500.00'], ['2028-03-01', '36600.00']]);

/** 财金〔2026〕2号 sets no size, no ownership and no cap of a borrower; the list of projects decides. */
const EQUIPMENT_ROWS: readonly Row[] = [
  ['A fixed-asset loan of a large firm for new equipment', {}, RENEWED, RENEWED_SAYS],
  ['asked the day before the first', { drawdownOn: '2026-01-18' }, NOT_IN_FORCE, 'Issued on 2026-01-19.'],
  ['drawn the day before the first', { on: '2026-01-19', drawdownOn: '2026-01-18' }, notMet('VALID_FROM'), 'No earlier day of drawdown is named.'],
  ['drawn on the first day', { drawdownOn: '2026-01-19' }, possible('73000.00', LISTED), '365 + 365 days × 100.'],
  ['drawn on the last day', { drawdownOn: '2026-12-31' }, RENEWED, RENEWED_SAYS],
  ['drawn the day after the last', { on: '2026-12-31', drawdownOn: '2027-01-01' }, NOT_IN_FORCE, '至2026年12月31日.'],
  ['at the other bank of the list', { bank: 'icbc' }, RENEWED, RENEWED_SAYS],
  ['at a rural commercial bank', { bank: 'rcb' }, notMet('BANK'), 'Not shown to be on the list of handling banks.'],
  ['a project loan', { instrument: 'PROJECT_LOAN' }, RENEWED, RENEWED_SAYS],
  ['a working-capital loan', { instrument: 'WORKING_CAPITAL_LOAN' }, notMet('INSTRUMENT'), '固定资产贷款.'],
  ['for other fixed assets', { purpose: 'FIXED_ASSET' }, notMet('PURPOSE'), '设备更新项目.'],
  ['of a private micro firm', { sizeClass: 'MICRO', applicant: { ownership: 'PRIVATE' } }, RENEWED, RENEWED_SAYS],
  ['a month over two years', { termMonths: 25 }, possible('73100.00', LISTED, ['DURATION_CAP']), RENEWED_SAYS],
  ['beside loans of any size', outstanding('900000000'), RENEWED, `No cap of a borrower. ${RENEWED_SAYS}`],
  ['beside the policy on fixed assets, which applies', { sizeClass: 'SMALL', applicant: { industry: 'C1311', ownership: 'PRIVATE' }, beside: ['CN-CJ-2026-4'] }, RENEWED, 'Stays possible beside it.'],
  ['listed, in a field that is supported', stated(...LISTED), RENEWED_PAID, RENEWED_SAYS],
  ['listed, the field not stated', stated('equipmentRenewalListed'), possible('73100.00', ['equipmentRenewalField']), RENEWED_SAYS],
  ['not on the list', { applicant: { policyFacts: [{ fact: 'equipmentRenewalListed', holds: false }] } }, notMet('UNSTATED_FACT'), '项目须列入设备更新清单.'],
  [
    'listed, beside the policy on fixed assets, which pays the same',
    { sizeClass: 'SMALL', beside: ['CN-CJ-2026-4'], applicant: { industry: 'C1311', ownership: 'PRIVATE', ...stated(...LISTED).applicant } },
    RENEWED_PAID,
    '同一笔贷款一项中央贴息: of equals the smaller id counts.',
  ],
  ['below the points', { rate: '0.01' }, possible('48733.33', LISTED, ['INTEREST_PAID']), 'The interest: 2,400,000 × 1 % × 365 ÷ 360 = 24,333.33 and × 366 ÷ 360 = 24,400.00.'],
];

const USE = ['serviceSupplyUse'];
const SERVICES: Asked = {
  ...FIXED_ASSET,
  amount: '3600000',
  termMonths: 12,
  instrument: 'WORKING_CAPITAL_LOAN',
  purpose: 'WORKING_CAPITAL',
  applicant: { region: '150926', industry: 'H6210', hasOverdue: false },
};
const SERVED = possible('36500.00', USE);
const SERVED_SAYS = '3,600,000 × 1 % ÷ 360 = 100 a day × 365, if the loan improves what is served.';

const OTHER_SERVICES = ['F52', 'G54', 'I64', 'K70', 'L71', 'N78', 'P83', 'Q84', 'Q85', 'A05', 'B11', 'C43'];
const NO_SERVICES = ['A01', 'A0313', 'A04', 'B06', 'B12', 'C13', 'C42', 'D44', 'E47'];

const SERVICE_ROWS: readonly Row[] = [
  ['A loan of a restaurant', {}, SERVED, SERVED_SAYS],
  ['asked and drawn the day before the first', { drawdownOn: '2025-12-31' }, NOT_IN_FORCE, '2026-01-01 to 2026-12-31.'],
  ['drawn the day before the first', { on: '2026-01-01', drawdownOn: '2025-12-31' }, notMet('DRAWDOWN'), '2026年发放.'],
  ['drawn on the first day', { drawdownOn: '2026-01-01' }, SERVED, SERVED_SAYS],
  ['drawn on the last day', { drawdownOn: '2026-12-31' }, SERVED, SERVED_SAYS],
  ['drawn the day after the last', { on: '2026-12-31', drawdownOn: '2027-01-01' }, NOT_IN_FORCE, '2026-01-01 to 2026-12-31.'],
  ['at a village bank', { bank: 'mengyin' }, notMet('BANK'), 'Not shown to be on the list of handling banks.'],
  ['with overdue debt', { applicant: { hasOverdue: true } }, notMet('OVERDUE'), '逾期、不良贷款不贴息.'],
  ['where overdue debt is not stated', { applicant: { hasOverdue: undefined } }, possible('36500.00', ['hasOverdue', ...USE]), SERVED_SAYS],
  ...['H61', 'O80', 'O8010', 'R88'].map((industry): Row => [`in ${industry}`, { applicant: { industry } }, SERVED, SERVED_SAYS]),
  ...OTHER_SERVICES.map((industry): Row => [
    `in ${industry}`,
    { applicant: { industry } },
    possible('36500.00', ['serviceField', ...USE]),
    'A service, and the annex that lists the fields is not at hand.',
  ]),
  ...NO_SERVICES.map((industry): Row => [`in ${industry}`, { applicant: { industry } }, notMet('EXCLUDED_INDUSTRY'), '服务业经营主体.']),
  ['in section A', { applicant: { industry: 'A' } }, possible('36500.00', ['serviceField', 'industry', ...USE]), 'A05 alone is a service.'],
  ['of a large firm', { sizeClass: 'LARGE' }, SERVED, `No size is set. ${SERVED_SAYS}`],
  ['that improves what is served', stated(...USE), applied('36500.00', [['2027-03-01', '36500.00']]), SERVED_SAYS],
  [
    'in a field of the annex that improves what is served',
    { applicant: { industry: 'Q84', ...stated('serviceField', ...USE).applicant } },
    applied('36500.00', [['2027-03-01', '36500.00']]),
    SERVED_SAYS,
  ],
  ['of eleven months', { termMonths: 11 }, possible('33700.00', USE), '337 days × 100.'],
  ['of thirteen months', { termMonths: 13 }, possible('36500.00', USE, ['DURATION_CAP']), `最长1年: ${SERVED_SAYS}`],
  ['of exactly the cap', { amount: '10000000' }, possible('101388.89', USE), '10,000,000 × 1 % × 365 ÷ 360 = 101,388.8889.'],
  ['a fen above the cap', { amount: '10000000.01' }, possible('101388.89', [...USE, 'subsidisedPrincipalOutstanding'], ['PRINCIPAL_CAP']), '10,000,000 counts.'],
  ['beside loans that leave half of it', outstanding('8200000'), possible('18250.00', USE, ['PRINCIPAL_CAP']), '1,800,000 × 1 % ÷ 360 = 50 a day × 365.'],
  ['beside loans that use the cap up', outstanding('10000000'), notApplied('NOTHING_TO_PAY', ['PRINCIPAL_CAP']), '10,000,000 − 10,000,000.'],
];

export const EQUIPMENT_CASES = casesOf('CN-CJ-2026-2', EQUIPMENT, EQUIPMENT_ROWS);
export const SERVICE_CASES = casesOf('CN-CJ-2026-5', SERVICES, SERVICE_ROWS);
