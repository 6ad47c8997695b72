import type { ContractFields, Fee } from '../../../../schema';
import { exactRate, fee } from '../kit/builders';
import { oneOffer } from '../kit/one-offer';

/** Day and fee of each line on which something is charged, a range as "least – most". */
function feesOf(terms: Partial<ContractFields>, stated: { termMonths?: number } = {}): string[] {
  return oneOffer(terms, [], stated).schedule!.flatMap(({ dueOn, fee: exact, feeRange }) => {
    const charged = exact ?? `${feeRange!.min} – ${feeRange!.max ?? '·'}`;
    return charged === '0.00' ? [] : [`${dueOn} ${charged}`];
  });
}

const QUARTERLY = [{ method: 'INTEREST_ONLY' as const, creditReportCode: '31', frequency: 'QUARTERLY' as const }];
const BULLET = [{ method: 'BULLET' as const, creditReportCode: '21' }];
const DUES = ['2026-10-01', '2027-01-01', '2027-04-01', '2027-07-01'];
const yearly = (more: Partial<Fee>): Fee => fee({ frequency: 'YEARLY', amount: null, ...more });
const inDoubt = [{ field: 'fees[0].frequency', reason: 'AMBIGUOUS' as const }];

const CASES: readonly { title: string; terms: Partial<ContractFields>; termMonths?: number; charged: readonly string[] }[] = [
  { title: 'a fee of one value', terms: { fees: [fee({ frequency: 'AT_END', amount: '5' })] }, charged: ['2027-07-01 5.00'] },
  { title: 'a fee up front, which no line has', terms: { fees: [fee({ amount: null })] }, charged: [] },
  { title: 'a range with every due', terms: { fees: [fee({ frequency: 'PER_PERIOD', amount: null, minimumAmount: '1', maximumAmount: '2' })] }, charged: DUES.map((day) => `${day} 1.00 – 2.00`) },
  { title: 'a range beside a fee of one value', terms: { fees: [fee({ frequency: 'QUARTERLY', amount: '10' }), fee({ frequency: 'AT_END', amount: null, minimumAmount: '1', maximumAmount: '2' })] }, charged: [...DUES.slice(0, 3).map((day) => `${day} 10.00`), '2027-07-01 11.00 – 12.00'] },
  { title: 'an undisclosed yearly fee, on the anniversary alone', terms: { fees: [yearly({})] }, termMonths: 24, charged: ['2027-07-01 0.00 – ·'] },
  { title: 'an undisclosed yearly fee on a day of its own', terms: { repayments: BULLET, fees: [yearly({})] }, termMonths: 24, charged: ['2027-07-01 0.00 – ·'] },
  { title: 'a fee under a condition on a day of its own', terms: { repayments: BULLET, fees: [yearly({ amount: '300', condition: '需要时' })] }, termMonths: 24, charged: ['2027-07-01 0.00 – 300.00'] },
  { title: 'a fee that falls nobody says when, on every line', terms: { fees: [fee({ frequency: null })] }, charged: DUES.map((day) => `${day} 0.00 – ·`) },
  { title: 'a repeated fee of which the period is in doubt, on every line', terms: { fees: [fee({ frequency: 'YEARLY' })], unknowns: inDoubt }, charged: DUES.map((day) => `${day} 0.00 – ·`) },
  // The cap of 50 leaves the greater charges 10 with the second due: a charge between the ends may be all there.
  { title: 'a range that a cap holds', terms: { fees: [fee({ frequency: 'PER_PERIOD', amount: null, minimumAmount: '20', maximumAmount: '40', totalCap: '50' })] }, charged: DUES.map((day) => `${day} 0.00 – 40.00`) },
  { title: 'a fee that another bears', terms: { fees: [fee({ frequency: 'PER_PERIOD', payer: 'BANK', amount: null })] }, charged: [] },
];

describe('the fees of a schedule whose rate is one value', () => {
  it.each(CASES)('are those of $title', ({ charged, termMonths, terms }) => {
    expect(feesOf({ repayments: QUARTERLY, ...terms }, termMonths ? { termMonths } : {})).toEqual(charged);
  });
});

describe('the schedule', () => {
  it('has every line with exactly one of a fee and its range', () => {
    const { schedule } = oneOffer({ fees: [fee({ frequency: 'PER_PERIOD', amount: null, minimumAmount: '1', maximumAmount: '2' })] });
    expect(schedule).toHaveLength(12);
    expect(schedule!.every(({ fee: exact, feeRange }) => (exact === null) !== (feeRange === null))).toBe(true);
  });

  it('is none where the rate is a range', () => {
    expect(oneOffer({ rates: [{ ...exactRate('0.04'), disclosure: 'RANGE', maximumRate: '0.05' }] }).schedule).toBeNull();
  });
});
