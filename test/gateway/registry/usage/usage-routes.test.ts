import { createHash } from 'node:crypto';
import { type TestRegistry, startRegistry } from '../../../kit/registry';

const text = 'query A { banks { code } }';
const operation = { hash: createHash('sha256').update(text).digest('hex'), name: 'A', text, coordinates: ['Bank.code', 'Query.banks'] };
const count = { day: '2026-07-01', operation: operation.hash, client: 'portal:h4xk2m7qa3bc', calls: 2 };
const batch = { batch: '0198b2d0-0000-4000-8000-000000000001', operations: [operation], counts: [count] };

describe('usage at the registry', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await startRegistry();
  });
  afterAll(async () => {
    await registry.close();
    expect(registry.faults).toEqual([]);
  });

  const post = (body: unknown, from = 'gateway') => registry.call('/usage', { method: 'POST', body: JSON.stringify(body), from });

  test('is recorded by a gateway, each batch once, and read by parts of the house', async () => {
    expect(await (await post(batch)).json()).toEqual({ added: true });
    expect(await (await post(batch)).json()).toEqual({ added: false });
    const answer = await registry.call('/usage?days=7', { from: 'offers' });
    const clients = [{ client: count.client, calls: 2, firstSeenOn: '2026-07-01', lastSeenOn: '2026-07-01' }];
    const { coordinates: _, ...told } = operation;
    expect(await answer.json()).toEqual({ days: 7, since: '2026-06-25', totalCount: 1, otherCalls: 0, operations: [{ ...told, calls: 2, lastSeenOn: '2026-07-01', clients, use: null }] });
  });

  test.each([['offers'], ['cli'], ['registry'], ['abc']])('is recorded by no other: %s', async (part) => {
    expect((await post(batch, part)).status).toBe(403);
  });

  test('is not for banks to read', async () => {
    expect((await registry.call('/usage', { from: 'abc' })).status).toBe(403);
  });

  test.each<[string, unknown]>([
    ['batch', { ...batch, batch: 'one' }],
    ['operations', { ...batch, operations: {} }],
    ['counts', { ...batch, counts: Array.from({ length: 11_001 }, () => count) }],
    ['operations[0].hash', { ...batch, operations: [{ ...operation, text: '{ banks { name } }' }] }],
    ['operations[0].text', { ...batch, operations: [{ ...operation, text: 'x'.repeat(20_000) }] }],
    ['operations[0].name', { ...batch, operations: [{ ...operation, name: '金桥' }] }],
    ['operations[0].coordinates', { ...batch, operations: [{ ...operation, coordinates: ['Bank'] }] }],
    ['operations[0].text', { ...batch, operations: [{ ...operation, text: 'query {', hash: createHash('sha256').update('query {').digest('hex') }] }],
    ['counts[0].day', { ...batch, counts: [{ ...count, day: '2026-02-30' }] }],
    ['counts[0].operation', { ...batch, counts: [{ ...count, operation: 'unknown' }] }],
    ['counts[0].client', { ...batch, counts: [{ ...count, client: 'portal:91150926X000000199' }] }],
    ['counts[0].calls', { ...batch, counts: [{ ...count, calls: 0.5 }] }],
    ['batch', null],
  ])('refuses what is not a batch, by its field: %s', async (field, body) => {
    const answer = await post(body);
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: { code: 'BAD_USER_INPUT', field } }]);
  });

  test.each([
    ['days', '/usage?days=31'],
    ['days', '/usage?days=x'],
    ['first', '/usage?first=1001'],
    ['coordinate', '/usage?coordinate=Bank%20x'],
  ])('refuses a question by its field: %s', async (field, path) => {
    expect(await (await registry.call(path, {})).json()).toMatchObject({ error: { code: 'BAD_USER_INPUT', field } });
  });
});
