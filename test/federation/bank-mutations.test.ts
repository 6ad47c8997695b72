import { catalog } from '../../subgraphs/banks/abc/catalog';
import type { RunningOffers } from '../../subgraphs/offers';
import { demonstrationNeed } from '../subgraphs/offers/kit/offers-query';
import { inputOf } from '../subgraphs/bank-kit/product-input';
import { type Answer, TEST_NOW, type WholeUnderTest, startWholeUnderTest } from '../kit/whole';

/* A bank changes its catalog through the gateway, and the unified offers follow. */

const START_TIMEOUT_MS = 60_000;
const YESTERDAY = '2026-08-19T00:00:00.000Z';
const LATER = new Date(Date.parse(TEST_NOW) + 60_000).toISOString();
const OFFERS = `query Offers($need: FinancingNeedInput!, $asOf: DateTime) {
  financingOffers(need: $need, asOf: $asOf, first: 100, filter: { banks: ["abc"], verdicts: [ELIGIBLE, REFER, UNABLE_TO_DETERMINE, INELIGIBLE] }) {
    nodes { product { id version } nominalAnnualRate decisionId }
  }
}`;
const PRODUCT = 'query Product($id: ID!, $version: String, $asOf: DateTime) { financingProduct(id: $id, version: $version, asOf: $asOf) { version marketingState } }';
const REPLAY = 'query Replay($decisionId: ID!, $need: FinancingNeedInput) { replayDecision(decisionId: $decisionId, need: $need) { result } }';
const SAVE = `mutation Save($input: AbcProductInput!) {
  abcSaveProduct(input: $input) { changed previousVersion product { id version countyProductLine rates { minimumRate } } }
}`;
const WITHDRAW = 'mutation Withdraw($id: ID!) { abcWithdrawProduct(id: $id, reason: "政策调整") { changed product { version marketingState } } }';

interface OfferedProduct {
  readonly product: { readonly id: string; readonly version: string };
  readonly nominalAnnualRate: string | null;
  readonly decisionId: string;
}

let system: WholeUnderTest;
beforeAll(async () => {
  system = await startWholeUnderTest();
}, START_TIMEOUT_MS);
afterAll(() => system?.close());

async function refreshOffers(): Promise<void> {
  const offers = system.whole.parts.find(({ name }) => name === 'offers') as RunningOffers;
  await offers.refresh();
}

async function offered(id: string, asOf = LATER): Promise<OfferedProduct | null> {
  const { data } = await system.ask<{ data: { financingOffers: { nodes: OfferedProduct[] } } }>(OFFERS, { need: demonstrationNeed, asOf });
  return data.financingOffers.nodes.find(({ product }) => product.id === id) ?? null;
}

const lends = catalog.find(({ terms }) => terms.rates.length === 1 && terms.rates[0]?.disclosure === 'EXACT' && terms.rates[0].kind === 'FIXED' && !terms.rates[0].conditions);
if (!lends) throw new Error('the sample has no product at one exact rate');
const ID = `abc:${lends.terms.code}`;
const input = inputOf(lends);
const changed = { ...input, rates: [{ ...lends.terms.rates[0], minimumRate: '0.0234', maximumRate: '0.0234' }], countyProductLine: '改过的产品线' };

it('a saved rate appears in the offers, and the rate before stays where it was', async () => {
  const before = await offered(ID, YESTERDAY);
  const saved = await system.ask<Answer>(SAVE, { input: { ...changed, baseVersion: before?.product.version } }, 'bank');
  expect(saved.errors).toBeUndefined();
  expect(saved.data).toMatchObject({
    abcSaveProduct: { changed: true, previousVersion: before?.product.version, product: { id: ID, countyProductLine: '改过的产品线', rates: [{ minimumRate: '0.0234' }] } },
  });
  await refreshOffers();
  expect(await offered(ID)).toMatchObject({ nominalAnnualRate: '0.0234' });
  expect(await offered(ID, YESTERDAY)).toEqual(before);
});

it('a refusal comes through the gateway with its code and its field', async () => {
  const { data, errors } = await system.ask<Answer>(SAVE, { input: { ...changed, effectiveFrom: '2026-08-01T00:00:00Z' } }, 'bank');
  expect(data).toEqual({ abcSaveProduct: null });
  expect(errors).toMatchObject([{ path: ['abcSaveProduct'], extensions: { code: 'BAD_USER_INPUT', field: 'input.effectiveFrom', subgraph: 'abc' } }]);
  const conflict = await system.ask<Answer>(SAVE, { input: { ...changed, name: '改（示例）', baseVersion: (await offered(ID, YESTERDAY))?.product.version } }, 'bank');
  expect(conflict.errors).toMatchObject([{ extensions: { code: 'VERSION_CONFLICT' } }]);
});

it('a withdrawn product is offered no more, is answered by its versions, and is offered again once saved', async () => {
  const before = await offered(ID);
  const withdrawn = await system.ask<{ data: { abcWithdrawProduct: { product: { version: string } } } }>(WITHDRAW, { id: ID }, 'bank');
  expect(withdrawn.data).toMatchObject({ abcWithdrawProduct: { changed: true, product: { marketingState: 'WITHDRAWN' } } });
  await refreshOffers();
  expect(await offered(ID)).toBeNull();
  expect(await offered(ID, YESTERDAY)).not.toBeNull();
  const { version } = withdrawn.data.abcWithdrawProduct.product;
  const answers = await Promise.all([{ asOf: LATER }, { version: before?.product.version }, { version }].map((variables) => system.ask<Answer>(PRODUCT, { id: ID, ...variables })));
  expect(answers.map(({ data }) => data)).toEqual([
    { financingProduct: null },
    { financingProduct: { version: before?.product.version, marketingState: lends.terms.marketingState } },
    { financingProduct: { version, marketingState: 'WITHDRAWN' } },
  ]);
  const replayed = await system.ask<Answer>(REPLAY, { decisionId: before?.decisionId, need: demonstrationNeed });
  expect(replayed).toEqual({ data: { replayDecision: { result: 'SAME' } } });
  await system.ask<Answer>(SAVE, { input: changed }, 'bank');
  await refreshOffers();
  expect(await offered(ID)).toMatchObject({ nominalAnnualRate: '0.0234' });
});

it('several refusals at once come through with the field of each', async () => {
  const { errors } = await system.ask<Answer>(SAVE, { input: { ...changed, name: '', rates: [{ ...lends.terms.rates[0], minimumRate: '-0.01', maximumRate: '0.02' }] } }, 'bank');
  const violations = errors?.[0]?.extensions.violations as { field: string; value: string; allowed: string }[];
  expect(violations.map(({ field }) => field)).toEqual(expect.arrayContaining(['input.name', 'input.rates[0].minimumRate']));
  expect(violations.every(({ allowed, value }) => typeof allowed === 'string' && typeof value === 'string')).toBe(true);
});
