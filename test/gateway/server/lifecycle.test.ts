import { buildSchema } from 'graphql';
import { request } from 'node:http';
import { Agent } from 'undici';
import { startServer } from '../../../gateway/server';
import { type TestGateway, startGateway } from '../../kit/gateway';
import { type HandSource, composed, createHandSource } from '../../kit/hand-source';
import { startProducts, startRatings } from '../../kit/product-graph';
import type { TestSubgraph } from '../../kit/subgraph-server';
import { testDoors } from '../../kit/doors';

jest.setTimeout(30_000);

/** A call that a test holds back until it lets it go. */
function createGate() {
  let open: () => void = () => undefined;
  let arrive: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const wait = () => {
    arrive();
    return opened;
  };
  return { wait, arrived, open: () => open() };
}

async function health(gateway: TestGateway): Promise<unknown[]> {
  const answer = await fetch(`${gateway.url}/health`);
  return [answer.status, await answer.json()];
}

describe('the gateway as a server', () => {
  const subgraphs: TestSubgraph[] = [];
  const gateways: TestGateway[] = [];
  afterEach(async () => {
    for (const gateway of gateways.splice(0)) await gateway.close();
    for (const subgraph of subgraphs.splice(0)) await subgraph.close();
  });

  async function start(wait?: () => Promise<void>): Promise<{ source: HandSource; gateway: TestGateway; sdl: string }> {
    subgraphs.push(await startProducts(), await startRatings(wait));
    const source = createHandSource();
    const gateway = await startGateway(source, { server: { drainTimeoutMs: 300 } });
    gateways.push(gateway);
    return { source, gateway, sdl: await composed(...subgraphs) };
  }

  test('is starting until it has a supergraph, and ready then', async () => {
    const { source, gateway, sdl } = await start();
    expect(await health(gateway)).toEqual([503, { status: 'starting' }]);
    const early = await gateway.post('{"query":"{ scale }"}');
    expect([early.status, early.headers.get('retry-after'), await early.json()]).toEqual([
      503,
      '1',
      { errors: [{ message: 'The gateway has no supergraph yet; ask again shortly.', extensions: { code: 'GATEWAY_NOT_READY' } }] },
    ]);
    source.deliver(sdl);
    await gateway.ready;
    expect(await health(gateway)).toEqual([200, { status: 'ready' }]);
    expect(await gateway.ask('{ scale }')).toEqual({ data: { scale: 5 } });
  });

  test('stays at starting when the first supergraph is refused, and takes the next', async () => {
    const { source, gateway, sdl } = await start();
    expect(() => source.deliver('type Query { a: Int }')).toThrow();
    expect(await health(gateway)).toEqual([503, { status: 'starting' }]);
    source.deliver(sdl);
    await gateway.ready;
    expect(await gateway.ask('{ scale }')).toEqual({ data: { scale: 5 } });
  });

  test('has failed where its source can never deliver', async () => {
    const { source, gateway } = await start();
    await source.stop();
    await expect(gateway.ready).rejects.toThrow('stopped');
    expect(await health(gateway)).toEqual([503, { status: 'failed' }]);
  });

  test('closes while it is starting', async () => {
    const { gateway } = await start();
    await gateway.close();
    await expect(gateway.ready).rejects.toThrow('stopped');
  });

  test('refuses a taken port with PORT_TAKEN', async () => {
    const { gateway } = await start();
    const schema = buildSchema('type Query { a: Int }');
    const again = startServer({ graph: { schema }, doors: testDoors(), port: gateway.port, host: '127.0.0.1', log: () => undefined, requestId: () => '', onAnswered: () => undefined });
    await expect(again).rejects.toMatchObject({ name: 'StartupError', code: 'PORT_TAKEN' });
  });

  test('answers what is in flight when it closes, and takes nothing more', async () => {
    const gate = createGate();
    const { source, gateway, sdl } = await start(gate.wait);
    source.deliver(sdl);
    await gateway.ready;
    const slow = gateway.post('{"query":"{ scale }"}');
    await gate.arrived;
    const closed = gateway.close();
    await expect(fetch(`${gateway.url}/health`)).rejects.toThrow();
    expect(source.isStopped).toBe(false);
    gate.open();
    const answer = await slow;
    expect([answer.status, answer.headers.get('connection'), await answer.json()]).toEqual([200, 'close', { data: { scale: 5 } }]);
    await closed;
    expect(source.isStopped).toBe(true);
  });

  test('cuts off what does not end in time', async () => {
    const gate = createGate();
    const { source, gateway, sdl } = await start(gate.wait);
    source.deliver(sdl);
    await gateway.ready;
    const slow = gateway.post('{"query":"{ scale }"}');
    await gate.arrived;
    const closed = gateway.close();
    await expect(slow).rejects.toThrow();
    gate.open();
    await closed;
  });

  test('closes connections that are only kept alive', async () => {
    const { gateway } = await start();
    const agent = new Agent({ keepAliveTimeout: 600_000 });
    await (await agent.request({ origin: gateway.url, path: '/health', method: 'GET' })).body.text();
    await gateway.close();
    await agent.close();
  });

  test('survives a client that goes away in the middle', async () => {
    const gate = createGate();
    const { source, gateway, sdl } = await start(gate.wait);
    source.deliver(sdl);
    await gateway.ready;
    const leaving = request(`${gateway.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } });
    leaving.on('error', () => undefined);
    leaving.end('{"query":"{ scale }"}');
    await gate.arrived;
    leaving.destroy();
    gate.open();
    expect(await gateway.ask('{ scale }')).toEqual({ data: { scale: 5 } });
    expect(gateway.reported).toEqual([]);
  });
});
