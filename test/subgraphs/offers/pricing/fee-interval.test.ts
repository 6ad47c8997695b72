import type { ContractFields, Fee } from '../../../../schema';
import { formatMoney, formatRate, type ExactFee, type Money } from '../../../../subgraphs/finance';
import { feeInterval } from '../../../../subgraphs/offers/pricing/fee-interval';
import { fee, product } from '../kit/builders';

interface FeeCase {
  readonly title: string;
  readonly fee: Partial<Fee>;
  readonly unknowns?: ContractFields['unknowns'];
  /** `low` or `low – high`; `·` where nothing is known. */
  readonly size: string;
  readonly counts?: boolean;
  readonly open?: readonly string[];
}

const noAmount = { amount: null, disclosure: 'UNDISCLOSED' } as const;
const rate = (more: Partial<Fee>): Partial<Fee> => ({ amount: null, base: 'PRINCIPAL', ...more });
const frequencyInDoubt = [{ field: 'fees[0].frequency', reason: 'AMBIGUOUS' as const }];

const CASES: readonly FeeCase[] = [
  { title: 'an exact amount', fee: {}, size: '1000.00' },
  { title: 'a range of amounts', fee: { amount: null, minimumAmount: '200', maximumAmount: '1000' }, size: '200.00 – 1000.00', open: ['fees[0] UNDISCLOSED'] },
  { title: 'a range of one amount', fee: { amount: null, minimumAmount: '200', maximumAmount: '200.00' }, size: '200.00' },
  { title: 'an amount from', fee: { amount: null, minimumAmount: '200' }, size: '200.00 – ·', open: ['fees[0] UNDISCLOSED'] },
  { title: 'an amount up to', fee: { amount: null, maximumAmount: '1000' }, size: '· – 1000.00', open: ['fees[0] UNDISCLOSED'] },
  { title: 'an undisclosed amount', fee: noAmount, size: '·', open: ['fees[0] UNDISCLOSED'] },
  { title: 'an exact rate', fee: rate({ rate: '0.005' }), size: '0.005 PRINCIPAL' },
  { title: 'an exact rate with a cap', fee: rate({ rate: '0.005', maximumAmount: '3000' }), size: '0.005 PRINCIPAL up to 3000.00' },
  { title: 'an exact rate with a floor', fee: rate({ rate: '0.005', minimumAmount: '500' }), size: '0.005 PRINCIPAL from 500.00' },
  { title: 'an exact rate between a floor and a cap', fee: rate({ rate: '0.005', minimumAmount: '500', maximumAmount: '3000' }), size: '0.005 PRINCIPAL from 500.00 up to 3000.00' },
  { title: 'a rate from, with a cap that bounds each charge', fee: rate({ minimumRate: '0.005', maximumAmount: '3000' }), size: '0.005 PRINCIPAL up to 3000.00 – 3000.00', open: ['fees[0] UNDISCLOSED'] },
  { title: 'an undisclosed amount with a cap a year and one in all', fee: { ...noAmount, yearlyCap: '900', totalCap: '1500' }, size: '· – 900.00, 900.00 a year, 1500.00 in all', open: ['fees[0] UNDISCLOSED'] },
  { title: 'an amount with a cap a year', fee: { frequency: 'MONTHLY', yearlyCap: '5000' }, size: '1000.00, 5000.00 a year' },
  { title: 'an amount with a cap in all', fee: { frequency: 'MONTHLY', totalCap: '5000' }, size: '1000.00, 5000.00 in all' },
  { title: 'a cap of which the source gives two readings', fee: { yearlyCap: '500' }, unknowns: [{ field: 'fees[0].yearlyCap', reason: 'CONFLICTING' }], size: '· – 1000.00', open: ['fees[0].yearlyCap CONFLICTING'] },
  { title: 'a cap on each charge that is in doubt', fee: rate({ rate: '0.005', maximumAmount: '3000' }), unknowns: [{ field: 'fees[0].maximumAmount', reason: 'AMBIGUOUS' }], size: '· – 0.005 PRINCIPAL', open: ['fees[0].maximumAmount AMBIGUOUS'] },
  { title: 'a floor in doubt', fee: rate({ rate: '0.005', minimumAmount: '500' }), unknowns: [{ field: 'fees[0].minimumAmount', reason: 'AMBIGUOUS' }], size: '·', open: ['fees[0].minimumAmount AMBIGUOUS'] },
  { title: 'a floor above the cap on a charge', fee: rate({ rate: '0.005', minimumAmount: '500', maximumAmount: '300' }), size: '·', open: ['fees[0] CONFLICTING'] },
  { title: 'a floor above the cap of a year', fee: rate({ rate: '0.005', minimumAmount: '500', yearlyCap: '300' }), size: '·', open: ['fees[0] CONFLICTING'] },
  { title: 'a floor above the cap in all', fee: rate({ rate: '0.005', minimumAmount: '500', totalCap: '300' }), size: '·', open: ['fees[0] CONFLICTING'] },
  { title: 'a rate beside an amount', fee: { base: 'PRINCIPAL', rate: '0.005' }, size: '·', open: ['fees[0] CONFLICTING'] },
  { title: 'a range that is turned round', fee: { amount: null, minimumAmount: '1000', maximumAmount: '200' }, size: '·', open: ['fees[0] CONFLICTING'] },
  { title: 'a range of rates that is turned round', fee: rate({ minimumRate: '0.01', maximumRate: '0.005' }), size: '·', open: ['fees[0] CONFLICTING'] },
  { title: 'a fee of a transaction from, with a cap', fee: rate({ base: 'TRANSACTION', minimumRate: '0.0002', maximumAmount: '50' }), size: '0.0002 TRANSACTION up to 50.00 – ·', counts: false },
  { title: 'a range of rates', fee: rate({ minimumRate: '0.005', maximumRate: '0.01' }), size: '0.005 PRINCIPAL – 0.01 PRINCIPAL', open: ['fees[0] UNDISCLOSED'] },
  { title: 'a rate without its base', fee: rate({ base: null, rate: '0.005' }), size: '·', open: ['fees[0] AMBIGUOUS'] },
  { title: 'a fee that falls due nobody says when', fee: { frequency: null }, size: '·', open: ['fees[0] AMBIGUOUS'] },
  { title: 'a fee under a condition', fee: { condition: '需要时' }, size: '· – 1000.00', open: ['fees[0] AMBIGUOUS'] },
  { title: 'a range under a condition', fee: { amount: null, minimumAmount: '200', maximumAmount: '1000', condition: '需要时' }, size: '· – 1000.00', open: ['fees[0] UNDISCLOSED', 'fees[0] AMBIGUOUS'] },
  { title: 'an amount of which the source gives two readings', fee: {}, unknowns: [{ field: 'fees[0].amount', reason: 'CONFLICTING' }], size: '·', open: ['fees[0].amount CONFLICTING'] },
  { title: 'a fee of which the source gives two readings', fee: {}, unknowns: [{ field: 'fees[0]', reason: 'CONFLICTING' }], size: '·', open: ['fees[0] CONFLICTING'] },
  { title: 'a fee beside which the source has more than is read', fee: {}, unknowns: [{ field: 'fees[0]', reason: 'UNPARSED' }], size: '1000.00' },
  { title: 'a doubt about a rate that is not taken', fee: {}, unknowns: [{ field: 'fees[0].rate', reason: 'AMBIGUOUS' }], size: '1000.00' },
  { title: 'a doubt about another fee', fee: {}, unknowns: [{ field: 'fees[1].amount', reason: 'AMBIGUOUS' }, { field: 'fees[10]', reason: 'AMBIGUOUS' }], size: '1000.00' },
  { title: 'a fee at the end that may be of early closing only', fee: { frequency: 'AT_END' }, unknowns: frequencyInDoubt, size: '· – 1000.00', open: ['fees[0].frequency AMBIGUOUS'] },
  { title: 'a repeated fee of which the period is in doubt', fee: { frequency: 'YEARLY' }, unknowns: frequencyInDoubt, size: '·', open: ['fees[0].frequency AMBIGUOUS'] },
  { title: 'a fee that the bank bears', fee: { payer: 'BANK', ...noAmount }, size: '·', counts: false },
  { title: 'a fee that the government bears', fee: { payer: 'GOVERNMENT' }, size: '1000.00', counts: false },
  { title: 'a fee of an event under its condition', fee: { frequency: 'ON_EVENT', condition: '提前还款' }, size: '1000.00', counts: false },
  { title: 'a range that an event brings', fee: { frequency: 'ON_EVENT', amount: null, minimumAmount: '200', maximumAmount: '1000' }, size: '200.00 – 1000.00', counts: false },
  { title: 'a fee of a transaction', fee: rate({ base: 'TRANSACTION', rate: '0.0002' }), size: '0.0002 TRANSACTION', counts: false },
];

function describeSize(exact: ExactFee | null): string {
  if (!exact) return '·';
  const { size, totalCap, yearlyCap } = exact;
  const bound = (before: string, amount: Money | null | undefined, after = ''): string => (amount ? `${before}${formatMoney(amount, 2)}${after}` : '');
  const caps = bound(', ', yearlyCap, ' a year') + bound(', ', totalCap, ' in all');
  if (size.kind === 'AMOUNT') return formatMoney(size.amount, 2) + caps;
  return `${formatRate(size.rate)} ${size.base}${bound(' from ', size.minimum)}${bound(' up to ', size.maximum)}${caps}`;
}

describe('the size of', () => {
  it.each(CASES)('$title is $size', ({ counts = true, fee: more, open = [], size, unknowns = [] }) => {
    const found = feeInterval(product({ fees: [fee(more)], unknowns }), 2);
    const [entry] = found.entries;
    const [low, high] = [describeSize(entry?.low ?? null), describeSize(entry?.high ?? null)];
    expect(low === high ? low : `${low} – ${high}`).toBe(size);
    expect(entry?.counts).toBe(counts);
    expect(found.unknowns.map(({ field, reason }) => `${field} ${reason}`)).toEqual(open);
    expect(found.isExact).toBe(open.length === 0);
    expect(found.isBounded).toBe(!counts || high !== '·');
  });
});

describe('the fees of a product', () => {
  it('are exact and bounded where there are none', () => {
    expect(feeInterval(product(), 2)).toEqual({ entries: [], isBounded: true, isExact: true, unknowns: [] });
  });

  it('stand in its order, each with what is not known of it named', () => {
    const { entries, isBounded, isExact, unknowns } = feeInterval(
      product({ fees: [fee({ name: '担保费' }), fee({ name: '评估费', payer: 'BANK', ...noAmount }), fee({ name: '保险费', ...noAmount })] }),
      2,
    );
    expect(entries.map(({ counts, fee: { name }, isSingle }) => [name, counts, isSingle])).toEqual([
      ['担保费', true, true], ['评估费', false, false], ['保险费', true, false],
    ]);
    expect([isBounded, isExact]).toEqual([false, false]);
    expect(unknowns).toEqual([{ field: 'fees[2]', reason: 'UNDISCLOSED', rawText: null, note: '保险费' }]);
  });
});
