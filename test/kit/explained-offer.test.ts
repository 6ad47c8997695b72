import type { FinancingOffer } from '../../subgraphs/offers/graphql/offer.type';
import { AS_OF, catalogOf, exactRate, fee, need, policy, policySet, product } from '../subgraphs/offers/kit/builders';
import { explainedOfferProblems, pricingOf } from './explained-offer';
import { findOffers } from './find-offers';

function offerOf(terms: Parameters<typeof product>[0], amount = '1000000.00'): FinancingOffer {
  const [offer] = findOffers({
    catalog: catalogOf([product(terms)], policySet([policy()])),
    need: need({ amount }),
    storedNeed: null,
    asOf: AS_OF,
    filter: { verdicts: ['ELIGIBLE', 'REFER', 'UNABLE_TO_DETERMINE', 'INELIGIBLE'] },
    orderBy: 'ALL_IN',
    decisionKey: Buffer.alloc(32, 1),
  });
  if (!offer) throw new Error('no offer');
  return offer.view();
}

const DEPOSIT = fee({ name: '保证金', amount: '50000', refundable: true });
const POINT = offerOf({ fees: [fee(), DEPOSIT] });
const RANGED = offerOf({ rates: [{ ...exactRate('0.04'), disclosure: 'RANGE', maximumRate: '0.05' }], fees: [fee()] });
const OPEN = offerOf({ fees: [fee({ amount: null, disclosure: 'UNDISCLOSED' })] });
const UNPRICED = offerOf({ repayments: [{ ...product().repayments[0]!, method: 'OTHER' }] });
const REFUSED = offerOf({ amount: { minimum: '2000000' } });

describe('a sound offer has no problem', () => {
  it.each([
    ['POINT', POINT],
    ['BOUNDED', RANGED],
    ['UNBOUNDED', OPEN],
    ['NOT_PRICED', UNPRICED],
    ['INELIGIBLE', REFUSED],
  ] as const)('priced as %s', (pricing, offer) => {
    expect(pricingOf(offer)).toBe(pricing);
    expect(explainedOfferProblems(offer)).toEqual([]);
  });
});

type Damage = (offer: FinancingOffer) => FinancingOffer;
const costly = (change: object): Damage => (offer) => ({ ...offer, cost: { ...offer.cost!, ...change } });

describe('the check finds', () => {
  it.each<[string, FinancingOffer, Damage, RegExp]>([
    ['a value beside its range', POINT, costly({ totalCostRange: { min: '0', max: '1' } }), /totalCost is both/],
    ['a figure that is not there', POINT, costly({ totalCost: null }), /totalCost is neither/],
    ['a range from the greater to the less', RANGED, costly({ annualRateIrrRange: { min: '0.06', max: '0.05' } }), /from 0.06 to 0.05/],
    ['a range of one value', RANGED, costly({ annualRateIrrRange: { min: '0.06', max: '0.06' } }), /range of one value/],
    ['an exponent', POINT, costly({ annualRateIrr: '1e-7' }), /"1e-7", no decimal/],
    ['what is not a number', POINT, costly({ annualRateIrr: 'NaN' }), /NaN/],
    ['an end that is not a number', RANGED, costly({ annualRateIrrRange: { min: 'Infinity', max: null } }), /Infinity, no decimal/],
    ['a member that is undefined', POINT, costly({ irrBasis: undefined }), /cost.irrBasis is undefined/],
    ['a number that is not finite', POINT, (offer) => ({ ...offer, rank: Number.NaN }), /rank is NaN/],
    ['words that a computation left behind', POINT, (offer) => ({ ...offer, assumptions: [{ code: 'RATE_HELD_CONSTANT', detail: 'undefined' }] }), /reads "undefined"/],
    ['a range of rates without a reason', RANGED, (offer) => ({ ...offer, unknowns: [] }), /nominalAnnualRate is a range, and nothing unknown is about rates/],
    ['a range of a fee with the reason of another', OPEN, (offer) => ({ ...offer, unknowns: [{ field: 'fees[1]', reason: 'UNDISCLOSED' }] }), /cost.fees\[0\] is a range, and nothing unknown/],
    ['a total that no part makes a range', POINT, costly({ totalCost: null, totalCostRange: { min: '0', max: null } }), /totalCost is a range, and nothing unknown is about a part/],
    ['a rate that no reason makes a range', POINT, costly({ annualRateIrr: null, annualRateIrrRange: { min: '0', max: null } }), /annualRateIrr is a range, and nothing unknown/],
    ['a reason that is none', OPEN, (offer) => ({ ...offer, unknowns: [{ field: 'fees[0]', reason: 'WHO_KNOWS' as 'UNDISCLOSED' }] }), /has the reason "WHO_KNOWS"/],
    ['a cost that is missing', POINT, (offer) => ({ ...offer, cost: null }), /without an amount or a cost/],
    ['a schedule that is missing', POINT, (offer) => ({ ...offer, schedule: null }), /schedule is null/],
    ['a schedule of a rate that is not known', RANGED, (offer) => ({ ...offer, schedule: POINT.schedule }), /schedule is laid out although/],
    ['a total that is not the sum of its parts', POINT, costly({ totalCost: '1.00' }), /interest \+ fees − refunds − subsidies is .*, totalCost 1 to 1/],
    ['an end of a total that is not that of its parts', RANGED, costly({ totalCostRange: { min: '1.00', max: RANGED.cost!.totalCostRange!.max } }), /totalCost 1 to/],
    ['fees that are not the sum of their items', POINT, costly({ totalFees: '1.00' }), /totalFees 1 to 1/],
    ['a subsidy that no policy pays', POINT, (offer) => ({ ...offer, incentives: [] }), /applied incentives are 0 to 0/],
    ['dues that do not repay the amount', POINT, (offer) => ({ ...offer, schedule: offer.schedule!.slice(0, -1) }), /the dues repay 0 of 1000000.00/],
    ['dues with other interest than the cost', POINT, (offer) => ({ ...offer, schedule: offer.schedule!.slice(1) }), /of interest, totalInterest is/],
    ['dues out of order', POINT, (offer) => ({ ...offer, schedule: [...offer.schedule!].reverse() }), /not in the order of their days/],
    ['a refusal without a reason', REFUSED, (offer) => ({ ...offer, criteria: [] }), /no criterion is NOT_MET/],
    ['a refusal that does not say what was given', REFUSED, (offer) => ({ ...offer, criteria: offer.criteria.map((each) => ({ ...each, given: null })) }), /AMOUNT is NOT_MET, required .*, given null/],
    ['a refusal that is priced', REFUSED, (offer) => ({ ...offer, amount: '1.00' }), /priced all the same/],
    ['a verdict that its criteria do not give', POINT, (offer) => ({ ...offer, verdict: 'REFER' }), /REFER, while its criteria say ELIGIBLE/],
  ])('%s', (_title, offer, damage, found) => {
    expect(explainedOfferProblems(damage(offer)).join('\n')).toMatch(found);
  });
});
