import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createComposer, createLastGood, createRegistrySource } from '../../../gateway/supergraph';
import { testSigner } from '../../kit/calls';
import { type GraphQLAnswer, type TestGateway, startGateway } from '../../kit/gateway';
import { startProducts, startRatings } from '../../kit/product-graph';
import { type TestRegistry, startRegistry } from '../../kit/registry';
import { type TestSubgraph, federated, startSubgraph } from '../../kit/subgraph-server';

jest.setTimeout(60_000);

describe('a gateway on a registry', () => {
  let folder: string;
  let registry: TestRegistry;
  let products: TestSubgraph;
  let ratings: TestSubgraph;
  const opened: { close(): Promise<void> }[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'swap-'));
    registry = await startRegistry();
    products = await startProducts();
    ratings = await startRatings();
    opened.push(registry, products, ratings);
    await put(products, ratings);
  });
  afterEach(async () => {
    for (const each of opened.splice(0).reverse()) await each.close();
    rmSync(folder, { recursive: true });
  });

  const put = (...subgraphs: TestSubgraph[]) =>
    registry.put('/graph', { subgraphs: subgraphs.map(({ name, url, sdl }) => ({ name, url, sdl })) });

  async function start(messages: string[] = []): Promise<TestGateway> {
    const source = createRegistrySource({
      registryUrl: registry.url,
      sign: testSigner('registry'),
      composer: createComposer(),
      lastGood: createLastGood({ folder }),
      log: ({ message }) => messages.push(message),
      intervalMs: 20,
    });
    const gateway = await startGateway(source);
    opened.push(gateway);
    await source.waitForFirst(30_000);
    await gateway.ready;
    return gateway;
  }

  /** Asks until the answer is as wanted. */
  async function eventually(gateway: TestGateway, query: string, isWanted: (answer: GraphQLAnswer) => boolean): Promise<GraphQLAnswer> {
    for (;;) {
      const answer = await gateway.ask(query);
      if (isWanted(answer)) return answer;
    }
  }

  test('takes new supergraphs while clients ask, and no request fails', async () => {
    const gateway = await start();
    const failed: unknown[] = [];
    let asked = 0;
    let swapping = true;
    const clients = Array.from({ length: 4 }, async () => {
      while (swapping) {
        const answer = await gateway.ask('{ products { id name rating } scale }');
        asked += 1;
        if (answer.errors || (answer.data?.products as unknown[]).length !== 2) failed.push(answer);
      }
    });
    for (let round = 1; round <= 4; round += 1) {
      const extra = await startSubgraph(`extra-${round}`, `type Query { extra${round}: Int }`, { Query: { [`extra${round}`]: () => round } });
      opened.push(extra);
      await put(products, ratings, extra);
      const answer = await eventually(gateway, `{ extra${round} }`, ({ errors }) => !errors);
      expect(answer).toEqual({ data: { [`extra${round}`]: round } });
    }
    swapping = false;
    await Promise.all(clients);
    expect(failed).toEqual([]);
    expect(asked).toBeGreaterThan(20);
  });

  test('finds a subgraph at its new address', async () => {
    const gateway = await start();
    const moved = await startSubgraph('ratings', ratings.sdl.replace(federated(''), ''), { Query: { scale: () => 10 } });
    opened.push(moved);
    await put(products, moved);
    const answer = await eventually(gateway, '{ scale }', ({ data }) => data?.scale === 10);
    expect(answer).toEqual({ data: { scale: 10 } });
  });

  test.each([
    { title: 'does not compose', sdl: federated('type Product @key(fields: "id") { id: ID! name: Int }'), message: /^Revision 2 does not compose\.$/ },
    {
      title: 'composes and is refused by ApolloGateway',
      sdl: 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated"]) type Query { secret: Int @authenticated }',
      message: /^The gateway refuses revision 2\.$/,
    },
  ])('keeps its graph when one is published that $title', async ({ sdl, message }) => {
    const messages: string[] = [];
    const gateway = await start(messages);
    await put(products, ratings, { ...products, name: 'bad', sdl });
    await eventually(gateway, '{ scale }', () => messages.some((each) => message.test(each)));
    expect(await gateway.ask('{ product(id: "p1") { name rating } }')).toEqual({ data: { product: { name: '微捷贷', rating: 5 } } });
    const good = await startSubgraph('good', 'type Query { good: Int }', { Query: { good: () => 1 } });
    opened.push(good);
    await put(products, ratings, good);
    expect(await eventually(gateway, '{ good }', ({ errors }) => !errors)).toEqual({ data: { good: 1 } });
  });

  test('serves the last good supergraph when it starts without its registry', async () => {
    await (await start()).close();
    await registry.close();
    opened.splice(opened.indexOf(registry), 1);
    const messages: string[] = [];
    const gateway = await start(messages);
    expect(await gateway.ask('{ product(id: "p2") { name rating } }')).toEqual({ data: { product: { name: '抵押e贷', rating: 3 } } });
    expect(messages).toContain('Serving the last good supergraph until the registry has one.');
  });
});
