import { SAMPLE_BANKS } from '../../gateway/cli/sample-banks';
import { sendGraph } from '../subgraphs/offers/kit/ask-graph';
import { askOffers, demonstrationNeed } from '../subgraphs/offers/kit/offers-query';
import { NOW, type OffersUnderTest, startOffersUnderTest } from '../subgraphs/offers/kit/offers-under-test';

interface Replay {
  readonly result: string;
  readonly reason: string | null;
  readonly offer: { readonly decisionId: string; readonly product: { readonly id: string } } | null;
}

const REPLAY = `query ($id: ID!, $need: FinancingNeedInput) {
  replayDecision(decisionId: $id, need: $need) { result reason decidedByEngine replayedByEngine offer { decisionId product { id } } }
}`;

const STORED_OFFERS = `query ($need: _Any!) {
  _entities(representations: [$need]) { ... on FinancingNeed { id offers(asOf: "${NOW}", first: 100) { totalCount nodes { product { id } cost { totalCost } decisionId } } } }
}`;

let under: OffersUnderTest;
beforeAll(async () => {
  under = await startOffersUnderTest(SAMPLE_BANKS);
});
afterAll(() => under.close());

const replay = async (id: string, need?: object): Promise<Replay> => (await under.ask<{ replayDecision: Replay }>(REPLAY, { id, need })).replayDecision;

/** As a gateway sends a stored need: the facts that offers requires, types named. */
const storedNeed = {
  __typename: 'FinancingNeed',
  id: 'need-0001',
  version: 'v2',
  currency: 'CNY',
  drawdownOn: null,
  repaymentMethods: null,
  amount: '2000000.00',
  termMonths: 12,
  purpose: 'WORKING_CAPITAL',
  applicantFacts: { __typename: 'ApplicantFacts', ...demonstrationNeed.applicant, livestock: null, collaterals: null },
};

interface StoredOffers {
  readonly _entities: readonly [{ readonly id: string; readonly offers: { readonly totalCount: number; readonly nodes: readonly { readonly product: { readonly id: string }; readonly cost: { readonly totalCost: string | null }; readonly decisionId: string }[] } }];
}

describe('a decision on an inline need', () => {
  it('replays the same for every offer, the ineligible too', async () => {
    const { nodes } = await askOffers(under, { filter: { verdicts: ['ELIGIBLE', 'REFER', 'UNABLE_TO_DETERMINE', 'INELIGIBLE'] } });
    const replays = await Promise.all(nodes.map(({ decisionId }) => replay(decisionId, demonstrationNeed)));
    expect(replays.map(({ offer, reason, result }) => [result, reason, offer?.product.id])).toEqual(nodes.map(({ product }) => ['SAME', null, product.id]));
    expect(replays.map(({ offer }) => offer?.decisionId)).toEqual(nodes.map(({ decisionId }) => decisionId));
  });

  it('does not replay without its need, nor with another', async () => {
    const { nodes: [offer] } = await askOffers(under, { first: 1 });
    expect(await replay(offer!.decisionId)).toMatchObject({ result: 'NOT_REPLAYABLE', offer: null, reason: expect.stringContaining('give it again') });
    expect(await replay(offer!.decisionId, { ...demonstrationNeed, amount: '2000001' })).toMatchObject({ result: 'NOT_REPLAYABLE', reason: 'The need given is not the one that was decided on.' });
  });
});

describe('a stored need', () => {
  it('has the offers of the same need stated inline', async () => {
    const { _entities: [{ offers }] } = await under.ask<StoredOffers>(STORED_OFFERS, { need: storedNeed });
    const inline = await askOffers(under);
    expect(offers.nodes.map(({ product }) => product.id)).toEqual(inline.nodes.map(({ product }) => product.id));
    expect(offers.nodes.map(({ cost }) => cost.totalCost)).toEqual(inline.nodes.map(({ cost }) => cost?.totalCost ?? null));
  });

  it('replays its decisions for whoever gives the need again', async () => {
    const { _entities: [{ offers }] } = await under.ask<StoredOffers>(STORED_OFFERS, { need: storedNeed });
    const [offer] = offers.nodes;
    const { offer: replayed, result } = await replay(offer!.decisionId, demonstrationNeed);
    expect(result).toBe('SAME');
    expect(replayed?.decisionId).toBe(offer!.decisionId);
    expect((await replay(offer!.decisionId)).reason).toContain('version v2 of the need need-0001');
  });

  it('that is out of bounds is refused as an inline one is', async () => {
    const { errors } = await sendGraph(under.offers.url, STORED_OFFERS, { need: { ...storedNeed, amount: '0' } });
    expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'need.amount' }) })]);
  });
});

describe('bad input over HTTP', () => {
  const QUERY = 'query ($need: FinancingNeedInput!, $first: Int, $after: String) { financingOffers(need: $need, first: $first, after: $after) { totalCount } }';

  it.each([
    [{ need: { ...demonstrationNeed, amount: '10000000000.01' } }, 'need.amount', '"10000000000.01"'],
    [{ need: { ...demonstrationNeed, termMonths: 601 } }, 'need.termMonths', '601'],
    [{ need: { ...demonstrationNeed, applicant: { region: '999999' } } }, 'need.applicant.region', '"999999"'],
    [{ need: { ...demonstrationNeed, applicant: { industry: 'A9911' } } }, 'need.applicant.industry', '"A9911"'],
    [{ need: { ...demonstrationNeed, currency: 'ABC' } }, 'need.currency', '"ABC"'],
    [{ need: demonstrationNeed, first: 101 }, 'first', '101'],
    [{ need: demonstrationNeed, after: 'nonsense' }, 'after', '"nonsense"'],
  ])('%#: is refused by field, value and what is allowed', async (variables, field, value) => {
    const { data, errors } = await sendGraph(under.offers.url, QUERY, variables);
    expect(data).toEqual({ financingOffers: null });
    expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field, value, allowed: expect.stringMatching(/\w/) }) })]);
  });

  it('refuses a decision id that was not signed here', async () => {
    const { nodes: [offer] } = await askOffers(under, { first: 1 });
    const forged = `${offer!.decisionId.slice(0, -1)}${offer!.decisionId.endsWith('A') ? 'Q' : 'A'}`;
    const { errors } = await sendGraph(under.offers.url, REPLAY, { id: forged, need: demonstrationNeed });
    expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'decisionId' }) })]);
  });
});
