import { randomUUID } from 'node:crypto';
import { buildSchema } from 'graphql';
import { startServer } from '../../../gateway/server';
import { OperationCounts, usagePlugin } from '../../../gateway/usage';
import { testDoors } from '../../kit/doors';

/** A gateway before one schema, which counts. */
async function startCounting(clientOf: () => string) {
  const counts = new OperationCounts();
  const logged: object[] = [];
  const log = (entry: object) => void logged.push(entry);
  const doors = testDoors();
  const plugin = usagePlugin(counts, { clock: () => '2026-07-01T16:00:00.000Z', clientOf, log });
  const schema = buildSchema('type Query { rate: Float, other(n: Int!): Float }');
  const server = await startServer({ graph: { schema }, doors: { ...doors, plugins: [...doors.plugins, plugin] }, host: '127.0.0.1', port: 0, log, requestId: () => randomUUID(), onAnswered: () => undefined });
  await server.ready;
  const ask = async (body: object) => (await (await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json()) as object;
  return { server, counts, logged, ask };
}

describe('counting at the gateway', () => {
  test('counts what is executed, on its day in Asia/Shanghai, and nothing that is refused', async () => {
    const { ask, counts, logged, server } = await startCounting(() => 'anonymous');
    await ask({ query: '{ rate }' });
    await ask({ query: '{ rate }' });
    await ask({ query: 'query A { rate } query B($n: Int!) { other(n: $n) }', operationName: 'B', variables: { n: 1 } });
    for (const body of [{ query: '{ rate' }, { query: '{ colour }' }, { query: 'query A { rate } query B { rate }', operationName: 'C' }, { query: '{ __schema { queryType { name } } }' }]) await ask(body);
    await server.close();
    const usage = counts.take();
    expect(usage?.operations.map(({ text }) => text)).toEqual(['query { rate }', 'query B($v1: Int!) { other(n: $v1) }']);
    expect(usage?.counts.map(({ calls, day }) => [day, calls])).toEqual([['2026-07-02', 2], ['2026-07-02', 1]]);
    expect(logged).toEqual([]);
  });

  test('fails no request where it fails itself', async () => {
    const { ask, logged, server } = await startCounting(() => {
      throw new Error('who is it?');
    });
    expect(await ask({ query: '{ rate }' })).toEqual({ data: { rate: null } });
    await server.close();
    expect(logged).toMatchObject([{ level: 'error', message: 'An operation was not counted.' }]);
  });
});
