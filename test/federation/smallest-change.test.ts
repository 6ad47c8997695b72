import { demonstrationNeed } from '../subgraphs/offers/kit/offers-query';
import { withChanges } from '../subgraphs/offers/kit/changes';
import { TEST_NOW, type WholeUnderTest, startWholeUnderTest } from '../kit/whole';

/* A portal reads the least change, puts it into the form, asks again, and the offer is what was said. */

jest.setTimeout(120_000);

interface Offer {
  readonly product: { readonly id: string };
  readonly verdict: string;
  readonly smallestChange: readonly { readonly field: string; readonly from: string | null; readonly to: string; readonly unstated: boolean; readonly label: string; readonly labelEn: string }[] | null;
  readonly verdictAfterChange: string | null;
  readonly decisionId: string;
}

const CHANGE = 'product { id } verdict smallestChange { field from to unstated label labelEn } verdictAfterChange decisionId';
const ALL = '[ELIGIBLE, REFER, UNABLE_TO_DETERMINE, INELIGIBLE]';
const OFFERS = `query ($need: FinancingNeedInput!) {
  financingOffers(need: $need, filter: { verdicts: ${ALL} }, first: 100, asOf: "${TEST_NOW}") { nodes { ${CHANGE} } }
}`;
const REPLAY = `query ($need: FinancingNeedInput!, $decisionId: ID!) {
  replayDecision(decisionId: $decisionId, need: $need) { result offer { ${CHANGE} } }
}`;

/** Small, short, overdue, and silent on assets and herds. */
const NEED = {
  ...demonstrationNeed,
  amount: '20000.00',
  termMonths: 3,
  repaymentMethods: ['EQUAL_PRINCIPAL'],
  applicant: { ...demonstrationNeed.applicant, hasOverdue: true, existingLenders: 9 },
};

describe('the least change, over the whole graph', () => {
  let under: WholeUnderTest;
  const ask = async (need: object): Promise<readonly Offer[]> => {
    const { data } = await under.ask<{ data: { financingOffers: { nodes: Offer[] } } }>(OFFERS, { need });
    return data.financingOffers.nodes;
  };

  beforeAll(async () => {
    under = await startWholeUnderTest();
  });
  afterAll(() => under.close());

  it('is said of every offer that is not eligible, and leads where it says', async () => {
    const offers = await ask(NEED);
    const changeable = offers.filter(({ smallestChange }) => smallestChange?.length);
    expect(offers.filter(({ smallestChange, verdict }) => (smallestChange === null) !== (verdict === 'ELIGIBLE'))).toEqual([]);
    expect(offers.filter(({ smallestChange, verdictAfterChange }) => (verdictAfterChange !== null) !== Boolean(smallestChange?.length))).toEqual([]);
    expect(changeable.length).toBeGreaterThan(20);
    const bySet = new Map(changeable.map((offer) => [JSON.stringify(offer.smallestChange), offer]));
    for (const { product, smallestChange, verdictAfterChange } of [...bySet.values()].slice(0, 12)) {
      const again = await ask(withChanges(NEED, smallestChange ?? []));
      expect(again.find((offer) => offer.product.id === product.id)).toMatchObject({ verdict: verdictAfterChange });
    }
  });

  it('says what to do in both languages, and what merely was not stated', async () => {
    const changes = (await ask(NEED)).flatMap(({ smallestChange }) => smallestChange ?? []);
    expect(changes).toContainEqual({ field: 'applicant.hasOverdue', from: 'true', to: 'false', unstated: false, label: '结清当前逾期', labelEn: 'Settle what is overdue' });
    expect(changes.filter(({ from, unstated }) => unstated && from !== null)).toEqual([]);
    expect(changes.some(({ field, unstated }) => unstated && field.startsWith('applicant.collaterals[0]'))).toBe(true);
  });

  it('is replayed as it was decided', async () => {
    const offer = (await ask(NEED)).find(({ smallestChange }) => smallestChange?.length);
    const { data } = await under.ask<{ data: { replayDecision: { result: string; offer: Offer } } }>(REPLAY, { need: NEED, decisionId: offer?.decisionId }, 'auditor');
    expect(data.replayDecision.result).toBe('SAME');
    expect(data.replayDecision.offer.smallestChange).toEqual(offer?.smallestChange);
  });
});
