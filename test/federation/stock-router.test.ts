import { ApolloServer } from '@apollo/server';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripAccessRules } from '../../gateway/security';
import { type Answer, type WholeUnderTest, startWholeUnderTest } from '../kit/whole';

/*
 * A router that knows nothing of access rules serves the variant of the supergraph without them:
 * the subgraphs enforce for themselves, so that nothing is opened by it.
 */

jest.setTimeout(60_000);

const TOKEN = 'a-token-of-the-routers-0123456789';

class WithToken extends RemoteGraphQLDataSource {
  override willSendRequest({ request }: Parameters<NonNullable<RemoteGraphQLDataSource['willSendRequest']>>[0]): void {
    request.http?.headers.set('authorization', `Bearer ${TOKEN}`);
  }
}

const OFFERS = 'financingOffers(first: 1, need: { amount: "2000000.00", termMonths: 36, purpose: WORKING_CAPITAL }) { totalCount nodes { bank { name } product { name } } }';

describe('a stock router over the supergraph without access rules', () => {
  let under: WholeUnderTest;
  let server: ApolloServer;

  beforeAll(async () => {
    under = await startWholeUnderTest({ settings: { routerTokens: [TOKEN] } });
    const urls = new Map(under.whole.parts.map(({ name, url }) => [name, url]));
    const guarded = readFileSync(join(__dirname, '..', '..', 'schema', 'sdl', 'supergraph.graphql'), 'utf8');
    server = new ApolloServer({
      gateway: new ApolloGateway({
        supergraphSdl: stripAccessRules(guarded),
        buildService: ({ name }) => new WithToken({ url: urls.get(name) ?? '' }),
      }),
      stopOnTerminationSignals: false,
    });
    await server.start();
  });
  afterAll(async () => {
    await server.stop();
    await under.close();
  });

  async function ask(query: string): Promise<Answer> {
    const { body } = await server.executeOperation({ query });
    if (body.kind !== 'single') throw new Error('an answer in parts');
    return JSON.parse(JSON.stringify(body.singleResult)) as Answer;
  }

  it('answers what is public', async () => {
    const { data, errors } = await ask(`{ banks { code } ${OFFERS} }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ banks: expect.arrayContaining([{ code: 'abc' }]) as unknown, financingOffers: { nodes: [{ bank: { name: expect.stringContaining('示例') as string } }] } });
  });

  it.each([
    ['an enterprise', 'enterprise(uscc: "91150926X000000199") { name annualRevenue }', 'enterprise'],
    ['the list of enterprises', 'enterprises { totalCount nodes { name } }', 'enterprises'],
    ['a need', 'financingNeed(id: "need-0001") { amount offers { totalCount } }', 'financingNeed'],
    ['projects', 'projects { totalCount }', 'projects'],
  ])('is refused %s by the subgraph', async (_what, selection, field) => {
    const { data, errors = [] } = await ask(`{ ${selection} }`);
    expect(data).toEqual({ [field]: null });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });

  it('is refused a change of a catalog', async () => {
    const { data, errors = [] } = await ask('mutation { abcWithdrawProduct(id: "abc:huoti-diya-dai") { changed } }');
    expect(data).toEqual({ abcWithdrawProduct: null });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });

  it('reaches no entity by its key either', async () => {
    const enterprise = under.whole.parts.find(({ name }) => name === 'enterprise');
    const response = await fetch(enterprise?.url ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({
        query: 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on FinancingNeed { id title amount applicantFacts { region } } ... on Enterprise { uscc name annualRevenue } } }',
        variables: { of: [{ __typename: 'FinancingNeed', id: 'need-0001', version: '1' }, { __typename: 'Enterprise', uscc: '91150926X000000199' }] },
      }),
    });
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ data: { _entities: [null, null] } });
    expect(text).not.toMatch(/晨曦|150926|18000000/);
  });
});
