import type { ContractFields, Fee, RateComponent, TypedUnknown, UnknownReason } from '../../../schema';
import type { FinancingOffer } from '../../../subgraphs/offers/graphql/offer.type';
import { Catalog } from '../../../subgraphs/offers/snapshots/catalog';
import { type Pricing, explainedOfferProblems, pricingOf } from '../../kit/explained-offer';
import { everyOffer } from '../../kit/offers-of-needs';
import { SAMPLE_DAY } from '../../kit/sample-catalog';
import { bankSnapshot, exactRate, fee, need, policySet, product } from './kit/builders';

/*
 * Every way in which a source may leave a fee or a rate open, and what reaches the client: a range
 * from the least to the most that the source allows, with the reason, and the lower end never above
 * what the same loan costs where everything is said.
 */

function offerOf(terms: Partial<ContractFields>): FinancingOffer {
  const [offer] = everyOffer(new Catalog([bankSnapshot('abc', [product(terms)])], policySet()), need({ drawdownOn: SAMPLE_DAY }));
  if (!offer) throw new Error('no offer');
  return offer;
}

const PLAIN = offerOf({});
const BY_RATE: Partial<Fee> = { amount: null, base: 'PRINCIPAL' };
const MONTHLY: Partial<Fee> = { frequency: 'MONTHLY', amount: '15' };

const doubt = (field: string, reason: UnknownReason): TypedUnknown => ({ field, reason, rawText: '原文' });

interface Case {
  readonly title: string;
  readonly terms: Partial<ContractFields>;
  readonly pricing: Pricing;
  readonly unknowns: readonly string[];
  /** Lower and upper end of totalFees; null: no upper end. */
  readonly fees?: readonly [string, string | null];
}

const FEES: readonly Case[] = [
  { title: 'no amount and no rate', terms: { fees: [fee({ amount: null, disclosure: 'UNDISCLOSED' })] }, pricing: 'UNBOUNDED', unknowns: ['fees[0] UNDISCLOSED'], fees: ['0.00', null] },
  { title: 'a least amount alone', terms: { fees: [fee({ amount: null, minimumAmount: '600', disclosure: 'FROM' })] }, pricing: 'UNBOUNDED', unknowns: ['fees[0] UNDISCLOSED'], fees: ['600.00', null] },
  { title: 'a greatest amount alone', terms: { fees: [fee({ amount: null, maximumAmount: '900', disclosure: 'UP_TO' })] }, pricing: 'BOUNDED', unknowns: ['fees[0] UNDISCLOSED'], fees: ['0.00', '900.00'] },
  { title: 'a range of amounts', terms: { fees: [fee({ amount: null, minimumAmount: '600', maximumAmount: '900', disclosure: 'RANGE' })] }, pricing: 'BOUNDED', unknowns: ['fees[0] UNDISCLOSED'], fees: ['600.00', '900.00'] },
  { title: 'a range of rates', terms: { fees: [fee({ ...BY_RATE, minimumRate: '0.001', maximumRate: '0.002', disclosure: 'RANGE' })] }, pricing: 'BOUNDED', unknowns: ['fees[0] UNDISCLOSED'], fees: ['1000.00', '2000.00'] },
  { title: 'a greatest rate because one value can be read in two ways', terms: { fees: [fee({ ...BY_RATE, maximumRate: '0.002', disclosure: 'UP_TO' })], unknowns: [doubt('fees[0].rate', 'AMBIGUOUS')] }, pricing: 'BOUNDED', unknowns: ['fees[0].rate AMBIGUOUS'], fees: ['0.00', '2000.00'] },
  { title: 'a range of amounts because two sources disagree', terms: { fees: [fee({ amount: null, minimumAmount: '600', maximumAmount: '900', disclosure: 'RANGE' })], unknowns: [doubt('fees[0].amount', 'CONFLICTING')] }, pricing: 'BOUNDED', unknowns: ['fees[0].amount CONFLICTING'], fees: ['600.00', '900.00'] },
  { title: 'a rate of which the base is not said', terms: { fees: [fee({ amount: null, rate: '0.001', base: null })] }, pricing: 'UNBOUNDED', unknowns: ['fees[0] AMBIGUOUS'], fees: ['0.00', null] },
  { title: 'no day on which it falls', terms: { fees: [fee({ frequency: null })] }, pricing: 'UNBOUNDED', unknowns: ['fees[0] AMBIGUOUS'], fees: ['0.00', null] },
  { title: 'a doubt about the amount', terms: { fees: [fee()], unknowns: [doubt('fees[0].amount', 'UNPARSED')] }, pricing: 'UNBOUNDED', unknowns: ['fees[0].amount UNPARSED'], fees: ['0.00', null] },
  { title: 'two sources that disagree about the whole fee', terms: { fees: [fee()], unknowns: [doubt('fees[0]', 'CONFLICTING')] }, pricing: 'UNBOUNDED', unknowns: ['fees[0] CONFLICTING'], fees: ['0.00', null] },
  { title: 'a doubt about when a fee falls that falls once', terms: { fees: [fee()], unknowns: [doubt('fees[0].frequency', 'AMBIGUOUS')] }, pricing: 'BOUNDED', unknowns: ['fees[0].frequency AMBIGUOUS'], fees: ['0.00', '1000.00'] },
  { title: 'a doubt about when a fee falls that comes again', terms: { fees: [fee(MONTHLY)], unknowns: [doubt('fees[0].frequency', 'AMBIGUOUS')] }, pricing: 'UNBOUNDED', unknowns: ['fees[0].frequency AMBIGUOUS'], fees: ['0.00', null] },
  { title: 'a condition in words', terms: { fees: [fee({ condition: '新客户收取' })] }, pricing: 'BOUNDED', unknowns: ['fees[0] AMBIGUOUS'], fees: ['0.00', '1000.00'] },
  { title: 'a doubt about its cap', terms: { fees: [fee({ ...MONTHLY, yearlyCap: '100' })], unknowns: [doubt('fees[0].yearlyCap', 'AMBIGUOUS')] }, pricing: 'BOUNDED', unknowns: ['fees[0].yearlyCap AMBIGUOUS'], fees: ['0.00', '180.00'] },
];

const rates = (...components: Partial<RateComponent>[]): Partial<ContractFields> => ({ rates: components.map((each) => ({ ...exactRate('0.048'), ...each })) });

const RATES: readonly Case[] = [
  { title: 'no rate at all', terms: { rates: [] }, pricing: 'UNBOUNDED', unknowns: ['rates UNDISCLOSED'] },
  { title: 'none for this amount', terms: rates({ minimumAmount: '5000000' }), pricing: 'UNBOUNDED', unknowns: ['rates UNDISCLOSED'] },
  { title: 'a rate named and left empty', terms: rates({ minimumRate: null, maximumRate: null, disclosure: 'UNDISCLOSED' }), pricing: 'UNBOUNDED', unknowns: ['rates[0] UNDISCLOSED'] },
  { title: 'its lower end alone', terms: rates({ maximumRate: null, disclosure: 'FROM' }), pricing: 'UNBOUNDED', unknowns: ['rates[0] UNDISCLOSED'] },
  { title: 'its upper end alone', terms: rates({ minimumRate: null, disclosure: 'UP_TO' }), pricing: 'BOUNDED', unknowns: ['rates[0] UNDISCLOSED'] },
  { title: 'a range', terms: rates({ minimumRate: '0.04', disclosure: 'RANGE' }), pricing: 'BOUNDED', unknowns: ['rates[0] UNDISCLOSED'] },
  { title: 'a condition in words', terms: rates({ conditions: ['优质客户'] }), pricing: 'UNBOUNDED', unknowns: ['rates[0] AMBIGUOUS'] },
  { title: 'two rates of which either may be meant', terms: rates({}, { minimumRate: '0.05', maximumRate: '0.05' }), pricing: 'BOUNDED', unknowns: ['rates AMBIGUOUS'] },
  { title: 'a doubt about its upper end', terms: { ...rates({}), unknowns: [doubt('rates[0].maximumRate', 'AMBIGUOUS')] }, pricing: 'UNBOUNDED', unknowns: ['rates[0].maximumRate AMBIGUOUS'] },
  { title: 'a doubt about its lower end', terms: { ...rates({}), unknowns: [doubt('rates[0].minimumRate', 'UNPARSED')] }, pricing: 'BOUNDED', unknowns: ['rates[0].minimumRate UNPARSED'] },
  { title: 'a benchmark that nobody quotes', terms: rates({ kind: 'LPR_LINKED', benchmark: 'OTHER', minimumSpreadBasisPoints: 10, maximumSpreadBasisPoints: 10 }), pricing: 'UNBOUNDED', unknowns: ['rates[0] UNDISCLOSED'] },
];

describe.each([
  ['a fee', FEES],
  ['a rate', RATES],
])('of %s', (_title, cases) => {
  it.each(cases)('$title: the cost is $pricing', ({ fees, pricing, terms, unknowns }) => {
    const offer = offerOf(terms);
    expect(pricingOf(offer)).toBe(pricing);
    expect(offer.unknowns.map(({ field, reason }) => `${field} ${reason}`)).toEqual(expect.arrayContaining([...unknowns]));
    expect(explainedOfferProblems(offer)).toEqual([]);
    if (fees) expect(offer.cost?.totalFeesRange).toEqual({ min: fees[0], max: fees[1] });
    else expect(offer.nominalAnnualRateRange).not.toBeNull();
  });
});

describe('what is not disclosed', () => {
  it('of a fee leaves the lower end at the cost without it', () => {
    const offer = offerOf({ fees: [fee({ amount: null, disclosure: 'UNDISCLOSED' })] });
    expect(offer.cost?.annualRateIrrRange).toEqual({ min: PLAIN.cost?.annualRateIrr, max: null });
    expect(offer.cost?.totalInterest).toBe(PLAIN.cost?.totalInterest);
  });

  it('of a fee that another pays, or of an event, moves no cost', () => {
    for (const more of [{ payer: 'BANK' as const }, { frequency: 'ON_EVENT' as const }]) {
      const offer = offerOf({ fees: [fee({ amount: null, disclosure: 'UNDISCLOSED', ...more })] });
      expect(offer.cost?.annualRateIrr).toBe(PLAIN.cost?.annualRateIrr);
      expect(explainedOfferProblems(offer)).toEqual([]);
    }
  });
});
