import { startGateway } from '../../gateway/main';
import type { RunningServer } from '../../gateway/server';
import { post } from '../kit/ask';
import { TEST_LIMITS } from '../kit/doors';
import { composed, createHandSource } from '../kit/hand-source';
import { type TestSubgraph, startForeignSubgraph } from '../kit/subgraph-server';
import { type Answer, TEST_NOW, type WholeUnderTest, startWholeUnderTest } from '../kit/whole';

/* An alias must not stand where a query plan fetches a field for a subgraph, which would be given another field's value. */

jest.setTimeout(120_000);

const ASKED = 'need: { amount: "2000000", termMonths: 36, purpose: WORKING_CAPITAL, applicant: { region: "150926", industry: "C1351" } }, first: 1, filter: { banks: ["abc"] }';
const ofNeed = (selected: string): string => `{ financingNeed(id: "need-0001") { ${selected} offers(first: 1) { totalCount } } }`;
const ofProduct = (selected: string): string => `{ financingOffers(${ASKED}) { nodes { product { ${selected} } } } }`;

interface Refused {
  readonly query: string;
  readonly field: string;
  readonly alias: string;
  /** What an officer is told beside the alias. */
  readonly names?: string;
}

const OF_NEED = 'id, version, amount, currency, termMonths, purpose, drawdownOn, repaymentMethods, cashPlan';
const REFUSED: readonly Refused[] = [
  { query: ofNeed('applicantFacts: __typename'), field: 'FinancingNeed.__typename', alias: 'applicantFacts', names: OF_NEED },
  { query: ofNeed('applicantFacts: enterprise { region }'), field: 'FinancingNeed.enterprise', alias: 'applicantFacts', names: OF_NEED },
  { query: ofNeed('termMonths: version'), field: 'FinancingNeed.version', alias: 'termMonths' },
  { query: ofNeed('cashPlan { settlementDay: principalMonths }'), field: 'CashPlan.principalMonths', alias: 'settlementDay' },
  { query: ofNeed('cashPlan { draws { on: amount } }'), field: 'PlannedFlow.amount', alias: 'on' },
  { query: ofNeed('... on FinancingNeed { ... { currency: title } }'), field: 'FinancingNeed.title', alias: 'currency' },
  { query: `${ofNeed('...Named')} fragment Named on FinancingNeed { amount: termMonths }`, field: 'FinancingNeed.termMonths', alias: 'amount' },
  { query: ofProduct('id: code ... on AbcProduct { countyProductLine }'), field: 'FinancingProduct.code', alias: 'id', names: 'version' },
  { query: ofProduct('... on AbcProduct { version: effectiveFrom countyProductLine }'), field: 'AbcProduct.effectiveFrom', alias: 'version' },
  { query: ofProduct('__typename: code ... on AbcProduct { countyProductLine }'), field: 'FinancingProduct.code', alias: '__typename' },
  { query: '{ incentivePolicy(id: "CN-CYDB") { version: id title } }', field: 'IncentivePolicy.id', alias: 'version' },
  { query: '{ replayDecision(decisionId: "x") { replayKey: productId result } }', field: 'DecisionReplay.productId', alias: 'replayKey' },
  { query: '{ replayDecision(decisionId: "x") { need: productId result } }', field: 'DecisionReplay.productId', alias: 'need' },
];

describe('an alias in the graph of the house', () => {
  let under: WholeUnderTest;
  beforeAll(async () => {
    under = await startWholeUnderTest();
  });
  afterAll(() => under?.close());

  it.each(REFUSED)('is refused where it takes the name of a fetched field: $query', async ({ alias, field, names, query }) => {
    const { data, errors = [] } = await under.ask(query, {}, 'officer');
    expect(data).toBeUndefined();
    expect(errors).toEqual([{ message: expect.any(String), locations: [expect.anything()], extensions: { code: 'GRAPHQL_VALIDATION_FAILED', field, allowed: expect.stringContaining(`another alias than ${alias}`) } }]);
    expect(errors[0]?.message).toContain(`The alias ${alias} cannot stand for ${field}`);
    for (const name of names?.split(', ') ?? []) expect(errors[0]?.extensions.allowed).toContain(name);
  });

  it.each(REFUSED)('is told no name but its own, to who may not read the schema: $query', async ({ alias, field, query }) => {
    const [type] = field.split('.');
    const { data, errors = [] } = await under.ask(query);
    expect([data, errors.map(({ extensions }) => extensions.allowed)]).toEqual([undefined, [`another alias than ${alias}`]]);
    expect(errors[0]?.message).toBe(`The alias ${alias} cannot stand for ${field}: the gateway fetches a field of ${type} by that name itself. Allowed is another alias than ${alias}.`);
  });

  it('is never told the name of an inaccessible field that it does not have itself', async () => {
    const answers = await Promise.all(REFUSED.filter(({ alias }) => !['applicantFacts', 'replayKey', 'need'].includes(alias)).map(({ query }) => under.ask(query, {}, 'officer')));
    expect(JSON.stringify(answers)).not.toMatch(/applicantFacts|replayKey|stated/);
  });

  it.each([
    [ofNeed('total: amount termMonths: termMonths replayKey: title'), { total: '20000000.00', termMonths: 18, replayKey: expect.any(String) }],
    [ofNeed('kind: __typename enterprise { amount: name }'), { kind: 'FinancingNeed', enterprise: { amount: expect.any(String) } }],
  ])('of another name, its own or a name of another type is as good as ever: %s', async (query, needed) => {
    const { data, errors } = await under.ask<{ data: { financingNeed: { offers: { totalCount: number } } }; errors?: Answer['errors'] }>(query, {}, 'officer');
    const plain = await under.ask<{ data: { financingNeed: { offers: object } } }>(ofNeed('id'), {}, 'officer');
    expect(errors).toBeUndefined();
    expect(data.financingNeed).toEqual({ ...needed, offers: plain.data.financingNeed.offers });
  });
});

describe('an alias in a graph of somebody else', () => {
  let parts: TestSubgraph[] = [];
  let gateway: RunningServer;
  beforeAll(async () => {
    const item = { __typename: 'Item', id: '1', name: 'lamp', code: 'L', secret: 's', size: { w: 2, h: 3 } };
    const shops = await startForeignSubgraph(
      'shops',
      `type Query { item: Item thing: Thing any: Any }
       interface Thing @key(fields: "id") { id: ID! name: String }
       union Any = Item
       type Size @federation__shareable { w: Int h: Int }
       type Item implements Thing @key(fields: "id") { id: ID! name: String code: String secret: String @federation__inaccessible size: Size }`,
      {
        Query: { item: () => item, thing: () => item, any: () => item },
        Item: { __resolveReference: () => item },
        Thing: { __resolveReference: () => item },
      },
    );
    const marks = await startForeignSubgraph('marks', 'type Thing @key(fields: "id") @federation__interfaceObject { id: ID! mark: String }', {
      Thing: { __resolveReference: (given) => given, mark: ({ id }) => `mark ${String(id)}` },
    });
    const fees = await startForeignSubgraph(
      'fees',
      `type Size @federation__shareable { w: Int h: Int }
       type Item @key(fields: "id") { id: ID! secret: String @external size: Size @external fee: String @requires(fields: "secret size { w }") }`,
      { Item: { __resolveReference: (given) => given, fee: ({ secret, size }) => JSON.stringify([secret, size]) } },
    );
    parts = [shops, marks, fees];
    const source = createHandSource();
    gateway = await startGateway({
      source,
      calls: null,
      usage: null,
      security: { identity: null, jwt: null, corsOrigins: [], trustedProxies: [], limits: TEST_LIMITS, safelist: null },
      host: '127.0.0.1',
      port: 0,
      subgraphTimeoutMs: 10_000,
      clock: () => TEST_NOW,
      log: () => undefined,
    });
    source.deliver(await composed(...parts));
    await gateway.ready;
  });
  afterAll(async () => {
    await gateway?.close();
    await Promise.all(parts.map((part) => part.close()));
  });

  it.each([
    ['{ item { fee secret: code } }', 'Item.code'],
    ['{ item { fee size { w: h } } }', 'Size.h'],
    ['{ thing { id: name mark } }', 'Thing.name'],
    ['{ thing { mark __typename: name } }', 'Thing.name'],
    ['{ any { id: __typename ... on Item { fee } } }', 'Any.__typename'],
    ['{ thing { ... on Item { id: name mark } } }', 'Item.name'],
  ])('is refused: %s', async (query, field) => {
    const { answer } = await post(`${gateway.url}/graphql`, query);
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED', field } }] });
    expect(answer).not.toHaveProperty('data');
  });

  it('of no fetched name is as good as ever', async () => {
    const { answer } = await post(`${gateway.url}/graphql`, '{ item { currency: code w: name fee size { width: w } } thing { mark label: name } }');
    expect(answer).toEqual({
      data: {
        item: { currency: 'L', w: 'lamp', fee: '["s",{"w":2}]', size: { width: 2 } },
        thing: { mark: 'mark 1', label: 'lamp' },
      },
    });
  });
});
