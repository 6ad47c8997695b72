import { request } from 'node:http';
import { buildSchema } from 'graphql';
import { type RunningServer, startServer } from '../../../gateway/server';
import { ANONYMOUS } from '../../../schema';
import { testDoors } from '../../kit/doors';
import { makeGate } from '../../subgraphs/chassis/gate';

/* A client that leaves while the gateway finds out who it is must give its place back. */

const QUERY = '{"query":"{ a }"}';

describe('with room for one request', () => {
  let server: RunningServer;
  let gate = makeGate();

  beforeAll(async () => {
    const doors = testDoors({
      limits: { concurrentRequests: 1 },
      async authenticate({ authorization }) {
        if (authorization === undefined) return ANONYMOUS;
        await gate.pass();
        return ANONYMOUS;
      },
    });
    server = await startServer({ graph: { schema: buildSchema('type Query { a: Int }') }, doors, port: 0, host: '127.0.0.1', log: () => undefined, requestId: () => 'id', onAnswered: () => undefined });
    await server.ready;
  });
  afterAll(() => server.close());

  const ask = async (): Promise<number> => (await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: QUERY })).status;

  it('a client that left while it was identified has left', async () => {
    for (let index = 0; index < 3; index += 1) {
      gate = makeGate();
      const lost = request(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer slow', 'content-length': 100 } });
      lost.on('error', () => undefined);
      lost.write('{');
      await gate.reached;
      const closed = new Promise((resolve) => lost.once('close', resolve));
      lost.destroy();
      await closed;
      // The server has to hear of it too, which the next request on another connection waits for.
      expect(await ask()).toBe(503);
      gate.open();
      // Ends by the test's own time where the place is never given back.
      while ((await ask()) !== 200);
    }
  });
});
