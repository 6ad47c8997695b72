import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { composed } from '../../../kit/hand-source';
import { TEST_CALLS } from '../../../kit/calls';
import { type TestSubgraph, startSubgraph } from '../../../kit/subgraph-server';

const TOKEN = 'a-token-of-forty-characters-0123456789ab';

/** As an operator of somebody else's gateway would write it. */
class TokenDataSource extends RemoteGraphQLDataSource {
  constructor(
    url: string,
    private readonly token: string | null,
  ) {
    super({ url });
  }

  override willSendRequest({ request }: Parameters<NonNullable<RemoteGraphQLDataSource['willSendRequest']>>[0]): void {
    if (this.token !== null) request.http?.headers.set('authorization', `Bearer ${this.token}`);
  }
}

describe('a stock ApolloGateway', () => {
  let products: TestSubgraph;
  let ratings: TestSubgraph;
  let supergraphSdl: string;
  beforeAll(async () => {
    const calls = { ...TEST_CALLS, routerTokens: [TOKEN] };
    products = await startSubgraph('products', 'type Query { product: Product } type Product @key(fields: "id") { id: ID! name: String }', { Query: { product: () => ({ id: 'p1', name: '微捷贷' }) } }, calls);
    ratings = await startSubgraph('ratings', 'type Product @key(fields: "id") { id: ID! rating: Int }', { Product: { __resolveReference: ({ id }) => ({ id, rating: 5 }) } }, calls);
    supergraphSdl = await composed(products, ratings);
  });
  afterAll(async () => {
    await products.close();
    await ratings.close();
  });

  async function ask(token: string | null): Promise<unknown> {
    const gateway = new ApolloGateway({ supergraphSdl, buildService: ({ url = '' }) => new TokenDataSource(url, token) });
    const server = new ApolloServer({ gateway, stopOnTerminationSignals: false });
    await server.start();
    try {
      const { body } = await server.executeOperation({ query: '{ product { name rating } }' });
      return body.kind === 'single' ? body.singleResult : null;
    } finally {
      await server.stop();
    }
  }

  it('that shows the token has its answers from every subgraph', async () => {
    expect(await ask(TOKEN)).toMatchObject({ data: { product: { name: '微捷贷', rating: 5 } } });
  });

  it.each([null, `${TOKEN}x`])('that shows %s has none', async (token) => {
    const answer = (await ask(token)) as { data: unknown; errors: readonly { message: string }[] };
    expect(answer.data).toEqual({ product: null });
    expect(answer.errors[0]?.message).toMatch(/401/);
  });
});
