import { readAmount, readMonths, readRate } from '../../../../../subgraphs/bank-kit/catalog-import/cdr/decimal-text';
import { feeCaveat, statesCondition } from '../../../../../subgraphs/bank-kit/catalog-import/cdr/fee-caveats';
import { readInstant } from '../../../../../subgraphs/bank-kit/catalog-import/cdr/instants';
import { isIsoDuration, monthsOfPeriod } from '../../../../../subgraphs/bank-kit/catalog-import/cdr/iso-period';
import { rateCaveat } from '../../../../../subgraphs/bank-kit/catalog-import/cdr/rate-caveats';

const leaf = (text: string) => ({ path: 'x', text, type: 'STRING' as const });
const valueOf = (read: ReturnType<typeof readAmount>): string | null => (read.ok ? read.value : null);

const amounts = [
  ['500', '500'], ['25.0000', '25.00'], ['20000.0', '20000.0'], ['00.00', '0.00'], ['007', '7'], ['10000.0000000000', '10000.00'],
  ['0.165', null], ['20,000', null], ['$500', null], ['-5.00', null], ['1e3', null], ['', null], ['5.', null], ['.5', null], ['1'.repeat(19), null],
] as const;

test.each(amounts)('the amount %s is read as %s', (text, expected) => {
  expect(valueOf(readAmount(leaf(text)))).toBe(expected);
});

const rates = [['0.0750000000000000', '0.075'], ['0.0', '0'], ['0.12345678901', null], ['1', null], ['7.95', null], ['0.9999', '0.9999'], ['true', null]] as const;

test.each(rates)('the rate %s is read as %s', (text, expected) => {
  expect(valueOf(readRate(leaf(text)))).toBe(expected);
});

const months = [['12', '12'], ['12.0', '12'], ['12.5', null], ['99999', null]] as const;

test.each(months)('%s months are read as %s', (text, expected) => {
  expect(valueOf(readMonths(leaf(text)))).toBe(expected);
});

const periods = [
  ['P3Y', 36], ['P36M', 36], ['P1Y6M', 18], ['P0M', null], ['P', null], ['P2W', null], ['P1D', null], ['PT1H', null],
  ['1 Year', null], ['p3y', null], ['P3Y ', null], ['P1.5Y', null],
] as const;

test.each(periods)('the period %s is %s months', (text, expected) => {
  expect(monthsOfPeriod(text)).toBe(expected);
});

const durations = [['P1D', true], ['P0D', true], ['PT12H', true], ['P12Y', true], ['P', false], ['PT', false], ['M', false], ['TS0', false], ['per page', false]] as const;

test.each(durations)('%s is a duration: %s', (text, expected) => {
  expect(isIsoDuration(text)).toBe(expected);
});

const instants = [
  ['2024-07-02T00:00:32.8308041Z', '2024-07-02T00:00:32.830Z'],
  ['2004-08-09T00:00:00.000+10:00', '2004-08-08T14:00:00.000Z'],
  ['2023-12-19T06:20:42.842+0000', '2023-12-19T06:20:42.842Z'],
  [' 2024-07-02T00:00:00Z', '2024-07-02T00:00:00.000Z'],
  ['2024-02-30T00:00:00Z', null],
  ['2024-07-02', null],
  ['9999-12-31T00:00:00Z', null],
  ['2024-07-02T00:00:00', null],
] as const;

test.each(instants)('the instant %s is %s', (text, expected) => {
  expect(readInstant(text)?.instant ?? null).toBe(expected);
});

const rateTexts = [
  ['Base rate disclosed. Margins will be applied. ', 'Margins'],
  ['Commercial Base Rate', 'Base Rate'],
  ['AUD BLR rate used to price overdrafts.', 'BLR'],
  ['Indicator Rate Business Overdraft', 'Indicator Rate'],
  ['The interest rate is assessed on a case by case basis.', 'case by case'],
  ['Residential Security', null],
  ['LVR up to 80%', null],
  ['Calculated daily on the money you use and charged monthly.', null],
  ['fees or other amounts will result in different comparison rate', null],
] as const;

test.each(rateTexts)('beside a rate, "%s" warns with %s', (text, expected) => {
  expect(rateCaveat(text)).toBe(expected);
});

const feeTexts = [
  ['Legal costs. At cost', 'At cost'],
  ['Available upon application', 'Available upon application'],
  ['Min $400, fee amount available on request', 'available on request'],
  ['Minimum charge of $600.00', 'Minimum charge of $'],
  ['0.40% of the total loan amount', '0%'],
  ['(excluding GST) Added to borrowed amount', 'excluding GST'],
  ['$450 plus any applicable External Costs', 'plus any'],
  ['Valuation from $205', 'from $2'],
  ['Fees will be specified at the time the loan is approved.', 'will be specified'],
  ['Establishment and other fees apply.', null],
  ['For overdraft limits of up to $200,000', null],
  ['Allows up to 4 drawings', null],
  ['waived on the classic plus package.', null],
  ['Payable for managing your account', null],
] as const;

test.each(feeTexts)('beside a fee, "%s" warns with %s', (text, expected) => {
  expect(feeCaveat(text)).toBe(expected);
});

const conditions = [
  ['Charged if your balance falls', true],
  ['Payable for each guarantee provided', true],
  ['Credit Limit: $0 to $24,999.99', true],
  ['Ongoing monthly service fee', false],
  ['Payable for managing your account', false],
] as const;

test.each(conditions)('"%s" states a condition: %s', (text, expected) => {
  expect(statesCondition(text)).toBe(expected);
});
