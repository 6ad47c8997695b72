import { principalOf } from '../../../schema';
import { type TestGateway, startGateway } from '../../kit/gateway';
import { composed, createHandSource } from '../../kit/hand-source';
import { startProducts, startRatings } from '../../kit/product-graph';
import type { TestSubgraph } from '../../kit/subgraph-server';

jest.setTimeout(30_000);

describe('a query over two subgraphs', () => {
  let subgraphs: TestSubgraph[];
  let gateway: TestGateway;
  beforeAll(async () => {
    subgraphs = [await startProducts(), await startRatings()];
    const source = createHandSource();
    gateway = await startGateway(source, { doors: { authenticate: () => principalOf({ kind: 'officer', id: 'a-developer' }) } });
    source.deliver(await composed(...subgraphs));
    await gateway.ready;
  });
  afterAll(async () => {
    await gateway.close();
    for (const subgraph of subgraphs) await subgraph.close();
  });

  test('joins what each knows', async () => {
    expect(await gateway.ask('{ products { id name rating } scale }')).toEqual({
      data: { products: [{ id: 'p1', name: '微捷贷', rating: 5 }, { id: 'p2', name: '抵押e贷', rating: 3 }], scale: 5 },
    });
  });

  test('takes variables, and names one that is wrong', async () => {
    const query = 'query($id: ID!) { product(id: $id) { rating } }';
    expect(await gateway.ask(query, { id: 'p1' })).toEqual({ data: { product: { rating: 5 } } });
    const response = await gateway.post(JSON.stringify({ query, variables: { id: {} } }));
    expect([response.status, await response.json()]).toMatchObject([
      200,
      { errors: [{ message: expect.stringMatching(/^id cannot be {}: /), extensions: { code: 'BAD_USER_INPUT', field: 'id', value: '{}' } }] },
    ]);
  });

  test('answers introspection from the supergraph, which shows no subgraph', async () => {
    const { data } = await gateway.ask('{ __type(name: "Product") { fields { name } } __schema { types { name } } }');
    expect(data?.__type).toEqual({ fields: ['id', 'name', 'rating'].map((name) => ({ name })) });
    expect(JSON.stringify(data)).not.toMatch(/join__|_Entity|_Service/);
  });

  test('shows no plan to a client that asks for it', async () => {
    const response = await gateway.post('{"query":"{ scale }"}', { 'apollo-query-plan-experimental': '1' });
    expect(await response.json()).toEqual({ data: { scale: 5 } });
  });
});
