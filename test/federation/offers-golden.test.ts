import { SAMPLE_BANKS } from '../../gateway/cli/sample-banks';
import { demonstrationNeed } from '../subgraphs/offers/kit/offers-query';
import { NOW, type OffersUnderTest, startOffersUnderTest } from '../subgraphs/offers/kit/offers-under-test';

/*
 * Interest is computed here a second time, by integers alone and from nothing but what the answer
 * says: the amount, the rate, the day count and the days of the schedule.
 */

interface Line {
  readonly dueOn: string;
  readonly principal: string;
  readonly interest: string;
  readonly fee: string;
  readonly balance: string;
}

interface Offer {
  readonly product: { readonly id: string; readonly dayCount: { readonly convention: string } };
  readonly amount: string;
  readonly drawdownOn: string;
  readonly nominalAnnualRate: string;
  readonly repaymentMethod: string;
  readonly schedule: readonly Line[];
  readonly cost: { readonly totalInterest: string; readonly totalFees: string; readonly totalCost: string; readonly fees: readonly { readonly amount: string; readonly counted: boolean; readonly frequency: string }[] };
  readonly costAfterIncentives: { readonly totalCost: string; readonly totalSubsidies: string };
  readonly incentives: readonly { readonly amount: string | null; readonly payments: readonly { readonly amount: string }[] | null }[];
}

const OFFERS = `query ($need: FinancingNeedInput!) {
  financingOffers(need: $need, first: 100, asOf: "${NOW}", filter: { verdicts: [ELIGIBLE] }) {
    nodes {
      product { id dayCount { convention } } amount drawdownOn nominalAnnualRate repaymentMethod
      schedule { dueOn principal interest fee balance }
      cost { totalInterest totalFees totalCost fees { amount counted frequency } }
      costAfterIncentives { totalCost totalSubsidies }
      incentives { amount payments { amount } }
    }
  }
}`;

let under: OffersUnderTest;
let offers: readonly Offer[];
beforeAll(async () => {
  under = await startOffersUnderTest(SAMPLE_BANKS);
  offers = (await under.ask<{ financingOffers: { nodes: Offer[] } }>(OFFERS, { need: demonstrationNeed })).financingOffers.nodes;
});
afterAll(() => under.close());

/** Fen of an amount with two decimals. */
const fen = (amount: string): bigint => BigInt(amount.replace('.', ''));
const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
const dayNumber = (day: string): bigint => BigInt(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** balance × rate × days / 360, half a fen up: 四舍五入. */
function interestFen(balance: bigint, rate: string, days: bigint): bigint {
  const [whole = '0', decimals = ''] = rate.split('.');
  const denominator = 360n * 10n ** BigInt(decimals.length);
  const numerator = balance * BigInt(whole + decimals) * days;
  return (2n * numerator + denominator) / (2n * denominator);
}

const byHand = (offer: Offer): bigint[] => {
  let balance = fen(offer.amount);
  let from = offer.drawdownOn;
  return offer.schedule.map(({ dueOn, principal }) => {
    const interest = interestFen(balance, offer.nominalAnnualRate, dayNumber(dueOn) - dayNumber(from));
    balance -= fen(principal);
    from = dueOn;
    return interest;
  });
};

describe('an offer computed by hand', () => {
  it('is 3.60 % on 2,000,000 over 365 days of 360, by the quarter', () => {
    const offer = offers.find(({ product }) => product.id === 'rcb:shenong-liudong-dai');
    expect(offer).toMatchObject({ amount: '2000000.00', drawdownOn: '2026-08-20', nominalAnnualRate: '0.036', repaymentMethod: 'INTEREST_ONLY', product: { dayCount: { convention: 'ACTUAL_360' } } });
    // 200 yuan a day: 92 + 92 + 89 + 92 days, or by the month 31 + 30 + … = 365.
    expect(offer?.cost.totalInterest).toBe('73000.00');
  });

  it('is the same for every eligible offer: each due, and the total', () => {
    expect(offers.length).toBeGreaterThanOrEqual(5);
    for (const offer of offers) {
      expect(offer.product.dayCount.convention).toBe('ACTUAL_360');
      const interest = byHand(offer);
      expect([offer.product.id, offer.schedule.map((line) => fen(line.interest))]).toEqual([offer.product.id, interest]);
      expect([offer.product.id, fen(offer.cost.totalInterest)]).toEqual([offer.product.id, sum(interest)]);
    }
  });

  it('repays the principal exactly and ends without a balance', () => {
    for (const { amount, product, schedule } of offers) {
      expect([product.id, sum(schedule.map(({ principal }) => fen(principal)))]).toEqual([product.id, fen(amount)]);
      expect([product.id, schedule.at(-1)?.balance]).toEqual([product.id, '0.00']);
    }
  });

  it('adds up: fees, refunds, subsidies and the totals', () => {
    for (const { cost, costAfterIncentives, incentives, product, schedule } of offers) {
      const fees = sum(cost.fees.filter(({ counted }) => counted).map(({ amount }) => fen(amount)));
      expect([product.id, fen(cost.totalFees)]).toEqual([product.id, fees]);
      // What is not paid up front stands in the schedule.
      expect(sum(schedule.map(({ fee }) => fen(fee)))).toBeLessThanOrEqual(fees);
      const refunds = fen(cost.totalInterest) + fees - fen(cost.totalCost);
      expect([product.id, refunds >= 0n && refunds <= fees]).toEqual([product.id, true]);
      const paid = sum(incentives.flatMap(({ payments }) => payments ?? []).map(({ amount }) => fen(amount)));
      expect([product.id, fen(costAfterIncentives.totalSubsidies)]).toEqual([product.id, paid]);
      expect([product.id, sum(incentives.map(({ amount }) => (amount === null ? 0n : fen(amount))))]).toEqual([product.id, paid]);
      expect([product.id, fen(costAfterIncentives.totalCost)]).toEqual([product.id, fen(cost.totalCost) - paid]);
    }
  });
});
