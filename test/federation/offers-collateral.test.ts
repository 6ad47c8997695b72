import { SAMPLE_BANKS } from '../../gateway/cli/sample-banks';
import type { CollateralInput } from '../../schema';
import { NOW, type OffersUnderTest, startOffersUnderTest } from '../subgraphs/offers/kit/offers-under-test';

/*
 * A herd of 1,000,000 yuan behind a loan on livestock: 70 % tagged and insured, 40 % tagged only, 30 %
 * insured only, nothing otherwise. The product lends 50,000 to 5,000,000; 800,000 are asked.
 */

interface Offer {
  readonly verdict: string;
  readonly amount: string | null;
  readonly limitedBy: string | null;
  readonly limits: readonly object[];
  readonly collaterals: readonly object[];
  readonly criteria: readonly { readonly kind: string; readonly result: string; readonly missingFact: string | null; readonly given: string | null; readonly clause: string | null }[];
}

const OFFERS = `query ($need: FinancingNeedInput!) {
  financingOffers(need: $need, first: 100, asOf: "${NOW}", filter: { banks: ["rcb"], verdicts: [ELIGIBLE, REFER, UNABLE_TO_DETERMINE, INELIGIBLE] }) {
    nodes {
      product { id } verdict amount limitedBy
      limits { limitedBy binding amount { min max } }
      collaterals { kind value loanToValue { min max } loanable { min max } explanationEn clause }
      criteria { kind result missingFact given clause }
    }
  }
}`;

let under: OffersUnderTest;
beforeAll(async () => {
  under = await startOffersUnderTest(SAMPLE_BANKS);
});
afterAll(() => under.close());

async function offerOn(collaterals: readonly CollateralInput[] | null, amount = '800000'): Promise<Offer> {
  const applicant = {
    region: '150926', industry: 'A0311', legalForm: 'COOPERATIVE', agriculturalSubject: 'COOPERATIVE', establishedOn: '2016-05-20',
    hasOverdue: false, onDishonestyList: false, livestock: [{ species: 'BEEF_CATTLE', head: 120 }], collaterals,
  };
  const need = { amount, termMonths: 12, purpose: 'AGRICULTURE', applicant };
  const { nodes } = (await under.ask<{ financingOffers: { nodes: (Offer & { product: { id: string } })[] } }>(OFFERS, { need })).financingOffers;
  const offer = nodes.find(({ product }) => product.id === 'rcb:huoti-diya-dai');
  if (!offer) throw new Error('the product on livestock is not among the offers');
  return offer;
}

const herd = (tagged: boolean | null, insured: boolean | null, value = '1000000.00'): CollateralInput => ({ kind: 'LIVESTOCK', value, tagged, insured });
const one = (value: string) => ({ min: value, max: value });
const criterionOf = ({ criteria }: Offer) => criteria.find(({ kind }) => kind === 'COLLATERAL');

describe('a loan on a herd', () => {
  it.each([
    ['tagged and insured', herd(true, true), '700000.00', '0.7', '第五条第一款'],
    ['tagged only', herd(true, false), '400000.00', '0.4', '第五条第二款'],
    ['insured only', herd(false, true), '300000.00', '0.3', '第五条第三款'],
  ])('that is %s is what it carries', async (_title, asset, amount, share, clause) => {
    const offer = await offerOn([asset]);
    expect(offer).toMatchObject({ verdict: 'ELIGIBLE', amount, limitedBy: 'COLLATERAL_VALUE' });
    expect(offer.limits).toEqual([
      { limitedBy: 'PRODUCT_MAXIMUM', amount: one('5000000.00'), binding: false },
      { limitedBy: 'COLLATERAL_VALUE', amount: one(amount), binding: true },
    ]);
    expect(offer.collaterals).toEqual([
      expect.objectContaining({ kind: 'LIVESTOCK', value: '1000000.00', loanToValue: one(share), loanable: one(amount), clause }),
    ]);
    expect(criterionOf(offer)).toMatchObject({ result: 'MET', clause });
  });

  it('that carries more than is asked limits nothing', async () => {
    const offer = await offerOn([herd(true, true)], '700000');
    expect(offer).toMatchObject({ verdict: 'ELIGIBLE', amount: '700000.00', limitedBy: null });
    expect(offer.limits).toContainEqual({ limitedBy: 'COLLATERAL_VALUE', amount: one('700000.00'), binding: false });
  });

  it('that is neither tagged nor insured carries nothing, and the product is not granted', async () => {
    const offer = await offerOn([herd(false, false)]);
    expect(offer).toMatchObject({ verdict: 'INELIGIBLE', amount: null, limitedBy: null, limits: [] });
    expect(offer.collaterals).toEqual([expect.objectContaining({ loanToValue: null, loanable: one('0.00'), clause: null })]);
    expect(criterionOf(offer)).toMatchObject({ result: 'NOT_MET', given: 'LIVESTOCK 1000000.00 CNY (not tagged, not insured); loanable 0.00 CNY' });
  });

  it('that carries less than the product lends is not granted', async () => {
    const offer = await offerOn([herd(true, true, '71428.57')]);
    // 70 % of 71,428.57 are 49,999.999, a fen short of 50,000 once rounded down.
    expect(offer.verdict).toBe('INELIGIBLE');
    expect(criterionOf(offer)).toMatchObject({ result: 'NOT_MET', given: 'LIVESTOCK 71428.57 CNY (tagged, insured); loanable 49999.99 CNY' });
    expect(await offerOn([herd(true, true, '71428.58')])).toMatchObject({ verdict: 'ELIGIBLE', amount: '50000.00' });
  });

  it('of which the insurance is not stated is a range, and says what would decide', async () => {
    const offer = await offerOn([herd(true, null)]);
    expect(offer).toMatchObject({ verdict: 'UNABLE_TO_DETERMINE', amount: '700000.00', limitedBy: 'COLLATERAL_VALUE' });
    expect(offer.limits).toContainEqual({ limitedBy: 'COLLATERAL_VALUE', amount: { min: '400000.00', max: '700000.00' }, binding: true });
    expect(criterionOf(offer)).toMatchObject({ result: 'UNKNOWN', missingFact: 'collaterals[0].insured' });
  });

  it('that is not stated is a missing fact', async () => {
    const offer = await offerOn(null);
    expect(offer).toMatchObject({ verdict: 'UNABLE_TO_DETERMINE', amount: '800000.00', limitedBy: null, collaterals: [] });
    expect(offer.limits).toContainEqual({ limitedBy: 'COLLATERAL_VALUE', amount: { min: '0.00', max: null }, binding: false });
    expect(criterionOf(offer)).toMatchObject({ result: 'UNKNOWN', missingFact: 'collaterals' });
  });

  it('is added up with another, and what the product does not take carries nothing', async () => {
    const offer = await offerOn([herd(true, false), herd(true, true, '200000'), { kind: 'VEHICLE', value: '900000' }]);
    expect(offer).toMatchObject({ verdict: 'ELIGIBLE', amount: '540000.00', limitedBy: 'COLLATERAL_VALUE' });
    expect(offer.collaterals).toHaveLength(3);
    expect(offer.collaterals[2]).toMatchObject({ kind: 'VEHICLE', loanable: one('0.00'), explanationEn: 'The product takes no collateral of this kind (Vehicle), so it carries nothing' });
  });
});
