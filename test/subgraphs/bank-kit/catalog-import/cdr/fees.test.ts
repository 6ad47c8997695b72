import type { Fee } from '../../../../../schema';
import { mappedFixture, unknownsOf } from './mapped-fixture';

const product = mappedFixture('fees.json');

interface FeeCase {
  readonly code: string;
  readonly title: string;
  readonly fee: Partial<Fee>;
  readonly unknowns?: readonly string[];
}

const undisclosed = { disclosure: 'UNDISCLOSED', amount: undefined, base: undefined, rate: undefined } as const;

const cases: readonly FeeCase[] = [
  {
    code: 'monthly',
    title: 'a periodic fee of P1M is monthly account keeping',
    fee: { type: 'ACCOUNT_KEEPING', name: 'Service Fee', payer: 'BORROWER', payee: 'BANK', frequency: 'MONTHLY', disclosure: 'EXACT', amount: '15.00', refundable: false },
  },
  { code: 'quarterly', title: 'P3M is quarterly', fee: { frequency: 'QUARTERLY' } },
  { code: 'yearly', title: 'P12M is yearly', fee: { frequency: 'YEARLY' } },
  { code: 'half-yearly', title: 'P6M has no frequency of the contract', fee: { frequency: null, amount: '15.00' }, unknowns: ['fees[0].frequency UNPARSED P6M'] },
  { code: 'no-period', title: 'a periodic fee without a period has no frequency', fee: { frequency: null }, unknowns: ['fees[0].frequency UNDISCLOSED'] },
  { code: 'upfront', title: 'an upfront fee falls due once, its cents without trailing zeros', fee: { type: 'ESTABLISHMENT', frequency: 'UPFRONT', amount: '600.00' } },
  { code: 'upfront-period', title: 'a period on an upfront fee means nothing certain', fee: { frequency: 'UPFRONT', amount: '15.00' }, unknowns: ['fees[0].frequency AMBIGUOUS P1M'] },
  { code: 'exit', title: 'a fee for closing counts at the end, with a reservation', fee: { type: 'DISCHARGE', frequency: 'AT_END' }, unknowns: ['fees[0].frequency AMBIGUOUS EXIT'] },
  { code: 'early-exit', title: 'a fee for closing early is an event', fee: { type: 'EARLY_REPAYMENT', frequency: 'ON_EVENT' } },
  { code: 'event', title: 'an event fee has its words as condition', fee: { frequency: 'ON_EVENT', condition: 'Charged when a cheque is stopped.', clause: undefined } },
  { code: 'arrears', title: 'a monthly arrears fee is no part of a loan that runs as agreed', fee: { type: 'LATE_PAYMENT', frequency: 'ON_EVENT' }, unknowns: ['fees[0].frequency AMBIGUOUS P1M'] },
  {
    code: 'blank-code',
    title: 'the zero of an at-cost fee is a place holder',
    fee: { ...undisclosed, type: 'APPRAISAL', payee: undefined, frequency: null, condition: 'Set by the valuer' },
    unknowns: ['fees[0].amount AMBIGUOUS 0.00', 'fees[0].frequency UNDISCLOSED'],
  },
  { code: 'variable-silent', title: 'an at-cost fee without an amount is undisclosed', fee: { ...undisclosed, frequency: null }, unknowns: ['fees[0].amount UNDISCLOSED'] },
  { code: 'zero', title: 'a zero amount is a zero', fee: { disclosure: 'EXACT', amount: '0.00' } },
  { code: 'leading-zeros', title: 'leading zeros are dropped', fee: { disclosure: 'EXACT', amount: '0.00' } },
  { code: 'comma', title: 'an amount with a comma is not read', fee: undisclosed, unknowns: ['fees[0].amount UNPARSED 20,000'] },
  { code: 'sub-cent', title: 'an amount finer than a cent is not read', fee: undisclosed, unknowns: ['fees[0].amount UNPARSED 0.165'] },
  { code: 'silent', title: 'a fee without amount or rate is undisclosed', fee: undisclosed, unknowns: ['fees[0].amount UNDISCLOSED'] },
  { code: 'currency-silent', title: 'a fee without a currency is in Australian dollars', fee: { disclosure: 'EXACT', amount: '15.00' } },
  { code: 'usd', title: 'a fee in another currency counts in no cost', fee: undisclosed, unknowns: ['fees[0].amount CONFLICTING USD', 'fees[0].amount AMBIGUOUS 750.00'] },
  { code: 'accrual-letter', title: '"M" is no duration', fee: { frequency: null }, unknowns: ['fees[0] UNPARSED M'] },
  { code: 'accrual-duration', title: 'the frequency of calculation is not that of charging', fee: { frequency: 'MONTHLY' }, unknowns: ['fees[0] UNPARSED P1D'] },
  {
    code: 'monthly-line-fee',
    title: 'a monthly rate of the balance may be a year\'s: at most twelve times it of the whole limit',
    fee: { type: 'LINE', frequency: 'MONTHLY', disclosure: 'UP_TO', base: 'PRINCIPAL_PER_YEAR', rate: undefined, maximumRate: '0.144' },
    unknowns: ['fees[0].rate AMBIGUOUS 0.0120'],
  },
  { code: 'quarterly-line-fee', title: 'a quarterly one at most four times', fee: { disclosure: 'UP_TO', maximumRate: '0.02' }, unknowns: ['fees[0].rate AMBIGUOUS 0.0050'] },
  { code: 'monthly-line-fee-too-great', title: 'no rate of the contract reaches 1', fee: { ...undisclosed, maximumRate: undefined }, unknowns: ['fees[0].rate AMBIGUOUS 0.0900'] },
  { code: 'line-fee-in-words', title: 'its own percentage in words takes nothing from a rate', fee: { disclosure: 'UP_TO', maximumRate: '0.144', clause: '1.20% p.a. (of total limit)' }, unknowns: ['fees[0].rate AMBIGUOUS 0.0120'] },
  { code: 'line-fee-in-other-words', title: 'another percentage does', fee: { ...undisclosed, maximumRate: undefined }, unknowns: ['fees[0].rate AMBIGUOUS 0.0120'] },
  { code: 'cap-of-once', title: 'what is charged once has no cap of a year', fee: { frequency: 'UPFRONT', yearlyCap: undefined }, unknowns: ['fees[0].yearlyCap AMBIGUOUS 100.00'] },
  { code: 'cap-of-zero', title: 'a cap of zero caps nothing', fee: { amount: '15.00', yearlyCap: undefined }, unknowns: ['fees[0].yearlyCap AMBIGUOUS 0.00'] },
  { code: 'cap-of-a-year', title: 'the charges of a year are capped', fee: { disclosure: 'EXACT', amount: '15.00', yearlyCap: '100.00' } },
  { code: 'cap-of-twelve-months', title: 'twelve months are a year', fee: { yearlyCap: '100.00' } },
  {
    code: 'cap-of-a-quarter',
    title: 'a cap within another period is kept and caps nothing',
    fee: { amount: '15.00', yearlyCap: undefined },
    unknowns: ['fees[0].yearlyCap AMBIGUOUS 30.00', 'fees[0].yearlyCap AMBIGUOUS P3M'],
  },
  { code: 'cap-of-no-period', title: 'a cap of no period too', fee: { amount: '15.00', yearlyCap: undefined }, unknowns: ['fees[0].yearlyCap AMBIGUOUS 100.00'] },
  { code: 'cap-unread', title: 'a cap in words is not read', fee: { amount: '15.00', yearlyCap: undefined }, unknowns: ['fees[0].yearlyCap UNPARSED a hundred'] },
  { code: 'three-years', title: 'P3Y has no frequency of the contract', fee: { frequency: null, amount: '15.00' }, unknowns: ['fees[0].frequency UNPARSED P3Y'] },
  { code: 'passed-on', title: 'who receives what a bank passes on is not said', fee: { frequency: 'UPFRONT', amount: '120.00', payee: undefined } },
  { code: 'yearly-balance-fee', title: 'a yearly rate of the balance is certain', fee: { disclosure: 'EXACT', frequency: 'YEARLY', base: 'BALANCE_PER_YEAR', rate: '0.012' } },
  { code: 'upfront-balance-rate', title: 'an upfront rate of the balance may be of the limit', fee: undisclosed, unknowns: ['fees[0].rate AMBIGUOUS 0.005'] },
  { code: 'transaction-rate', title: 'a rate of a transaction', fee: { disclosure: 'EXACT', frequency: 'ON_EVENT', base: 'TRANSACTION', rate: '0.03', amount: undefined } },
  { code: 'upfront-transaction-rate', title: 'an upfront rate of a transaction has no transaction', fee: undisclosed, unknowns: ['fees[0].rate AMBIGUOUS 0.005'] },
  { code: 'accrued-rate', title: 'a rate of accrued interest has no base', fee: undisclosed, unknowns: ['fees[0].rate AMBIGUOUS 0.1'] },
  { code: 'zero-rate', title: 'a rate of zero is ambiguous', fee: undisclosed, unknowns: ['fees[0].rate AMBIGUOUS 0.00'] },
  { code: 'two-bases', title: 'an amount and a rate: a sum or a choice', fee: undisclosed, unknowns: ['fees[0].amount AMBIGUOUS 5.00', 'fees[0].rate AMBIGUOUS 0.025'] },
  { code: 'zero-beside-rate', title: 'a zero beside a rate leaves the rate', fee: { disclosure: 'EXACT', base: 'TRANSACTION', rate: '0.03', amount: undefined }, unknowns: ['fees[0].amount AMBIGUOUS 0.00'] },
  { code: 'unreadable-beside-rate', title: 'an unreadable amount takes the rate with it', fee: undisclosed, unknowns: ['fees[0].amount UNPARSED $5', 'fees[0].rate AMBIGUOUS 0.025'] },
  { code: 'at-cost', title: 'a zero "at cost" is no zero', fee: { ...undisclosed, type: 'LEGAL', frequency: 'UPFRONT' }, unknowns: ['fees[0].amount AMBIGUOUS 0.00'] },
  { code: 'greater-of', title: 'one of two fees of which the greater counts', fee: undisclosed, unknowns: ['fees[0].amount AMBIGUOUS 699.00'] },
  { code: 'limit-band', title: 'a band of limits is a condition of an exact fee', fee: { disclosure: 'EXACT', amount: '15.00', condition: 'For overdraft limits of up to $200,000' } },
  { code: 'described', title: 'words that state no condition are the clause', fee: { clause: 'Ongoing monthly service fee', condition: undefined } },
  { code: 'unknown-type', title: 'a type that the standard does not have', fee: { type: 'OTHER', frequency: null, amount: '15.00' }, unknowns: ['fees[0].type AMBIGUOUS SURPRISE'] },
  {
    code: 'later-standard',
    title: 'the nested amount of a later standard is kept and not read',
    fee: { ...undisclosed, frequency: 'ON_EVENT' },
    unknowns: ['fees[0] UNPARSED fixedAmount', 'fees[0] UNPARSED 15.00'],
  },
  {
    code: 'discounts',
    title: 'discounts are kept and change nothing',
    fee: { disclosure: 'EXACT', amount: '15.00' },
    unknowns: ['fees[0] UNPARSED Balance kept', 'fees[0] UNPARSED 5,000.00', 'fees[0] UNPARSED MIN_AGE', 'fees[0] UNPARSED 65'],
  },
];

test.each(cases)('$code: $title', ({ code, fee, unknowns = [] }) => {
  const mapped = product(code);
  const [only, ...others] = mapped.terms.fees;
  expect(others).toEqual([]);
  const keys = Object.keys(fee) as (keyof Fee)[];
  expect(Object.fromEntries(keys.map((key) => [key, only?.[key]]))).toEqual(fee);
  expect(unknownsOf(mapped)).toEqual(expect.arrayContaining([...unknowns]));
});

const repairs = [
  { code: 'blank-code', path: 'fees[0].feeType', repair: 'blanks around the code trimmed' },
  { code: 'leading-zeros', path: 'fees[0].amount', repair: 'leading zeros dropped' },
];

test.each(repairs)('$path of $code is reported as repaired', (repair) => {
  expect(product(repair.code).report.repairs).toEqual([repair]);
});
